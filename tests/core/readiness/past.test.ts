import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { inOrder, type LogEvent } from '#core/event.ts'
import { reviewsOf } from '#core/memory/log-reviews.ts'
import { replay } from '#core/progress.ts'
import { calibrate } from '#core/readiness/calibration.ts'
import { itemOn, project } from '#core/readiness/of-deck.ts'
import { pastInSteps } from '#core/readiness/past.ts'
import { foretoldAnswers } from '#core/rehearsal/evidence.ts'
import { addDays } from '#core/time.ts'
import { anyLog, FIRST_DAY, makeEvent } from '../../makers.ts'
import { answered, askedAfter, EXAM } from './decks.ts'

function pastOf(log: readonly LogEvent[]) {
  const steps = pastInSteps({ log, asked: askedAfter(log), exam: EXAM, mocks: replay(log).mocks.values() })
  for (;;) {
    const step = steps.next()
    if (step.done) return step.value
  }
}

const DAYS = [0, 2, 5]
const LOG = DAYS.flatMap((day) => [answered('a', 'good', day), answered('b', day === 2 ? 'again' : 'good', day)])

function sat(mock: string, days: number, right: readonly boolean[]): LogEvent[] {
  const items = right.map((_, seed) => ({ card: 'e', seed, domain: 1, scored: true }))
  const start = makeEvent({ type: 'mock-started', mock, exam: EXAM.id, minutes: 60, relaxed: false, items }, { days })
  return [start, makeEvent({ type: 'mock-finished', mock, by: 'learner', right }, { days, ms: 60_000 })]
}

describe('earlier readiness', () => {
  it('is told for each day studied, and tells what a log that ended then tells', () => {
    const { days } = pastOf(LOG)
    expect(days.map(({ day }) => day)).toEqual(DAYS.map((day) => addDays(FIRST_DAY, day)))
    for (const [place, { day, score, low, high, met }] of days.entries()) {
      const until = LOG.filter((event) => event.day <= day)
      const items = askedAfter(until).map((one) => itemOn(one, day))
      const answers = foretoldAnswers(reviewsOf(until), replay(until).settings.memory.parameters)
      const then = project(items, EXAM, calibrate(answers), 0)?.whole
      expect([place, score, low, high]).toEqual([place, then?.score, then?.low, then?.high])
      expect(met).toBe(2)
    }
  })

  it('foretells an answer by the card as it was just before, but neither a first one nor a second on a day', () => {
    const log = [answered('a', 'good'), answered('a', 'good', 0, 1_000), answered('a', 'again', 4)]
    const { answers } = pastOf(log)
    expect(answers).toHaveLength(1)
    expect(answers[0]).toMatchObject({ days: 4, recalled: false })
    const before = askedAfter(log.slice(0, 2)).find(({ subject }) => subject.card.id === 'a')
    expect(answers[0]?.predicted).toBe(before && itemOn(before, addDays(FIRST_DAY, 4)).recall)
  })

  it('sets what was foretold before a mock against what it came to, and knows nothing later', () => {
    const log = [...LOG, ...sat('m1', 3, [true, true, false, true])]
    const { mocks } = pastOf(log)
    expect(mocks).toHaveLength(1)
    expect(mocks[0]).toMatchObject({ id: 'm1', reached: 0.75, questions: 4 })
    const until = log.filter(({ day }) => day <= addDays(FIRST_DAY, 2))
    const more = [...until, ...sat('m1', 3, [false, false, false, false]), answered('a', 'easy', 9)]
    expect(pastOf(more).mocks[0]?.foretold.score).not.toBeUndefined()
    expect(pastOf([...until, ...sat('m1', 3, [true])]).mocks[0]?.reached).toBe(1)
  })

  it('tells of a mock sat before any answer, and leaves out one that is still open', () => {
    const open = sat('m2', 1, [true]).slice(0, 1)
    const { mocks } = pastOf([...sat('m1', 0, [true, false]), ...open, answered('a', 'good', 4)])
    expect(mocks.map(({ id }) => id)).toEqual(['m1'])
    expect(mocks[0]?.foretold.high).toBeGreaterThan(mocks[0]?.foretold.low ?? 1)
  })

  it('tells of forty days at most, the first and the last among them', () => {
    const log = Array.from({ length: 100 }, (_, day) => answered('a', 'good', day))
    const { days } = pastOf(log)
    expect(days).toHaveLength(40)
    expect([days[0]?.day, days.at(-1)?.day]).toEqual([FIRST_DAY, addDays(FIRST_DAY, 99)])
  })

  it('is made of numbers in order, whatever the log', () => {
    fc.assert(
      fc.property(anyLog(60), (log) => {
        const { days, mocks, answers } = pastOf(log)
        for (const { low, score, high } of [...days, ...mocks.map(({ foretold }) => foretold)]) {
          expect(score).toBeGreaterThanOrEqual(low)
          expect(high).toBeGreaterThanOrEqual(score)
          expect(low).toBeGreaterThanOrEqual(0)
          expect(high).toBeLessThanOrEqual(1)
        }
        for (const { reached } of mocks) expect(reached >= 0 && reached <= 1).toBe(true)
        for (const { predicted } of answers) expect(predicted > 0 && predicted <= 1).toBe(true)
        expect(days.map(({ day }) => day)).toEqual(days.map(({ day }) => day).sort())
        expect(inOrder(log).length).toBeGreaterThanOrEqual(answers.length)
      }),
    )
  })
})
