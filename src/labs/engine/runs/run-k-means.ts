import type { LabData, LabProgress, LabRun, LabSettings } from '#core/lab.ts'
import { createChance } from '#labs/engine/arithmetic/chance.ts'
import { kMeans, type Points } from '#labs/engine/clusters/k-means.ts'
import { silhouette } from '#labs/engine/clusters/silhouette.ts'
import { scaled, scaleOf } from '#labs/engine/linear/standard-scale.ts'
import { isOn, knobReader, numberIn } from '#labs/engine/reading.ts'
import { makeCustomers } from '#labs/engine/recipes/customers.ts'
import { growingSeries } from './growing-series.ts'

const MOST_CLUSTERS = 8

/** Every k from two to eight, and a closer look at the one that is set. */
export function runKMeans(
  data: LabData,
  settings: LabSettings,
  seed: number,
  onProgress: (progress: LabProgress) => void,
): LabRun {
  const { points, group } = makeCustomers(knobReader(data), seed)
  const seen = isOn(settings, 'normalize_data') ? { x: standard(points.x), y: standard(points.y) } : points
  const clustered = (k: number) => kMeans(seen, k, createChance(seed, `k-means with ${k}`))
  const curves = growingSeries(onProgress)
  let best = { k: 0, worth: Number.NEGATIVE_INFINITY }
  for (let k = 2; k <= MOST_CLUSTERS; k += 1) {
    const clustering = clustered(k)
    const worth = silhouette(seen, clustering)
    if (worth > best.worth) best = { k, worth }
    curves.add({ step: k, steps: MOST_CLUSTERS, values: { silhouette: worth, inertia: clustering.inertia } })
  }
  const k = numberIn(settings, 'k')
  const chosen = clustered(k)
  return {
    metrics: {
      silhouette: silhouette(seen, chosen),
      inertia: chosen.inertia,
      bestK: best.k,
      agreement: agreement(chosen.belongs, group),
    },
    series: [...curves.series(), ...Array.from({ length: k }, (_, cluster) => cloud(points, chosen.belongs, cluster))],
  }
}

function standard(values: Float64Array): Float64Array {
  return scaled(values, scaleOf(values))
}

/** In the units of the data, whatever was done to them before. */
function cloud({ x, y }: Points, belongs: Int32Array, cluster: number) {
  const isIn = (_: number, row: number) => belongs[row] === cluster
  return { name: `cluster ${cluster + 1}`, x: [...x.filter(isIn)], y: [...y.filter(isIn)] }
}

/** Of all pairs of customers, the share on which clusters and true groups agree: together, or apart (Rand 1971). */
function agreement(belongs: Int32Array, group: Int32Array): number {
  let [agreed, pairs] = [0, 0]
  for (let one = 1; one < belongs.length; one += 1) {
    for (let other = 0; other < one; other += 1) {
      pairs += 1
      if ((belongs[one] === belongs[other]) === (group[one] === group[other])) agreed += 1
    }
  }
  return pairs === 0 ? 1 : agreed / pairs
}
