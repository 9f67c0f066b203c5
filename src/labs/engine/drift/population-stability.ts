import { logarithm } from '#labs/engine/arithmetic/logarithm.ts'

/** Where the bins end, so that each holds the same number of the values; the last one has no end. */
export function equalBins(values: Float64Array, bins: number): Float64Array {
  const sorted = values.slice().sort()
  return Float64Array.from(
    { length: bins - 1 },
    (_, bin) => sorted[Math.floor(((bin + 1) * sorted.length) / bins)] as number,
  )
}

export function sharesIn(values: Float64Array, edges: Float64Array): number[] {
  const counts = new Array<number>(edges.length + 1).fill(0)
  for (const value of values) {
    const bin = edges.findIndex((edge) => value < edge)
    const place = bin < 0 ? edges.length : bin
    counts[place] = (counts[place] ?? 0) + 1
  }
  return counts.map((count) => count / values.length)
}

const LEAST_SHARE = 1e-4

/**
 * Population stability index: Σ (now − before) ln(now / before) over the bins. An empty bin counts as a ten-thousandth.
 */
export function stabilityIndex(before: readonly number[], now: readonly number[]): number {
  return before.reduce((sum, share, bin) => {
    const [was, is] = [Math.max(LEAST_SHARE, share), Math.max(LEAST_SHARE, now[bin] ?? 0)]
    return sum + (is - was) * logarithm(is / was)
  }, 0)
}
