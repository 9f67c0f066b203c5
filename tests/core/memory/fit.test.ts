import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { fitParameters, fitting, LEAST_TARGETS, LEAST_TARGETS_FOR_ALL } from '#core/memory/fit.ts'
import { accuracyOf } from '#core/memory/log-loss.ts'
import { DEFAULT_PARAMETERS, isParameters } from '#core/memory/parameters.ts'
import { type CardReviews, type ReviewHistory, reviewsByCard } from '#core/memory/review-history.ts'
import { createMemoryModel } from '#core/scheduler.ts'
import { anyHistory } from './any-history.ts'
import { makeHistory, QUICK_FORGETTER, SLOW_FORGETTER } from './made-history.ts'
import { publishedFit, publishedItems } from './published-optimiser.ts'

const NEW_REVIEWS = new Map(
  [SLOW_FORGETTER, QUICK_FORGETTER].map((truth) => [truth, reviewsByCard(makeHistory(30_000, truth, 999))]),
)

/** Log loss on reviews of the same learner that no fit has seen. */
function lossOnNew(truth: readonly number[], parameters: readonly number[]): number {
  return accuracyOf(NEW_REVIEWS.get(truth) as CardReviews, parameters)?.logLoss ?? Number.NaN
}

/** So many cards answered twice, forgotten the second time by a few, as someone would with another memory. */
function twiceAnswered(cards: number, days: number, grade: number): ReviewHistory {
  const numbers = Array.from({ length: cards }, (_, card) => card)
  return {
    cards: [...numbers, ...numbers],
    days: [...numbers.map(() => 0), ...numbers.map(() => days)],
    grades: [...numbers.map(() => 3), ...numbers.map((card) => (card % 10 === 0 ? 1 : grade))],
  }
}

describe('a fit', () => {
  it('keeps what is in use while there are fewer than 8 targets, and says so', () => {
    const fit = fitParameters(twiceAnswered(LEAST_TARGETS - 1, 60, 3), SLOW_FORGETTER)
    expect(fit).toEqual({
      kind: 'kept',
      reason: 'too-few-reviews',
      parameters: SLOW_FORGETTER,
      reviews: 14,
      targets: 7,
    })
  })

  it('changes only the stabilities after a first grade while there are fewer than 64', () => {
    for (const targets of [LEAST_TARGETS + 2, LEAST_TARGETS_FOR_ALL - 1]) {
      const fit = fitParameters(twiceAnswered(targets, 60, 3))
      expect(fit).toMatchObject({ kind: 'initial', reason: 'foretells-no-worse', targets })
      expect(fit.parameters[2]).toBeGreaterThan(5)
      expect(fit.parameters.slice(4)).toEqual(DEFAULT_PARAMETERS.slice(4))
    }
  })

  it('changes all from 64 on', () => {
    const fit = fitParameters(twiceAnswered(LEAST_TARGETS_FOR_ALL, 60, 3))
    expect(fit.kind).toBe('full')
    expect(fit.parameters.slice(4)).not.toEqual(DEFAULT_PARAMETERS.slice(4))
  })

  it('comes close to the truth with many reviews, and says by how much it is better', () => {
    for (const truth of [SLOW_FORGETTER, QUICK_FORGETTER]) {
      const fit = fitParameters(makeHistory(20_000, truth))
      expect(fit.kind).toBe('full')
      expect(fit.check?.fitted.logLoss).toBeLessThan(fit.check?.inUse.logLoss ?? 0)
      expect(lossOnNew(truth, fit.parameters) - lossOnNew(truth, truth)).toBeLessThan(0.002)
    }
  })

  it('keeps parameters in use that foretell the held-out reviews better', () => {
    const fit = fitParameters(makeHistory(2_000, QUICK_FORGETTER), QUICK_FORGETTER)
    expect(fit).toMatchObject({ kind: 'kept', reason: 'worse-than-in-use', parameters: QUICK_FORGETTER })
    expect(fit.check?.fitted.logLoss).toBeGreaterThan(fit.check?.inUse.logLoss ?? 0)
  })

  it('goes back to the defaults from parameters that are worse than those, where it finds nothing better', () => {
    const fit = fitParameters(makeHistory(1_000, DEFAULT_PARAMETERS, 1), QUICK_FORGETTER)
    expect(fit).toMatchObject({ kind: 'defaults', reason: 'worse-than-defaults', parameters: DEFAULT_PARAMETERS })
  })

  it('holds out the newest fifth of the targets', () => {
    const fit = fitParameters(makeHistory(1_000, QUICK_FORGETTER))
    expect(Math.abs((fit.check?.targets ?? 0) - 0.2 * fit.targets)).toBeLessThan(1)
  })

  it('is never worse on held-out reviews than the defaults and what was in use, and a model can be made of it', () => {
    fc.assert(
      fc.property(
        anyHistory(150),
        fc.constantFrom(DEFAULT_PARAMETERS, SLOW_FORGETTER, QUICK_FORGETTER),
        (history, inUse) => {
          const { kind, parameters, check } = fitParameters(history, inUse)
          expect(isParameters(parameters)).toBe(true)
          expect(createMemoryModel(parameters).nextMemory(undefined, 0, 'again').stability).toBe(parameters[0])
          if (!check) expect(kind).toBe('kept')
          else {
            const { inUse: before, defaults, fitted } = check
            const came = { kept: before, defaults, initial: fitted, full: fitted }[kind]
            expect(came.logLoss).toBeLessThanOrEqual(Math.min(before.logLoss, defaults.logLoss))
          }
        },
      ),
      { numRuns: 60 },
    )
  })

  it('is the same from the same log, to the digit', () => {
    const log = makeHistory(3_000, SLOW_FORGETTER)
    expect(fitParameters(log)).toEqual(fitParameters(log))
  })

  it('tells how far it is, always forward, and may be left at any time', () => {
    const log = makeHistory(3_000, QUICK_FORGETTER)
    const shares = [...fitting(log)]
    expect(shares.length).toBeGreaterThan(20)
    expect(shares.toSorted((a, b) => a - b)).toEqual(shares)
    expect(shares[0]).toBeGreaterThan(0)
    expect(shares.at(-1)).toBe(1)
    const left = fitting(log)
    left.next()
    expect(left.return({} as never).done).toBe(true)
    expect(fitParameters(log).parameters).not.toEqual(DEFAULT_PARAMETERS)
  })

  for (const [reviews, learners] of [
    [1_000, [SLOW_FORGETTER, QUICK_FORGETTER]],
    [10_000, [SLOW_FORGETTER, QUICK_FORGETTER]],
    [50_000, [SLOW_FORGETTER]],
  ] as const)
    it(`foretells new reviews as well as the published optimiser, to 0.001, from ${reviews} reviews`, async () => {
      for (const truth of learners) {
        const log = makeHistory(reviews, truth, reviews)
        const theirs = lossOnNew(truth, await publishedFit(publishedItems(log)))
        expect(lossOnNew(truth, fitParameters(log).parameters)).toBeLessThan(theirs + 0.001)
      }
    }, 20_000)
})
