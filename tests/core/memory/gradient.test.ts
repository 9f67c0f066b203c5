import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { createGradient } from '#core/memory/gradient.ts'
import { foretold } from '#core/memory/log-loss.ts'
import { DEFAULT_PARAMETERS, LEAST_PARAMETERS, MOST_PARAMETERS } from '#core/memory/parameters.ts'
import { type CardReviews, type ReviewHistory, recencyWeights, reviewsByCard } from '#core/memory/review-history.ts'
import { anyHistory } from './any-history.ts'
import { makeHistory, SLOW_FORGETTER } from './made-history.ts'

/** The loss as it is defined, to be moved by hand. */
function weightedLoss(reviews: CardReviews, parameters: ArrayLike<number>): number {
  const chances = foretold(reviews, parameters)
  return recencyWeights(reviews).reduce((sum, weight, at) => {
    const chance = chances[at] as number
    return weight === 0 ? sum : sum - weight * Math.log((reviews.grades[at] as number) > 1 ? chance : 1 - chance)
  }, 0)
}

function gradientAt(reviews: CardReviews, parameters: readonly number[]): Float64Array {
  const gradient = new Float64Array(parameters.length)
  const cards = Array.from({ length: reviews.starts.length - 1 }, (_, card) => card)
  createGradient(reviews, recencyWeights(reviews))(Float64Array.from(parameters), cards, gradient)
  return gradient
}

/** (L(w + h) − L(w − h)) / 2h, for each parameter. */
function finiteDifferences(reviews: CardReviews, parameters: readonly number[], step = 1e-6): number[] {
  return parameters.map((value, at) => {
    const moved = (by: number) => weightedLoss(reviews, parameters.with(at, value + by))
    return (moved(step) - moved(-step)) / (2 * step)
  })
}

function agreesWithDifferences(history: ReviewHistory, parameters: readonly number[], share: number): void {
  const reviews = reviewsByCard(history)
  const expected = finiteDifferences(reviews, parameters)
  const gradient = gradientAt(reviews, parameters)
  for (const [at, value] of expected.entries())
    expect(Math.abs((gradient[at] as number) - value), `parameter ${at}`).toBeLessThan(share * (Math.abs(value) + 1e-2))
}

describe('the gradient of the loss', () => {
  it('is what finite differences of the loss are, for a long log', () => {
    agreesWithDifferences(makeHistory(2_000, SLOW_FORGETTER), SLOW_FORGETTER, 1e-4)
    agreesWithDifferences(makeHistory(2_000, SLOW_FORGETTER), DEFAULT_PARAMETERS.with(7, 0.01).with(4, 6.1), 1e-4)
  })

  it('is what finite differences are for any parameters and any log, but where a bound is met', () => {
    fc.assert(
      fc.property(anyHistory(30), anyParametersWithin, (history, parameters) => {
        const reviews = reviewsByCard(history)
        const gradient = gradientAt(reviews, parameters)
        // At a kink (a bound, or the lesser of two) the two sides differ: there is nothing to compare with.
        const near = finiteDifferences(reviews, parameters, 1e-6)
        const far = finiteDifferences(reviews, parameters, 2e-6)
        for (const [at, value] of near.entries()) {
          const scale = Math.abs(value) + 1
          if (Math.abs(value - (far[at] as number)) > 1e-6 * scale) continue
          expect(Math.abs((gradient[at] as number) - value) / scale, `parameter ${at}`).toBeLessThan(1e-3)
        }
      }),
    )
  })

  it('adds up over cards', () => {
    const reviews = reviewsByCard(makeHistory(500, SLOW_FORGETTER))
    const gradientOf = createGradient(reviews, recencyWeights(reviews))
    const sum = new Float64Array(21)
    const one = new Float64Array(21)
    for (let card = 0; card + 1 < reviews.starts.length; card += 1) {
      gradientOf(Float64Array.from(SLOW_FORGETTER), [card], one)
      for (let at = 0; at < 21; at += 1) sum[at] = (sum[at] as number) + (one[at] as number)
    }
    const whole = gradientAt(reviews, SLOW_FORGETTER)
    for (let at = 0; at < 21; at += 1) expect(sum[at]).toBeCloseTo(whole[at] as number, 8)
  })
})

/** A little inside the ranges, so that a step to either side stays allowed. */
const anyParametersWithin: fc.Arbitrary<readonly number[]> = fc
  .array(fc.double({ min: 0.02, max: 0.98, noNaN: true }), { minLength: 21, maxLength: 21 })
  .map((shares) =>
    shares.map((share, at) => {
      const least = LEAST_PARAMETERS[at] as number
      const most = at < 4 ? 30 : (MOST_PARAMETERS[at] as number)
      return least + share * (most - least)
    }),
  )
