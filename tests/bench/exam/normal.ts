import type { Random } from '#core/random.ts'

/** A number of the normal distribution, mean 0 and deviation 1 (Box–Muller, one of the two). */
export function normal(random: Random): number {
  let first = 0
  while (first === 0) first = random()
  return Math.sqrt(-2 * Math.log(first)) * Math.cos(2 * Math.PI * random())
}
