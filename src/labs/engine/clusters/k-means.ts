import type { Chance } from '#labs/engine/arithmetic/chance.ts'
import { sumOf } from '#labs/engine/arithmetic/vector.ts'

export type Points = { readonly x: Float64Array; readonly y: Float64Array }

export type Clustering = {
  readonly centres: readonly (readonly [number, number])[]
  /** The centre that each point belongs to. */
  readonly belongs: Int32Array
  /** The sum of squared distances to the own centre. */
  readonly inertia: number
}

const RESTARTS = 4
const ROUNDS = 50

/** Lloyd's algorithm from k-means++ starts; of several starts the one that ends with the least inertia. */
export function kMeans(points: Points, k: number, chance: Chance): Clustering {
  const tries = Array.from({ length: RESTARTS }, () => settle(points, startingCentres(points, k, chance)))
  return tries.reduce((best, one) => (one.inertia < best.inertia ? one : best))
}

type Centre = readonly [number, number]

function squaredDistance({ x, y }: Points, row: number, [a, b]: Centre): number {
  const [across, up] = [(x[row] as number) - a, (y[row] as number) - b]
  return across * across + up * up
}

function pointAt({ x, y }: Points, row: number): Centre {
  return [x[row] as number, y[row] as number]
}

/** Each centre on a point, the likelier the further that point lies from the centres before it. */
function startingCentres(points: Points, k: number, chance: Chance): Centre[] {
  const rows = points.x.length
  const centres = [pointAt(points, chance.below(rows))]
  while (centres.length < k) {
    const far = Float64Array.from(points.x, (_, row) => nearest(points, row, centres).distance)
    let left = chance.uniform() * sumOf(far)
    const row = far.findIndex((distance) => {
      left -= distance
      return left <= 0
    })
    centres.push(pointAt(points, Math.max(0, row)))
  }
  return centres
}

function nearest(points: Points, row: number, centres: readonly Centre[]): { centre: number; distance: number } {
  let [centre, distance] = [0, Number.POSITIVE_INFINITY]
  centres.forEach((one, index) => {
    const away = squaredDistance(points, row, one)
    if (away < distance) [centre, distance] = [index, away]
  })
  return { centre, distance }
}

function settle(points: Points, start: readonly Centre[]): Clustering {
  let centres = start
  let inertia = Number.POSITIVE_INFINITY
  const belongs = new Int32Array(points.x.length)
  for (let round = 0; round < ROUNDS; round += 1) {
    let sum = 0
    for (const row of belongs.keys()) {
      const { centre, distance } = nearest(points, row, centres)
      belongs[row] = centre
      sum += distance
    }
    if (sum >= inertia) break
    inertia = sum
    centres = centres.map((centre, index) => middleOf(points, belongs, index) ?? centre)
  }
  return { centres, belongs, inertia }
}

/** Undefined where no point belongs to it. */
function middleOf({ x, y }: Points, belongs: Int32Array, centre: number): Centre | undefined {
  let [a, b, count] = [0, 0, 0]
  belongs.forEach((one, row) => {
    if (one !== centre) return
    a += x[row] as number
    b += y[row] as number
    count += 1
  })
  return count === 0 ? undefined : [a / count, b / count]
}
