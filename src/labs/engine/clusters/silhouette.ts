import type { Clustering, Points } from './k-means.ts'

/**
 * How clearly points belong where they are, −1 to 1 (Rousseeuw 1987): for each point the mean distance to its own
 * cluster beside that to the nearest other one, averaged over all.
 */
export function silhouette({ x, y }: Points, { centres, belongs }: Clustering): number {
  const k = centres.length
  const sizes = new Float64Array(k)
  for (const centre of belongs) sizes[centre] = (sizes[centre] as number) + 1
  let sum = 0
  const distances = new Float64Array(k)
  belongs.forEach((own, row) => {
    distances.fill(0)
    for (let other = 0; other < x.length; other += 1) {
      const [across, up] = [(x[row] as number) - (x[other] as number), (y[row] as number) - (y[other] as number)]
      const centre = belongs[other] as number
      distances[centre] = (distances[centre] as number) + Math.sqrt(across * across + up * up)
    }
    const size = sizes[own] as number
    // A point alone in its cluster counts as 0.
    if (size < 2) return
    const inside = (distances[own] as number) / (size - 1)
    let outside = Number.POSITIVE_INFINITY
    for (let centre = 0; centre < k; centre += 1) {
      const count = sizes[centre] as number
      if (centre !== own && count > 0) outside = Math.min(outside, (distances[centre] as number) / count)
    }
    const greater = Math.max(inside, outside)
    if (greater > 0 && outside < Number.POSITIVE_INFINITY) sum += (outside - inside) / greater
  })
  return sum / x.length
}
