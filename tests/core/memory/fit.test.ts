import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { fitParameters, fitting, LEAST_TARGETS, LEAST_TARGETS_FOR_ALL } from '#core/memory/fit.ts'
import { accuracyOf } from '#core/memory/log-loss.ts'
import { DEFAULT_PARAMETERS, isParameters } from '#core/memory/parameters.ts'
import { type CardReviews, ofCards, type ReviewHistory, reviewsByCard } from '#core/memory/review-history.ts'
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
      expect(fit).toMatchObject({ kind: 'initial', reason: 'foretells-better', targets })
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

  it('is not held back by parameters that were fitted to the same reviews before', () => {
    const log = makeHistory(2_000, QUICK_FORGETTER)
    const early = ofCards(log, (card) => card < 150)
    const before = fitParameters(early)
    expect(before.kind).toBe('full')
    expect(fitParameters(log, before.parameters).parameters).toEqual(fitParameters(log).parameters)
  })

  it('keeps the defaults where they foretell no worse than a fit does', () => {
    const log = makeHistory(1_000, DEFAULT_PARAMETERS, 3)
    const kept = fitParameters(log)
    expect(kept).toMatchObject({ kind: 'kept', reason: 'worse-than-defaults', parameters: DEFAULT_PARAMETERS })
    expect(kept.check?.fitted.logLoss).toBeGreaterThan(kept.check?.defaults.logLoss ?? 0)
  })

  it('goes back to the defaults from parameters that are worse than those, where it finds nothing better', () => {
    const fit = fitParameters(makeHistory(1_000, DEFAULT_PARAMETERS, 3), QUICK_FORGETTER)
    expect(fit).toMatchObject({ kind: 'defaults', reason: 'worse-than-defaults', parameters: DEFAULT_PARAMETERS })
  })

  it('is proved on every target, and on a fifth of the cards where there are very many', () => {
    const short = fitParameters(makeHistory(1_000, QUICK_FORGETTER))
    expect(short.check?.fitted.targets).toBe(short.targets)
    const long = fitParameters(makeHistory(20_000, QUICK_FORGETTER))
    expect(Math.abs((long.check?.fitted.targets ?? 0) / long.targets - 0.2)).toBeLessThan(0.02)
  })

  it('proves nothing by a card about itself', () => {
    const days = Array.from({ length: 200 }, (_, look) => 30 * look)
    const log = { cards: days.map(() => 0), days, grades: days.map(() => 4) }
    expect(fitParameters(log)).toMatchObject({ kind: 'kept', reason: 'worse-than-defaults' })
  })

  it('is never worse on held-out reviews than the defaults, and a model can be made of it', () => {
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
            expect(came.logLoss).toBeLessThanOrEqual(defaults.logLoss)
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

  it('goes only part of the way from the defaults where held-out reviews bear out no more', () => {
    const fit = fitParameters(makeHistory(1_000, DEFAULT_PARAMETERS, 8))
    expect(fit.share).toBeLessThan(1)
    expect(fit.check?.fitted.logLoss).toBeLessThan(fit.check?.defaults.logLoss ?? 0)
    expect(fitParameters(makeHistory(20_000, QUICK_FORGETTER)).share).toBe(1)
  })

  /** By how much a fit foretells new reviews worse than the published optimiser's, for one log. */
  async function behindPublished(truth: readonly number[], reviews: number, seed: number): Promise<number> {
    const log = makeHistory(reviews, truth, seed)
    const theirs = lossOnNew(truth, await publishedFit(publishedItems(log)))
    return lossOnNew(truth, fitParameters(log).parameters) - theirs
  }

  it('foretells new reviews as well as the published optimiser from 1,000 reviews, which leave either some luck', async () => {
    const behind: number[] = []
    for (const truth of [SLOW_FORGETTER, QUICK_FORGETTER])
      for (const seed of [1, 2, 3, 4, 5]) behind.push(await behindPublished(truth, 1_000, seed))
    expect(behind.reduce((sum, one) => sum + one, 0) / behind.length).toBeLessThan(0)
    for (const one of behind) expect(one).toBeLessThan(0.003)
  }, 20_000)

  for (const [reviews, seeds] of [
    [10_000, [1, 2, 3]],
    [50_000, [1]],
  ] as const)
    it(`foretells new reviews as well as the published optimiser, to 0.001, from ${reviews} reviews`, async () => {
      for (const truth of [SLOW_FORGETTER, QUICK_FORGETTER])
        for (const seed of seeds) expect(await behindPublished(truth, reviews, seed)).toBeLessThan(0.001)
    }, 30_000)
})
