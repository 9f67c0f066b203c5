import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import {
  afterAnswer,
  type CardProgress,
  intervalsFor,
  isDue,
  NEW_CARD,
  recallOn,
  rescheduled,
} from '#core/card-progress.ts'
import { GRADES } from '#core/grade.ts'
import { DEFAULT_SETTINGS } from '#core/settings.ts'
import { addDays } from '#core/time.ts'

const day = '2026-11-21'
const pace = DEFAULT_SETTINGS

describe('a card', () => {
  it('comes back in the same sitting after again, and days later after any other grade', () => {
    const intervals = intervalsFor(NEW_CARD, day, pace)
    expect(intervals.again).toBe(0)
    expect(intervals.hard).toBeGreaterThanOrEqual(1)
    for (const grade of GRADES) expect(afterAnswer(NEW_CARD, grade, day, pace).due).toBe(addDays(day, intervals[grade]))
  })

  it('comes back on the day that was chosen for it, but at once when it was forgotten', () => {
    expect(afterAnswer(NEW_CARD, 'good', day, pace, '2026-12-24').due).toBe('2026-12-24')
    expect(afterAnswer(NEW_CARD, 'again', day, pace, '2026-12-24').due).toBe(day)
  })

  it('is rescheduled from its last answer by the retention of today', () => {
    const known = afterAnswer(NEW_CARD, 'good', day, pace, '2027-12-24')
    expect(rescheduled(known, pace).due).toBe(afterAnswer(NEW_CARD, 'good', day, pace).due)
    const forgotten = afterAnswer(known, 'again', day, pace)
    expect([rescheduled(forgotten, pace), rescheduled(NEW_CARD, pace)]).toEqual([forgotten, NEW_CARD])
    const dueBy = (retention: number) => rescheduled(known, { ...pace, retention }).due ?? ''
    expect(dueBy(0.7) > dueBy(0.97)).toBe(true)
  })

  it('is due until it has been recalled once', () => {
    const forgotten = afterAnswer(NEW_CARD, 'again', day, pace)
    expect(forgotten.state).toBe('learn')
    expect(isDue(forgotten, day)).toBe(true)
    expect(isDue(afterAnswer(forgotten, 'good', day, pace), day)).toBe(false)
  })

  it('counts a lapse only when something known was forgotten', () => {
    const known = afterAnswer(NEW_CARD, 'good', day, pace)
    const forgotten = afterAnswer(known, 'again', '2026-11-25', pace)
    expect(afterAnswer(NEW_CARD, 'again', day, pace).lapses).toBe(0)
    expect(forgotten.lapses).toBe(1)
    expect(afterAnswer(forgotten, 'again', '2026-11-25', pace).lapses).toBe(1)
  })

  it('never comes sooner for a better grade, within the longest interval allowed', () => {
    const anyHistory = fc.array(fc.tuple(fc.nat(400), fc.constantFrom(...GRADES)), { maxLength: 8 })
    fc.assert(
      fc.property(anyHistory, fc.integer({ min: 1, max: 400 }), (history, maximumIntervalDays) => {
        const limits = { ...pace, maximumIntervalDays }
        let card: CardProgress = NEW_CARD
        let today = addDays(day, 0)
        for (const [days, grade] of history) {
          today = addDays(today, days)
          card = afterAnswer(card, grade, today, limits)
        }
        const { again, hard, good, easy } = intervalsFor(card, addDays(today, 3), limits)
        expect([again, hard, good, easy]).toEqual([again, hard, good, easy].toSorted((a, b) => a - b))
        expect(easy).toBeLessThanOrEqual(maximumIntervalDays)
        expect(hard).toBeGreaterThanOrEqual(1)
        if (easy < maximumIntervalDays) expect(new Set([hard, good, easy]).size).toBe(3)
      }),
    )
  })

  it('is recalled for certain on the day of the answer and less likely with every day', () => {
    const card = afterAnswer(NEW_CARD, 'good', day, pace)
    expect(recallOn(NEW_CARD, day)).toBeUndefined()
    expect(recallOn(card, day)).toBe(1)
    expect(recallOn(card, '2026-11-25')).toBeLessThan(recallOn(card, '2026-11-24') ?? 0)
  })

  it('takes an answer from before its last one (a clock set back) for the same day', () => {
    const card = afterAnswer(NEW_CARD, 'good', day, pace)
    expect(afterAnswer(card, 'good', '2026-11-01', pace).memory).toEqual(afterAnswer(card, 'good', day, pace).memory)
  })
})
