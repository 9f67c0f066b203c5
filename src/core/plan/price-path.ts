/**
 * Prices rise and fall smoothly: their logarithms run straight between a few knots, which are closer together near the
 * exam. Nine numbers are found instead of one for each day; in simulation two did nearly as well, one did not (a
 * constant price costs 1.6 points).
 */
export type PricePath = {
  readonly knots: Int32Array
  /** Per day asked for: the knot to the left, and how far it is on the way to the next, 0 to 1. */
  readonly knot: Int32Array
  readonly share: Float64Array
}

const KNOT_SHARES = [0, 0.3, 0.55, 0.75, 0.87, 0.94, 1]
const KNOTS_BEFORE_EXAM = [4, 2]

export function createPricePath(days: Int32Array, examDay: number): PricePath {
  const lastDay = Math.max(0, examDay - 1)
  const places = [
    ...KNOT_SHARES.map((share) => Math.round(share * lastDay)),
    ...KNOTS_BEFORE_EXAM.map((before) => examDay - before),
  ]
  const knots = Int32Array.from(new Set(places.filter((day) => day >= 0))).sort()
  const knot = new Int32Array(days.length)
  const share = new Float64Array(days.length)
  for (const [index, day] of days.entries()) {
    let left = 0
    while (left + 2 < knots.length && (knots[left + 1] as number) <= day) left += 1
    const from = knots[left] as number
    const to = knots[left + 1] ?? from
    knot[index] = left
    share[index] = to > from ? Math.min(1, Math.max(0, (day - from) / (to - from))) : 0
  }
  return { knots, knot, share }
}

/** A price stays a positive number, whatever a search tries. */
const LEAST_LOG = -60
const MOST_LOG = 60

/** The prices of the days, from the logarithms at the knots: of what they are above the least price. */
export function pricesAlong({ knot, share }: PricePath, logs: readonly number[], least = 0): Float64Array {
  return Float64Array.from(knot, (left, index) => {
    const right = share[index] as number
    const from = bounded(logs[left] as number)
    return least + Math.exp(right === 0 ? from : (1 - right) * from + right * bounded(logs[left + 1] as number))
  })
}

/** How a sum changes with the logarithms at the knots, from how it changes with the logarithms of the prices. */
export function slopesAtKnots({ knots, knot, share }: PricePath, slopes: Float64Array): number[] {
  const atKnots: number[] = new Array(knots.length).fill(0)
  for (const [index, slope] of slopes.entries()) {
    const left = knot[index] as number
    const right = share[index] as number
    atKnots[left] = (atKnots[left] as number) + slope * (1 - right)
    if (right > 0) atKnots[left + 1] = (atKnots[left + 1] as number) + slope * right
  }
  return atKnots
}

function bounded(log: number): number {
  return Math.max(LEAST_LOG, Math.min(log, MOST_LOG))
}
