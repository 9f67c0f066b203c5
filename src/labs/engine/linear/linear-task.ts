import { sigmoid, sigmoids } from '#labs/engine/arithmetic/exponential.ts'
import { addTimes, meanOf } from '#labs/engine/arithmetic/vector.ts'
import type { Examples } from '#labs/engine/examples.ts'
import { PLAIN, type Scale, scaled, scaleOf } from './standard-scale.ts'

/**
 * What a linear model is fitted to, in the manner of Linear Learner (whose inner workings AWS does not publish):
 *
 *   mean of the rows' weighted losses + l1 Σ|w| + wd/2 Σw²
 *
 * over columns and figures on the standard scale; the intercept is free.
 */
export type LinearTask = {
  readonly isClass: boolean
  readonly columns: readonly Float64Array[]
  readonly targets: Float64Array
  /** What each row counts for; they add up to 1. */
  readonly counts: Float64Array
  readonly l1: number
  readonly wd: number
  readonly scales: readonly Scale[]
  readonly targetScale: Scale
}

export type LinearSettings = {
  readonly isClass: boolean
  readonly l1: number
  readonly wd: number
  readonly positive_example_weight_mult: number | 'balanced'
  readonly normalize_data: boolean
}

/** Weights on the standard scale. Changes while it is fitted. */
export type LinearFit = { readonly weights: Float64Array; intercept: number }

export function linearTask({ columns, targets }: Examples, settings: LinearSettings): LinearTask {
  const { isClass, l1, wd, normalize_data } = settings
  const scales = columns.map((column) => (normalize_data ? scaleOf(column) : PLAIN))
  const targetScale = normalize_data && !isClass ? scaleOf(targets) : PLAIN
  return {
    isClass,
    columns: columns.map((column, index) => scaled(column, scales[index] ?? PLAIN)),
    targets: scaled(targets, targetScale),
    counts: isClass ? classCounts(targets, settings) : new Float64Array(targets.length).fill(1 / targets.length),
    l1,
    wd,
    scales,
    targetScale,
  }
}

/** Balanced: both classes together count for the same. */
function classCounts(targets: Float32Array, { positive_example_weight_mult }: LinearSettings): Float64Array {
  const positives = meanOf(targets) * targets.length
  const balanced = (targets.length - positives) / Math.max(1, positives)
  const weight = positive_example_weight_mult === 'balanced' ? balanced : positive_example_weight_mult
  const whole = targets.length + positives * (weight - 1)
  return Float64Array.from(targets, (target) => (target > 0.5 ? weight : 1) / whole)
}

/** What the model says of each row, on the standard scale: log-odds of a class, or a figure. */
export function fittedMargins({ columns, targets }: LinearTask, { weights, intercept }: LinearFit): Float64Array {
  const margins = new Float64Array(targets.length).fill(intercept)
  addTimes(margins, columns, weights)
  return margins
}

/** How the loss of a row changes with its margin, times what the row counts for. Takes the margins' place. */
export function toResiduals(margins: Float64Array, { isClass, targets, counts }: LinearTask): void {
  for (let row = 0; row < margins.length; row += 1) {
    const margin = margins[row] as number
    const said = isClass ? sigmoid(margin) : margin
    margins[row] = (said - (targets[row] as number)) * (counts[row] as number)
  }
}

/** What the model says of rows that it was not fitted to: shares of a class, or figures in their own unit. */
export function linearPredictions(
  { isClass, scales, targetScale }: LinearTask,
  { weights, intercept }: LinearFit,
  columns: readonly Float32Array[],
  rows: number,
): Float64Array {
  const margins = new Float64Array(rows).fill(intercept)
  columns.forEach((column, index) => {
    const weight = weights[index] as number
    const { mean, deviation } = scales[index] ?? PLAIN
    if (weight === 0) return
    const slope = weight / deviation
    for (let row = 0; row < rows; row += 1) {
      margins[row] = (margins[row] as number) + slope * ((column[row] as number) - mean)
    }
  })
  return isClass ? sigmoids(margins) : margins.map((margin) => margin * targetScale.deviation + targetScale.mean)
}
