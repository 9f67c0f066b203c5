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

export function meanOf(values: Iterable<number>): number {
  let [sum, count] = [0, 0]
  for (const value of values) {
    sum += value
    count += 1
  }
  return count === 0 ? 0 : sum / count
}

/** Over all of them, not estimated from a sample. */
export function deviationOf(values: Iterable<number>, mean: number): number {
  let [sum, count] = [0, 0]
  for (const value of values) {
    sum += (value - mean) * (value - mean)
    count += 1
  }
  return count === 0 ? 0 : Math.sqrt(sum / count)
}
