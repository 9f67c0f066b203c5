import { type Penalty, score } from './penalty.ts'
import type { SortedColumn } from './sorted-columns.ts'

/** The slopes of the loss at each row: first and second derivative by the row's margin. */
export type Slopes = { readonly gradients: Float32Array; readonly hessians: Float32Array }

/** The nodes of one level of a growing tree, as lists: sums over their rows, and the best split found so far. */
export type Level = {
  readonly gradient: Float64Array
  readonly hessian: Float64Array
  /** Of the best split; −1 while there is none. */
  readonly column: Int32Array
  readonly threshold: Float32Array
  readonly gain: Float32Array
  readonly leftGradient: Float64Array
  readonly leftHessian: Float64Array
}

/** XGBoost takes no split that gains less. */
const LEAST_GAIN = 1e-6

export function createLevel(nodes: number): Level {
  return {
    gradient: new Float64Array(nodes),
    hessian: new Float64Array(nodes),
    column: new Int32Array(nodes).fill(-1),
    threshold: new Float32Array(nodes),
    gain: new Float32Array(nodes).fill(LEAST_GAIN),
    leftGradient: new Float64Array(nodes),
    leftHessian: new Float64Array(nodes),
  }
}

/**
 * Exact greedy: walks along each column from its highest value down, for all nodes of the level at once, and tries
 * every place between two values. `nodeOf` is the node of a row in this level, −1 where it has none.
 */
export function findBestSplits(
  level: Level,
  sorted: readonly SortedColumn[],
  nodeOf: Int32Array,
  slopes: Slopes,
  penalty: Penalty,
): void {
  const nodes = level.column.length
  const above: Above = {
    gradient: new Float64Array(nodes),
    hessian: new Float64Array(nodes),
    value: new Float32Array(nodes),
  }
  const whole = Float32Array.from(level.gradient, (gradient, node) =>
    score(gradient, level.hessian[node] as number, penalty),
  )
  for (let column = 0; column < sorted.length; column += 1) {
    above.gradient.fill(0)
    above.hessian.fill(0)
    walkDown(level, column, sorted[column] as SortedColumn, nodeOf, slopes, penalty, whole, above)
  }
}

/** The rows that a walk has passed, node by node: their sums, and the value of the last one. */
type Above = { readonly gradient: Float64Array; readonly hessian: Float64Array; readonly value: Float32Array }

function walkDown(
  level: Level,
  column: number,
  { rows, values }: SortedColumn,
  nodeOf: Int32Array,
  { gradients, hessians }: Slopes,
  penalty: Penalty,
  whole: Float32Array,
  above: Above,
): void {
  const { min_child_weight } = penalty
  // Looked up for each row, these cost a tenth of the whole.
  const { gradient, hessian, value: passed } = above
  for (let place = rows.length - 1; place >= 0; place -= 1) {
    const row = rows[place] as number
    const node = nodeOf[row] as number
    if (node < 0) continue
    const value = values[place] as number
    const right = gradient[node] as number
    const rightWeight = hessian[node] as number
    const last = passed[node] as number
    gradient[node] = right + (gradients[row] as number)
    hessian[node] = rightWeight + (hessians[row] as number)
    passed[node] = value
    if (value === last || rightWeight === 0 || rightWeight < min_child_weight) continue
    const left = (level.gradient[node] as number) - right
    const leftWeight = (level.hessian[node] as number) - rightWeight
    if (leftWeight < min_child_weight) continue
    const parts = Math.fround(score(left, leftWeight, penalty) + score(right, rightWeight, penalty))
    const gain = Math.fround(parts - (whole[node] as number))
    if (!(gain > (level.gain[node] as number))) continue
    level.gain[node] = gain
    level.column[node] = column
    level.threshold[node] = Math.fround(value + last) * 0.5
    level.leftGradient[node] = left
    level.leftHessian[node] = leftWeight
  }
}
