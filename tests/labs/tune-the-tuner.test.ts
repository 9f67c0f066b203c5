import { describe, expect, it } from 'vitest'
import { createChance } from '#labs/engine/arithmetic/chance.ts'
import { gaussianProcess } from '#labs/tune-the-tuner/gaussian-process.ts'
import { runTuning } from '#labs/tune-the-tuner/run-tuning.ts'
import { bayesianSearch, gridSearch, halving, randomSearch, type Strategy } from '#labs/tune-the-tuner/strategies.ts'

/** A bowl with its lowest point in the middle. */
const bowl = (place: readonly number[]) => place.reduce((sum, value) => sum + (value - 0.5) * (value - 0.5), 0)

/** Every place that a strategy asks for, with its share of the rounds, and the lowest loss of those trained in full. */
function searched(strategy: Strategy, jobs: number, dimensions = 2, seed = 1) {
  const asks = strategy(jobs, dimensions, createChance(seed, 'test'))
  const asked: { place: readonly number[]; share: number }[] = []
  let next = asks.next()
  while (!next.done) {
    asked.push(next.value)
    next = asks.next(bowl(next.value.place))
  }
  return { asked, least: Math.min(...asked.map(({ place }) => bowl(place))) }
}

describe('a search', () => {
  it('asks for as many jobs as it is given, all within bounds', () => {
    for (const strategy of [randomSearch, gridSearch, bayesianSearch]) {
      const { asked } = searched(strategy, 16)
      expect(asked).toHaveLength(16)
      expect(asked.flatMap(({ place }) => place).every((value) => value >= 0 && value <= 1)).toBe(true)
    }
  })

  it('goes through every combination of a grid once', () => {
    const places = searched(gridSearch, 9).asked.map(({ place }) => place.map((value) => value.toFixed(2)).join())
    expect(new Set(places).size).toBe(9)
  })

  it('learns where it is worth looking: nearer to the lowest point than by chance', () => {
    const seeds = Array.from({ length: 8 }, (_, index) => index + 1)
    const wins = seeds.filter((seed) => {
      return searched(bayesianSearch, 20, 2, seed).least < searched(randomSearch, 20, 2, seed).least
    })
    expect(wins.length).toBeGreaterThanOrEqual(6)
  })

  it('halves: many are begun, few are finished', () => {
    const { asked } = searched(halving, 27)
    const begun = asked.filter(({ share }) => share < 0.2)
    const finished = asked.filter(({ share }) => share >= 1)
    expect([begun.length, finished.length]).toEqual([27, 3])
  })
})

it('a Gaussian process is sure where it has been, and unsure far from it', () => {
  const places = [[0.1], [0.2], [0.3], [0.4]]
  const process = gaussianProcess(places, [0, 1, 0, 1])
  expect(process.at([0.2]).deviation).toBeLessThan(process.at([0.95]).deviation)
  expect(process.at([0.2]).mean).toBeGreaterThan(process.at([0.3]).mean)
})

it('a tuning job tells its best loss, which never rises, and the work it took', () => {
  const { series, metrics } = runTuning('random', 3, 1)
  const best = series.find(({ name }) => name === 'best so far')?.y ?? []
  expect(best).toEqual([...best].sort((one, other) => other - one))
  expect([metrics.trained, metrics.work]).toEqual([3, 180])
})
