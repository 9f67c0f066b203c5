import { describe, expect, it } from 'vitest'
import { accuracyOf } from '#core/memory/log-loss.ts'
import { DEFAULT_PARAMETERS } from '#core/memory/parameters.ts'
import { reviewsByCard } from '#core/memory/review-history.ts'
import { makeHistory, recallFrom, SLOW_FORGETTER } from './made-history.ts'

describe('how well parameters foretell', () => {
  const first = { stability: DEFAULT_PARAMETERS[2] as number, difficulty: 5 }

  it('is the mean of −ln of the chance given to what came', () => {
    const reviews = reviewsByCard({ cards: [0, 1, 0, 1], days: [0, 0, 4, 4], grades: [3, 3, 3, 1] })
    const chance = recallFrom(first, 4, DEFAULT_PARAMETERS)
    const accuracy = accuracyOf(reviews, DEFAULT_PARAMETERS)
    expect(accuracy?.logLoss).toBeCloseTo(-(Math.log(chance) + Math.log(1 - chance)) / 2, 9)
    // Both fall into one bin: the share recalled there was a half.
    expect(accuracy?.binError).toBeCloseTo(Math.abs(chance - 0.5), 9)
  })

  it('looks only at what came from a place on', () => {
    const reviews = reviewsByCard({ cards: [0, 1, 0, 1], days: [0, 0, 4, 4], grades: [3, 3, 3, 1] })
    expect(accuracyOf(reviews, DEFAULT_PARAMETERS, 3)?.logLoss).toBeCloseTo(
      -Math.log(1 - recallFrom(first, 4, DEFAULT_PARAMETERS)),
      9,
    )
    expect(accuracyOf(reviews, DEFAULT_PARAMETERS, 4)).toBeUndefined()
  })

  it('is best for the truth', () => {
    const reviews = reviewsByCard(makeHistory(20_000, SLOW_FORGETTER))
    const truth = accuracyOf(reviews, SLOW_FORGETTER)
    const defaults = accuracyOf(reviews, DEFAULT_PARAMETERS)
    expect(truth?.logLoss).toBeLessThan(defaults?.logLoss ?? 0)
    expect(truth?.binError).toBeLessThan(defaults?.binError ?? 0)
    expect(truth?.binError).toBeLessThan(0.02)
  })
})
