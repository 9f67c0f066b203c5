/**
 * The least value of a smooth function of a few numbers, by the quasi-Newton method of Broyden, Fletcher, Goldfarb and
 * Shanno with halved steps (Nocedal and Wright, Numerical Optimization, algorithms 6.1 and 3.1). Gives way after each
 * evaluation, so that a caller can show progress or leave; what it yields is how many there have been.
 */
export type Evaluation = { readonly value: number; readonly slopes: readonly number[] }
export type Minimum = { readonly at: readonly number[]; readonly value: number; readonly evaluations: number }

const ENOUGH_DESCENT = 1e-4
/** No number moves further than this in one step. */
const MOST_STEP = 1

export function* minimise(
  evaluate: (at: readonly number[]) => Evaluation,
  start: readonly number[],
  { most, tolerance }: { readonly most: number; readonly tolerance: number },
): Generator<number, Minimum> {
  const size = start.length
  let at = start
  let { value, slopes } = evaluate(at)
  let evaluations = 1
  let inverse: number[][] | undefined
  yield evaluations
  while (evaluations < most) {
    const direction = shortened(inverse ? times(inverse, slopes).map((one) => -one) : steepest(slopes))
    const descent = dot(direction, slopes)
    if (!(descent < 0)) {
      if (!inverse) break
      inverse = undefined
      continue
    }
    let step = 1
    let next = at
    let found: Evaluation | undefined
    while (evaluations < most && step > 1 / 32) {
      next = at.map((one, index) => one + step * (direction[index] as number))
      const tried = evaluate(next)
      evaluations += 1
      yield evaluations
      if (tried.value <= value + ENOUGH_DESCENT * step * descent) {
        found = tried
        break
      }
      step /= 2
    }
    if (!found) {
      if (!inverse) break
      inverse = undefined
      continue
    }
    const gained = value - found.value
    inverse = updated(
      inverse,
      next.map((one, index) => one - (at[index] as number)),
      found.slopes.map((one, index) => one - (slopes[index] as number)),
      size,
    )
    at = next
    value = found.value
    slopes = found.slopes
    if (gained < tolerance * Math.abs(value)) break
  }
  return { at, value, evaluations }
}

function steepest(slopes: readonly number[]): number[] {
  const size = Math.sqrt(dot(slopes, slopes))
  return slopes.map((one) => (size === 0 ? 0 : (-0.5 * one) / size))
}

function shortened(direction: readonly number[]): number[] {
  const longest = direction.reduce((most, one) => Math.max(most, Math.abs(one)), 0)
  return direction.map((one) => (longest > MOST_STEP ? (one * MOST_STEP) / longest : one))
}

/** The inverse of the curvature, corrected by a step and by how the slopes changed along it. */
function updated(
  inverse: number[][] | undefined,
  step: readonly number[],
  change: readonly number[],
  size: number,
): number[][] | undefined {
  const along = dot(step, change)
  if (!(along > 1e-12)) return inverse
  const old = inverse ?? identity(size, along / dot(change, change))
  const moved = times(old, change)
  const factor = (1 + dot(change, moved) / along) / along
  return old.map((row, i) =>
    row.map(
      (one, j) =>
        one +
        factor * (step[i] as number) * (step[j] as number) -
        ((moved[i] as number) * (step[j] as number) + (step[i] as number) * (moved[j] as number)) / along,
    ),
  )
}

function identity(size: number, scale: number): number[][] {
  return Array.from({ length: size }, (_, i) => Array.from({ length: size }, (__, j) => (i === j ? scale : 0)))
}

function times(matrix: readonly (readonly number[])[], vector: readonly number[]): number[] {
  return matrix.map((row) => dot(row, vector))
}

function dot(one: readonly number[], other: readonly number[]): number {
  return one.reduce((sum, value, index) => sum + value * (other[index] as number), 0)
}
