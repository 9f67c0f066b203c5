import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { partsOf, tickOf, topicsOf } from '#core/path/learning-path.ts'
import { daysAhead, dueOf, passed, timelineOf } from '#core/path/timeline.ts'
import { addDays, type Day, daysBetween } from '#core/time.ts'
import { FIRST_DAY } from '../../makers.ts'
import { PATH } from './made-path.ts'

const on = (days: number): Day => addDays(FIRST_DAY, days)
const all = topicsOf(PATH).flatMap((topic) => partsOf(topic).map((part) => tickOf(topic.id, part)))
const ticks = (count: number) => new Map(all.slice(0, count).map((name) => [name, FIRST_DAY] as const))

describe('the timeline', () => {
  it('takes as many weeks as the path is meant to, from the day on which one began', () => {
    const { start, end, legs } = timelineOf(PATH, { dates: {}, begun: on(-7), today: on(0) })
    expect([start, end]).toEqual([on(-7), on(63)])
    expect(legs.map(({ from, until }) => [from, until])).toEqual([
      [on(-7), on(7)],
      [on(7), on(63)],
    ])
  })

  it('is pressed together in proportion, to end with the exam', () => {
    const { end, legs } = timelineOf(PATH, { dates: { start: on(0), end: on(300) }, exam: on(20), today: on(3) })
    expect(end).toBe(on(20))
    expect(legs.map(({ from }) => from)).toEqual([on(0), on(4)])
  })

  it('is stretched to an end of the learner’s own', () => {
    const { legs } = timelineOf(PATH, { dates: { start: on(0), end: on(100) }, today: on(0) })
    expect(legs.map(({ until }) => until)).toEqual([on(20), on(100)])
  })

  it('fits to nothing that ends before it begins', () => {
    expect(timelineOf(PATH, { dates: { start: on(10) }, exam: on(5), today: on(0) }).end).toBe(on(80))
  })

  it('leaves no day out and none twice, however long it is', () => {
    fc.assert(
      fc.property(fc.integer({ min: 1, max: 2_000 }), (days) => {
        const { start, end, legs } = timelineOf(PATH, { dates: { start: on(0) }, exam: on(days), today: on(0) })
        expect(legs.at(0)?.from).toBe(start)
        expect(legs.at(-1)?.until).toBe(end)
        for (const [place, { until }] of legs.entries()) expect(legs[place + 1]?.from ?? until).toBe(until)
      }),
    )
  })

  it('gives each topic of an area as many days', () => {
    const [, serving] = timelineOf(PATH, { dates: { start: on(0) }, exam: on(20), today: on(0) }).legs
    expect(serving && ['endpoints', 'batch'].map((topic) => dueOf(serving, topic))).toEqual([on(11), on(19)])
  })

  it('says how much of a stretch lies behind', () => {
    const leg = { from: on(0), until: on(10) }
    expect([-1, 0, 5, 10, 20].map((day) => passed(leg, on(day)))).toEqual([0, 0, 0.5, 1, 1])
  })
})

describe('the days ahead', () => {
  const timeline = timelineOf(PATH, { dates: { start: on(0) }, today: on(0) })

  it('are none where as much is ticked as the day asks', () => {
    expect(daysAhead(timeline, ticks(4), on(14))).toBe(0)
    expect(daysAhead(timeline, ticks(0), on(-5))).toBe(0)
    expect(daysAhead(timeline, ticks(12), on(500))).toBe(0)
  })

  it('count forward to the day for which so much was meant, and back', () => {
    expect(daysAhead(timeline, ticks(8), on(14))).toBe(28)
    expect(daysAhead(timeline, ticks(2), on(14))).toBe(-7)
    expect(daysAhead(timeline, ticks(0), on(70))).toBe(-70)
  })

  it('never shrink by a further tick', () => {
    fc.assert(
      fc.property(fc.nat(11), fc.integer({ min: -5, max: 80 }), (count, day) => {
        expect(daysAhead(timeline, ticks(count + 1), on(day))).toBeGreaterThanOrEqual(
          daysAhead(timeline, ticks(count), on(day)),
        )
      }),
    )
  })

  it('lie within the timeline', () => {
    fc.assert(
      fc.property(fc.nat(12), fc.integer({ min: -50, max: 200 }), (count, day) => {
        expect(Math.abs(daysAhead(timeline, ticks(count), on(day)))).toBeLessThanOrEqual(
          daysBetween(timeline.start, timeline.end),
        )
      }),
    )
  })
})
