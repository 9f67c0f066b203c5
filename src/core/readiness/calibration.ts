import { logit, sigmoid } from './logistic.ts'

/**
 * How far the memory model is off for this learner, found from the log: predicted against answered, by horizon (the
 * days since the last look). A memory of another kind than FSRS shows here, and so does how little is known yet.
 *
 * The chance of recall is taken to be sigmoid(logit(predicted) + δ(h)). δ is linear between six horizons, each twice
 * the one before, and unknown: before any answer δ(1 day) ~ N(0, AT_ONE_DAY²), and each horizon differs from the one
 * before by N(0, PER_DOUBLING²), so beyond the horizons that the log knows the doubt grows like a random walk.
 * The most likely δ is found by Newton's method; its covariance is the inverse of the curvature there (Laplace).
 * The curvature is tridiagonal: an answer touches only the two horizons next to it.
 */
export type Calibration = {
  /** δ at each of HORIZONS, on the logit scale. */
  readonly offsets: Float64Array
  /** Row by row. */
  readonly covariance: Float64Array
  /** The mean logit of what was predicted: where the evidence lies. */
  readonly typical: number
}

/** One answer to a card that was met before: the chance that the model gave it, and the days since the last look. */
export type Answered = {
  readonly predicted: number
  readonly days: number
  readonly recalled: boolean
}

export const HORIZONS: readonly number[] = [1, 2, 4, 8, 16, 32]
const COUNT = HORIZONS.length

// Chosen together with the constants of readiness.ts, which says how.
const AT_ONE_DAY = 1
const PER_DOUBLING = 0.25

/** Where the evidence is taken to lie as long as there is none: the odds of Anki's usual recall. */
const USUAL = 1.5
const STEPS = 20
const CLOSE_ENOUGH = 1e-6

/** The horizon below some days and how far, 0 to 1, they are on the way to the next. */
export function horizonOf(days: number): { readonly below: number; readonly share: number } {
  const place = Math.min(COUNT - 1, Math.max(0, Math.log2(days)))
  const below = Math.min(COUNT - 2, Math.floor(place))
  return { below, share: place - below }
}

export function calibrate(answers: readonly Answered[]): Calibration {
  const evidence = answers.map(({ predicted, days, recalled }) => ({
    ...horizonOf(days),
    odds: logit(predicted),
    recalled: recalled ? 1 : 0,
  }))
  const offsets = new Float64Array(COUNT)
  let curvature = priorCurvature()
  for (let step = 0; step < STEPS; step += 1) {
    const prior = priorCurvature()
    const slope = times(prior, offsets).map((value) => -value)
    curvature = prior
    for (const { below, share, odds, recalled } of evidence) {
      const chance = sigmoid(odds + between(offsets, below, share))
      const surprise = recalled - chance
      const weight = chance * (1 - chance)
      add(slope, below, surprise * (1 - share))
      add(slope, below + 1, surprise * share)
      add(curvature.diagonal, below, weight * (1 - share) ** 2)
      add(curvature.diagonal, below + 1, weight * share ** 2)
      add(curvature.beside, below, weight * share * (1 - share))
    }
    const move = solved(curvature, slope)
    move.forEach((by, index) => {
      add(offsets, index, by)
    })
    if (move.every((by) => Math.abs(by) < CLOSE_ENOUGH)) break
  }
  const mean = evidence.reduce((sum, { odds }) => sum + odds, 0) / evidence.length
  return { offsets, covariance: inverse(curvature), typical: evidence.length === 0 ? USUAL : mean }
}

/** The value at a horizon of what is known at the horizons next to it. */
export function between(values: Float64Array, below: number, share: number): number {
  return (values[below] as number) * (1 - share) + (values[below + 1] as number) * share
}

/** A symmetric matrix whose only entries are on the diagonal and beside it. */
type Tridiagonal = { readonly diagonal: Float64Array; readonly beside: Float64Array }

function priorCurvature(): Tridiagonal {
  const walk = 1 / PER_DOUBLING ** 2
  const diagonal = new Float64Array(COUNT).fill(2 * walk)
  diagonal[0] = 1 / AT_ONE_DAY ** 2 + walk
  diagonal[COUNT - 1] = walk
  return { diagonal, beside: new Float64Array(COUNT - 1).fill(-walk) }
}

function times({ diagonal, beside }: Tridiagonal, vector: Float64Array): Float64Array {
  return vector.map((value, index) => {
    const before = index > 0 ? (beside[index - 1] as number) * (vector[index - 1] as number) : 0
    const after = index < COUNT - 1 ? (beside[index] as number) * (vector[index + 1] as number) : 0
    return before + (diagonal[index] as number) * value + after
  })
}

/** Gauss's elimination, for a matrix of this shape known as Thomas's. */
function solved({ diagonal, beside }: Tridiagonal, right: Float64Array): Float64Array {
  const pivots = diagonal.slice()
  const out = right.slice()
  for (let row = 1; row < COUNT; row += 1) {
    const factor = (beside[row - 1] as number) / (pivots[row - 1] as number)
    add(pivots, row, -factor * (beside[row - 1] as number))
    add(out, row, -factor * (out[row - 1] as number))
  }
  for (let row = COUNT - 1; row >= 0; row -= 1) {
    const after = row < COUNT - 1 ? (beside[row] as number) * (out[row + 1] as number) : 0
    out[row] = ((out[row] as number) - after) / (pivots[row] as number)
  }
  return out
}

function inverse(matrix: Tridiagonal): Float64Array {
  const rows = new Float64Array(COUNT * COUNT)
  for (let row = 0; row < COUNT; row += 1) {
    const unit = new Float64Array(COUNT)
    unit[row] = 1
    rows.set(solved(matrix, unit), row * COUNT)
  }
  return rows
}

function add(values: Float64Array, index: number, by: number): void {
  values[index] = (values[index] as number) + by
}
