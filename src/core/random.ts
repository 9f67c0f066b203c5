/** A stream of numbers in [0, 1). Always handed in, never reached for. */
export type Random = () => number

/**
 * The same numbers from the same seed, on every device: mulberry32
 * (32 bits of state, period 2³²; good for shuffling, not for secrets).
 */
export function createRandom(seed: number): Random {
  let state = seed >>> 0
  return () => {
    state = (state + 0x6d2b79f5) >>> 0
    let mixed = state
    mixed = Math.imul(mixed ^ (mixed >>> 15), mixed | 1)
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61)
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4_294_967_296
  }
}

/** A seed from a text: FNV-1a, 32 bits. */
export function seedOf(text: string): number {
  let hash = 0x811c9dc5
  for (let index = 0; index < text.length; index += 1) {
    hash = Math.imul(hash ^ text.charCodeAt(index), 0x01000193)
  }
  return hash >>> 0
}

/** The items in an order that the generator decides; Fisher–Yates, every order equally likely. */
export function shuffled<T>(items: readonly T[], random: Random): T[] {
  const out = [...items]
  for (let last = out.length - 1; last > 0; last -= 1) {
    const other = Math.floor(random() * (last + 1))
    ;[out[last], out[other]] = [out[other] as T, out[last] as T]
  }
  return out
}
