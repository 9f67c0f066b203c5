/**
 * The luck of a rehearsal: a number in [0, 1) for each (seed, item, how often the item was studied, what it decides).
 * Whatever the minutes or the date, the third look at an item meets the same luck, so that two courses differ by what
 * was chosen and hardly by chance. The words are mixed one after the other by murmur3's finaliser.
 */
export function luckOf(seed: number, item: number, looks: number, decides: number): number {
  let state = mixed(seed ^ 0x9e3779b9)
  state = mixed(state ^ item)
  state = mixed(state ^ Math.imul(looks + 1, 0x85ebca6b))
  state = mixed(state ^ Math.imul(decides + 1, 0xc2b2ae35))
  return (state >>> 0) / 4_294_967_296
}

function mixed(word: number): number {
  const state = Math.imul(word ^ (word >>> 16), 0x85ebca6b)
  const again = Math.imul(state ^ (state >>> 13), 0xc2b2ae35)
  return again ^ (again >>> 16)
}

/** Which of some shares that sum to 1 a number in [0, 1) falls into. */
export function fallsInto(shares: readonly number[], number: number): number {
  let reached = 0
  for (let index = 0; index < shares.length; index += 1) {
    reached += shares[index] as number
    if (number < reached) return index
  }
  return shares.length - 1
}
