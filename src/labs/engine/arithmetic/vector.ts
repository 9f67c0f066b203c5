/** Sums over lists of numbers of the same length. */

export function dot(one: Float64Array, other: Float64Array): number {
  let sum = 0
  for (let index = 0; index < one.length; index += 1) sum += (one[index] as number) * (other[index] as number)
  return sum
}

/** Adds each list times its factor to `sum`: two at a time, which halves the reading and writing of the sums. */
export function addTimes(sum: Float64Array, lists: readonly Float64Array[], factors: Float64Array): void {
  for (let place = 0; place < lists.length; place += 2) {
    const one = lists[place] as Float64Array
    const other = lists[place + 1] ?? one
    const factor = factors[place] as number
    const next = factors[place + 1] ?? 0
    for (let index = 0; index < sum.length; index += 1) {
      sum[index] = (sum[index] as number) + factor * (one[index] as number) + next * (other[index] as number)
    }
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
