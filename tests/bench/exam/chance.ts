import type { Random } from '#core/random.ts'

/**
 * Common random numbers: a number in [0, 1) for each (seed, card, how often the card was studied, what it decides),
 * so that under every policy the k-th look at a card meets the same luck, and only the policies differ.
 * The words are mixed one after the other by murmur3's finaliser.
 */
export function chance(seed: number, card: number, count: number, decides: number): number {
  let state = mixed(seed ^ 0x9e3779b9)
  state = mixed(state ^ card)
  state = mixed(state ^ Math.imul(count + 1, 0x85ebca6b))
  state = mixed(state ^ Math.imul(decides + 1, 0xc2b2ae35))
  return (state >>> 0) / 4_294_967_296
}

function mixed(word: number): number {
  let state = Math.imul(word ^ (word >>> 16), 0x85ebca6b)
  state = Math.imul(state ^ (state >>> 13), 0xc2b2ae35)
  return state ^ (state >>> 16)
}

/** A number of the normal distribution, mean 0 and deviation 1 (Box–Muller, one of the two). */
export function normal(random: Random): number {
  let first = 0
  while (first === 0) first = random()
  return Math.sqrt(-2 * Math.log(first)) * Math.cos(2 * Math.PI * random())
}

/** Which of some shares that sum to 1 a number in [0, 1) falls into. */
export function pick(shares: readonly number[], number: number): number {
  let reached = 0
  for (let index = 0; index < shares.length; index += 1) {
    reached += shares[index] as number
    if (number < reached) return index
  }
  return shares.length - 1
}
