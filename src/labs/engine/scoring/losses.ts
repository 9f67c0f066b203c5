import { logarithm } from '#labs/engine/arithmetic/logarithm.ts'

/** What a model says of each row, beside what is true of it. */
export type Scored = { readonly scores: Float64Array; readonly targets: Float32Array }

const LEAST = 1e-15

/** Mean of −ln of the share that was given to what came true. */
export function logLoss({ scores, targets }: Scored): number {
  let sum = 0
  for (let row = 0; row < scores.length; row += 1) {
    const score = scores[row] as number
    sum -= logarithm(Math.max(LEAST, (targets[row] as number) > 0.5 ? score : 1 - score))
  }
  return sum / scores.length
}

/** The root of the mean squared error, in the unit of the figures. */
export function rootMeanSquaredError({ scores, targets }: Scored): number {
  let sum = 0
  for (let row = 0; row < scores.length; row += 1) {
    const off = (scores[row] as number) - (targets[row] as number)
    sum += off * off
  }
  return Math.sqrt(sum / scores.length)
}
