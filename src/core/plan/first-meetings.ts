import type { Forgetting } from './forgetting.ts'
import type { ByGrade, GridShape } from './plan-task.ts'
import { cellsOf, columnOf, rowOf, spreadAt, valueAt } from './state-grid.ts'

/**
 * When items never met are met. All of a class are alike, and at the right prices many days are equally good for
 * meeting them: the best day alone would draw them all, and the least change of a price would move them all. So they
 * are spread over the days by a soft choice: day e with a chance that grows as e^(gain/softness), from a start in
 * proportion to the seconds there are, and *never* against all days together in the same way (McFadden's nested logit).
 * With 0.004 the search does not settle where time is very scarce (it spends twice what there is); with 0.015 it always
 * does, but the plan is a little worse where time is not.
 */
export const SOFTNESS = 0.008

/** Where the first grades take an item. */
export type FirstStates = { readonly shares: ByGrade; readonly column: Float64Array; readonly row: Float64Array }

export function firstStates(forgetting: Forgetting, grid: GridShape, shares: ByGrade): FirstStates {
  return {
    shares,
    column: Float64Array.from(shares, (_, grade) => columnOf(grid, forgetting.firstStability(grade))),
    row: Float64Array.from(shares, (_, grade) => rowOf(grid, forgetting.firstDifficulty(grade))),
  }
}

/** Value of a first meeting on each node; `values` are per node and cell. */
export function firstValues(
  { shares, column, row }: FirstStates,
  values: Float32Array,
  grid: GridShape,
  nodes: number,
): Float64Array {
  const cells = cellsOf(grid)
  return Float64Array.from({ length: nodes }, (_, node) =>
    shares.reduce(
      (sum, share, grade) =>
        sum + share * valueAt(values, node * cells, grid, column[grade] as number, row[grade] as number),
      0,
    ),
  )
}

export function spreadFirst(
  { shares, column, row }: FirstStates,
  node: number,
  masses: Float64Array,
  grid: GridShape,
  mass: number,
): void {
  for (const [grade, share] of shares.entries())
    spreadAt(masses, node * cellsOf(grid), grid, column[grade] as number, row[grade] as number, mass * share)
}

export type Meetings = {
  /** What an item is worth that may be met on any of the days, or never. */
  readonly value: number
  /** The share met on each node; what is missing from 1 is never met. */
  readonly shares: Float64Array
}

/** The soft choice among days with these gains (value less price) and seconds, and `never` for staying unmet. */
export function meetings(gains: Float64Array, seconds: Float64Array, never: number): Meetings {
  const total = seconds.reduce((sum, one) => sum + one, 0)
  const shares = new Float64Array(gains.length)
  if (total <= 0) return { value: never, shares }
  let most = Number.NEGATIVE_INFINITY
  for (const [node, gain] of gains.entries()) if ((seconds[node] as number) > 0) most = Math.max(most, gain)
  let sum = 0
  for (const [node, gain] of gains.entries()) {
    const share = (seconds[node] as number) / total
    shares[node] = share > 0 ? share * Math.exp((gain - most) / SOFTNESS) : 0
    sum += shares[node] as number
  }
  const some = most + SOFTNESS * Math.log(sum)
  // 1 / (1 + e^−x), with the sign of x in mind so that nothing overflows.
  const ahead = (some - never) / SOFTNESS
  const met = ahead > 0 ? 1 / (1 + Math.exp(-ahead)) : Math.exp(ahead) / (1 + Math.exp(ahead))
  for (let node = 0; node < shares.length; node += 1) shares[node] = (met * (shares[node] as number)) / sum
  return { value: Math.max(some, never) + SOFTNESS * Math.log(1 + Math.exp(-Math.abs(ahead))), shares }
}
