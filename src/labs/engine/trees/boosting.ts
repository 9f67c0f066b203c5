import { createChance } from '#labs/engine/arithmetic/chance.ts'
import { sigmoid } from '#labs/engine/arithmetic/exponential.ts'
import type { Examples } from '#labs/engine/examples.ts'
import type { Slopes } from './best-splits.ts'
import { type Growth, growTree } from './grow-tree.ts'
import { sortColumns } from './sorted-columns.ts'
import { addPredictions, type Tree } from './tree.ts'

/** Gradient-boosted trees with XGBoost's semantics: `exact` trees, base score 0.5, names as in its documentation. */
export type BoostingSettings = Growth & {
  readonly objective: 'binary:logistic' | 'reg:squarederror'
  readonly num_round: number
  readonly subsample: number
  readonly scale_pos_weight: number
}

/** One after the other, each added to what those before it say. */
export type Forest = { readonly trees: readonly Tree[]; readonly start: number }

/**
 * Yields after each round with the trees so far; whoever drives it may stop after any of them. `margins` are those of
 * the training rows, and change with the next round.
 */
export function* boosting(
  { columns, targets }: Examples,
  settings: BoostingSettings,
  seed: number,
): Generator<{ readonly tree: Tree; readonly margins: Float32Array }, void> {
  const rows = targets.length
  const sorted = sortColumns(columns)
  const slopes = { gradients: new Float32Array(rows), hessians: new Float32Array(rows) }
  const margins = new Float32Array(rows).fill(startOf(settings))
  const isTaken = new Uint8Array(rows).fill(1)
  const chance = createChance(seed, 'subsample')
  for (let round = 0; round < settings.num_round; round += 1) {
    findSlopes(slopes, margins, targets, settings)
    if (settings.subsample < 1)
      for (const row of isTaken.keys()) isTaken[row] = Number(chance.uniform() < settings.subsample)
    const tree = growTree(columns, sorted, slopes, isTaken, settings)
    addPredictions(tree, columns, margins)
    yield { tree, margins }
  }
}

/** The margin before the first tree: a base score of 0.5 is even odds, or the figure itself. */
export function startOf({ objective }: Pick<BoostingSettings, 'objective'>): number {
  return objective === 'binary:logistic' ? 0 : 0.5
}

export function marginsOf({ trees, start }: Forest, columns: readonly Float32Array[], rows: number): Float32Array {
  const margins = new Float32Array(rows).fill(start)
  for (const tree of trees) addPredictions(tree, columns, margins)
  return margins
}

const LEAST_HESSIAN = 1e-16

function findSlopes(
  { gradients, hessians }: Slopes,
  margins: Float32Array,
  targets: Float32Array,
  { objective, scale_pos_weight }: BoostingSettings,
): void {
  if (objective === 'reg:squarederror') {
    hessians.fill(1)
    for (let row = 0; row < targets.length; row += 1)
      gradients[row] = (margins[row] as number) - (targets[row] as number)
    return
  }
  for (let row = 0; row < targets.length; row += 1) {
    const target = targets[row] as number
    const share = Math.fround(sigmoid(margins[row] as number))
    const weight = target > 0.5 ? scale_pos_weight : 1
    gradients[row] = (share - target) * weight
    hessians[row] = Math.max(share * (1 - share), LEAST_HESSIAN) * weight
  }
}
