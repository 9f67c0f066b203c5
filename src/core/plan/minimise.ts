/**
 * The least value of a smooth function of a few numbers, by the quasi-Newton method of Broyden, Fletcher, Goldfarb and
 * Shanno with halved steps (Nocedal and Wright, Numerical Optimization, algorithms 6.1 and 3.1). Gives way after each
 * evaluation, so that a caller can show progress or leave; what it yields is how many there have been.
 */
export type Evaluation = { readonly value: number; readonly slopes: readonly number[] }
export type Minimum = { readonly at: readonly number[]; readonly value: number; readonly evaluations: number }

type Place = Evaluation & { readonly at: readonly number[] }

const ENOUGH_DESCENT = 1e-4
/** A step is halved until it is this share of the whole one. */
const LEAST_SHARE = 1 / 32
/** No number moves further than this in one step. */
const MOST_STEP = 1

export function* minimise(
  evaluate: (at: readonly number[]) => Evaluation,
  start: readonly number[],
  { most, tolerance }: { readonly most: number; readonly tolerance: number },
): Generator<number, Minimum> {
  let here: Place = { at: start, ...evaluate(start) }
  let inverse: number[][] | undefined
  let evaluations = 1
  yield evaluations
  while (evaluations < most) {
    const direction = shortened(inverse ? times(inverse, here.slopes).map((one) => -one) : steepest(here.slopes))
    let next: Place | undefined
    for (let step = 1; step > LEAST_SHARE && evaluations < most && !next; step /= 2) {
      const tried = placeAt(evaluate, here, direction, step)
      if (!tried) break
      evaluations += 1
      yield evaluations
      if (tried.value <= here.value + ENOUGH_DESCENT * step * dot(direction, here.slopes)) next = tried
    }
    if (next) {
      const gained = here.value - next.value
      inverse = updated(inverse, difference(next.at, here.at), difference(next.slopes, here.slopes))
      here = next
      if (gained < tolerance * Math.abs(here.value)) break
    } else if (inverse) inverse = undefined
    else break
  }
  return { at: here.at, value: here.value, evaluations }
}

/** The place some way along a direction; undefined when that does not lead down. */
function placeAt(
  evaluate: (at: readonly number[]) => Evaluation,
  here: Place,
  direction: readonly number[],
  step: number,
): Place | undefined {
  if (!(dot(direction, here.slopes) < 0)) return undefined
  const at = here.at.map((one, index) => one + step * (direction[index] as number))
  return { at, ...evaluate(at) }
}

function steepest(slopes: readonly number[]): number[] {
  const size = Math.sqrt(dot(slopes, slopes))
  return slopes.map((one) => (size === 0 ? 0 : -one / size))
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
): number[][] | undefined {
  const along = dot(step, change)
  if (!(along > 1e-12)) return inverse
  const old = inverse ?? identity(step.length, along / dot(change, change))
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

function difference(one: readonly number[], other: readonly number[]): number[] {
  return one.map((value, index) => value - (other[index] as number))
}

function times(matrix: readonly (readonly number[])[], vector: readonly number[]): number[] {
  return matrix.map((row) => dot(row, vector))
}

function dot(one: readonly number[], other: readonly number[]): number {
  return one.reduce((sum, value, index) => sum + value * (other[index] as number), 0)
}
