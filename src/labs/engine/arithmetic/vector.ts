/** Sums over lists of numbers of the same length. */

export function dot(one: Float64Array, other: Float64Array): number {
  let sum = 0
  for (let index = 0; index < one.length; index += 1) sum += (one[index] as number) * (other[index] as number)
  return sum
}

/** Adds `factor` times the one to the other. */
export function addTimes(sum: Float64Array, one: Float64Array, factor: number): void {
  for (let index = 0; index < sum.length; index += 1) {
    sum[index] = (sum[index] as number) + factor * (one[index] as number)
  }
}

export type Numbers = readonly number[] | Float32Array | Float64Array

export function sumOf(values: Numbers): number {
  let sum = 0
  for (let index = 0; index < values.length; index += 1) sum += values[index] as number
  return sum
}

/** 0 of none. */
export function meanOf(values: Numbers): number {
  return values.length === 0 ? 0 : sumOf(values) / values.length
}

/** Over all of them, not estimated from a sample. */
export function deviationOf(values: Numbers, mean: number): number {
  let sum = 0
  for (let index = 0; index < values.length; index += 1) {
    const off = (values[index] as number) - mean
    sum += off * off
  }
  return values.length === 0 ? 0 : Math.sqrt(sum / values.length)
}
