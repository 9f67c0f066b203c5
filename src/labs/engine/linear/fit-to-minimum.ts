import { createChance } from '#labs/engine/arithmetic/chance.ts'
import { drawnTowardsZero } from '#labs/engine/arithmetic/soft-threshold.ts'
import { dot, sumOf } from '#labs/engine/arithmetic/vector.ts'
import { fittedMargins, type LinearFit, type LinearTask, toResiduals } from './linear-task.ts'

/**
 * Goes to the minimum by FISTA (Beck and Teboulle 2009): a step down the slope from a point a little ahead, then each
 * weight drawn towards 0 by the l1 penalty, which makes exact zeros. Where momentum carries it uphill it starts anew
 * (O'Donoghue and Candès 2015). Yields after each step.
 */
export function* fitToMinimum(task: LinearTask, most: number, tolerance: number): Generator<LinearFit, void> {
  const step = 1 / steepest(task)
  const count = task.columns.length
  const fit: LinearFit = { weights: new Float64Array(count), intercept: 0 }
  const ahead: LinearFit = { weights: new Float64Array(count), intercept: 0 }
  let momentum = 1
  for (let taken = 1; taken <= most; taken += 1) {
    const residuals = fittedMargins(task, ahead)
    toResiduals(residuals, task)
    const next = (1 + Math.sqrt(1 + 4 * momentum * momentum)) / 2
    const push = (momentum - 1) / next
    momentum = next
    let [moved, uphill] = [0, 0]
    const move = (from: number, before: number, now: number) => {
      moved = Math.max(moved, Math.abs(now - before))
      uphill += (from - now) * (now - before)
      return now + push * (now - before)
    }
    task.columns.forEach((column, index) => {
      const from = ahead.weights[index] as number
      const slope = dot(column, residuals) + task.wd * from
      const now = drawnTowardsZero(from - step * slope, step * task.l1)
      ahead.weights[index] = move(from, fit.weights[index] as number, now)
      fit.weights[index] = now
    })
    const now = ahead.intercept - step * sumOf(residuals)
    ahead.intercept = move(ahead.intercept, fit.intercept, now)
    fit.intercept = now
    if (uphill > 0) {
      momentum = 1
      ahead.weights.set(fit.weights)
      ahead.intercept = fit.intercept
    }
    yield fit
    if (moved < tolerance) return
  }
}

/** How fast the slope can change at most: the greatest eigenvalue of the columns' products, by power iteration. */
function steepest(task: LinearTask): number {
  const { columns, counts, isClass, wd } = task
  const chance = createChance(1, 'direction')
  let direction: LinearFit = { weights: Float64Array.from(columns, chance.normal), intercept: 1 }
  let length = 1
  for (let round = 0; round < ROUNDS; round += 1) {
    const across = fittedMargins(task, direction)
    for (let row = 0; row < across.length; row += 1) across[row] = (across[row] as number) * (counts[row] as number)
    const weights = Float64Array.from(columns, (column) => dot(column, across))
    const intercept = sumOf(across)
    length = Math.sqrt(dot(weights, weights) + intercept * intercept)
    direction = { weights: weights.map((weight) => weight / length), intercept: intercept / length }
  }
  // A quarter is the steepest slope of the sigmoid. Power iteration comes from below: a little more is safe.
  return SAFETY * length * (isClass ? 0.25 : 1) + wd
}

const ROUNDS = 12
const SAFETY = 1.05
