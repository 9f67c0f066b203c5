import { createChance } from '#labs/engine/arithmetic/chance.ts'
import { sigmoid } from '#labs/engine/arithmetic/exponential.ts'
import { drawnTowardsZero } from '#labs/engine/arithmetic/soft-threshold.ts'
import type { LinearFit, LinearTask } from './linear-task.ts'

/**
 * Stochastic gradient descent: a step down the slope of each mini-batch, whose rows are drawn anew in each epoch.
 * Yields after each epoch; ends early once a weight is beyond all bounds.
 */
export function* fitBySteps(
  task: LinearTask,
  learningRate: number,
  batchSize: number,
  epochs: number,
  seed: number,
): Generator<LinearFit, void> {
  const { columns, targets } = task
  const rows = Int32Array.from(targets.keys())
  const fit: LinearFit = { weights: new Float64Array(columns.length), intercept: 0 }
  const chance = createChance(seed, 'mini-batches')
  for (let epoch = 0; epoch < epochs; epoch += 1) {
    shuffle(rows, chance.below)
    for (let from = 0; from < rows.length; from += batchSize) {
      takeStep(task, fit, rows.subarray(from, from + batchSize), learningRate)
    }
    yield fit
    if (hasDiverged(fit)) return
  }
}

const BEYOND_ALL_BOUNDS = 1e12

export function hasDiverged({ weights, intercept }: LinearFit): boolean {
  return ![...weights, intercept].every((value) => Math.abs(value) < BEYOND_ALL_BOUNDS)
}

function takeStep(task: LinearTask, fit: LinearFit, batch: Int32Array, learningRate: number): void {
  const { columns, targets, counts, isClass, l1, wd } = task
  // A row's count is its share of all rows: times this, the batch stands for all of them.
  const share = targets.length / batch.length
  const residuals = Float64Array.from(batch, (row) => {
    let margin = fit.intercept
    for (let index = 0; index < columns.length; index += 1) {
      margin += (fit.weights[index] as number) * ((columns[index] as Float64Array)[row] as number)
    }
    return ((isClass ? sigmoid(margin) : margin) - (targets[row] as number)) * (counts[row] as number) * share
  })
  columns.forEach((column, index) => {
    const weight = fit.weights[index] as number
    let slope = wd * weight
    for (let place = 0; place < batch.length; place += 1) {
      slope += (residuals[place] as number) * (column[batch[place] as number] as number)
    }
    fit.weights[index] = drawnTowardsZero(weight - learningRate * slope, learningRate * l1)
  })
  for (const residual of residuals) fit.intercept -= learningRate * residual
}

function shuffle(rows: Int32Array, below: (count: number) => number): void {
  for (let last = rows.length - 1; last > 0; last -= 1) {
    const other = below(last + 1)
    const row = rows[last] as number
    rows[last] = rows[other] as number
    rows[other] = row
  }
}
