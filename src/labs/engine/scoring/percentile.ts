/** The smallest value that at least `share` of all values (0 to 1) do not exceed; 0 of none. */
export function percentile(values: Float64Array, share: number): number {
  const sorted = values.slice().sort()
  return sorted[Math.max(0, Math.ceil(share * sorted.length) - 1)] ?? 0
}
