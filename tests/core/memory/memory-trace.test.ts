import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { GRADES, type Grade } from '#core/grade.ts'
import { foretold } from '#core/memory/log-loss.ts'
import { createFollower, createTrace, fadeFactor } from '#core/memory/memory-trace.ts'
import { DEFAULT_PARAMETERS } from '#core/memory/parameters.ts'
import { type ReviewHistory, reviewsByCard } from '#core/memory/review-history.ts'
import { createMemoryModel, type Memory } from '#core/scheduler.ts'
import { anyHistory } from './any-history.ts'
import { QUICK_FORGETTER, recallFrom, SLOW_FORGETTER } from './made-history.ts'

/** What the scheduler would have foretold at each review, in the order of the history. */
function byScheduler(history: ReviewHistory, parameters: readonly number[]): (number | undefined)[] {
  const model = createMemoryModel(parameters)
  const known = new Map<number, { memory: Memory; day: number }>()
  return Array.from(history.cards, (card, place) => {
    const day = history.days[place] as number
    const grade = GRADES[(history.grades[place] as number) - 1] as Grade
    const before = known.get(card)
    const elapsed = before ? day - before.day : 0
    known.set(card, { memory: model.nextMemory(before?.memory, elapsed, grade), day })
    return before && elapsed > 0 ? recallFrom(before.memory, elapsed, parameters) : undefined
  })
}

describe('following a memory through its reviews', () => {
  it('foretells what the scheduler foretells, whatever the log and the parameters', () => {
    fc.assert(
      fc.property(
        anyHistory(60),
        fc.constantFrom(DEFAULT_PARAMETERS, SLOW_FORGETTER, QUICK_FORGETTER),
        (history, parameters) => {
          const reviews = reviewsByCard(history)
          const chances = foretold(reviews, parameters)
          const expected = byScheduler(history, parameters)
          for (const [at, place] of reviews.places.entries()) {
            // The scheduler's library rounds to eight places at each step, which a stability of 0.001 feels.
            if (expected[place] !== undefined) expect(chances[at]).toBeCloseTo(expected[place], 4)
          }
        },
      ),
    )
  })

  it('recalls nine in ten when the stability has passed, whatever the decay', () => {
    for (const decay of [0.1, 0.1542, 0.5, 0.8]) expect((1 + fadeFactor(decay)) ** -decay).toBeCloseTo(0.9, 12)
  })

  it('keeps stability and difficulty within their bounds', () => {
    const reviews = reviewsByCard({
      cards: Array.from({ length: 200 }, () => 0),
      days: Array.from({ length: 200 }, (_, look) => look * 1_000),
      grades: Array.from({ length: 200 }, (_, look) => (look < 100 ? 4 : 1)),
    })
    const trace = createTrace(reviews.longest)
    createFollower(reviews, trace, DEFAULT_PARAMETERS)(0)
    expect(Math.max(...trace.stability)).toBe(36_500)
    expect(Math.min(...trace.stability)).toBeGreaterThanOrEqual(0.001)
    expect(Math.min(...trace.difficulty)).toBe(1)
    expect(Math.max(...trace.difficulty)).toBeLessThanOrEqual(10)
  })
})
