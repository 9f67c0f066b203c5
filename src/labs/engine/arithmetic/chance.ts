import { createRandom, seedOf } from '#core/random.ts'
import { cosineOfTurns } from './cosine.ts'
import { exponential } from './exponential.ts'
import { logarithm } from './logarithm.ts'

/** Seeded dice in the shapes that made data needs. */
export type Chance = {
  /** From 0 to 1, both left out. */
  readonly uniform: () => number
  /** Mean 0 and standard deviation 1. */
  readonly normal: () => number
  /** A whole number from 0, below `count`. */
  readonly below: (count: number) => number
  /** How often something happens that happens `mean` times on average. */
  readonly poisson: (mean: number) => number
  /** How long until something happens that happens `rate` times in a unit of time. */
  readonly wait: (rate: number) => number
}

/** Dice for one purpose: what is drawn for another purpose with the same seed has nothing to do with it. */
export function createChance(seed: number, purpose: string): Chance {
  const random = createRandom(seedOf(`${purpose}/${seed}`))
  const uniform = () => random() || 0.5 / 4_294_967_296
  let spare = Number.NaN
  // Box and Muller: a pair at a time.
  const normal = () => {
    if (!Number.isNaN(spare)) {
      const kept = spare
      spare = Number.NaN
      return kept
    }
    const radius = Math.sqrt(-2 * logarithm(uniform()))
    const turns = uniform()
    spare = radius * cosineOfTurns(turns + 0.75)
    return radius * cosineOfTurns(turns)
  }
  const poisson = (mean: number) => {
    const limit = exponential(-mean)
    let product = uniform()
    let count = 0
    while (product > limit) {
      product *= uniform()
      count += 1
    }
    return count
  }
  return {
    uniform,
    normal,
    below: (count) => Math.floor(random() * count),
    poisson,
    wait: (rate) => -logarithm(uniform()) / rate,
  }
}
