import { exponential } from '#labs/engine/arithmetic/exponential.ts'
import { logarithm } from '#labs/engine/arithmetic/logarithm.ts'
import { deviationOf, meanOf } from '#labs/engine/arithmetic/vector.ts'

/** A place in the unit cube: one coordinate for each setting that is searched. */
export type Place = readonly number[]

/** What is expected at a place, on the scale of the values so far, and how unsure that is. */
export type Belief = { readonly mean: number; readonly deviation: number }

const NOISE = 0.01
const LENGTHS = [0.25, 0.5, 1, 2]

/**
 * A Gaussian process through what was tried (Matérn 5/2; of four lengths the likeliest). Values are taken to mean 0
 * and deviation 1, `least` is the least of them.
 */
export function gaussianProcess(places: readonly Place[], values: readonly number[]) {
  const mean = meanOf(values)
  const deviation = deviationOf(values, mean) || 1
  const targets = values.map((value) => (value - mean) / deviation)
  const models = LENGTHS.map((length) => fitted(places, targets, length))
  const { length, root, weights } = models.reduce((best, one) => (one.evidence > best.evidence ? one : best))
  return {
    least: Math.min(...targets),
    at(place: Place): Belief {
      const near = places.map((one) => kinship(one, place, length))
      const known = solveDown(root, near)
      const variance = 1 + NOISE - sumOfProducts(known, known)
      return { mean: sumOfProducts(near, weights), deviation: Math.sqrt(Math.max(1e-9, variance)) }
    },
  }
}

function fitted(places: readonly Place[], targets: readonly number[], length: number) {
  const root = choleskyRoot(
    places.map((one, row) => places.map((other, column) => kinship(one, other, length) + (row === column ? NOISE : 0))),
  )
  const half = solveDown(root, targets)
  const evidence = root.reduce((sum, row, index) => {
    const value = half[index] as number
    return sum - value * value * 0.5 - logarithm(row[index] as number)
  }, 0)
  return { length, root, evidence, weights: solveUp(root, half) }
}

function kinship(one: Place, other: Place, length: number): number {
  const between = one.map((value, index) => value - (other[index] as number))
  const squared = sumOfProducts(between, between)
  const away = Math.sqrt(5 * squared) / length
  return (1 + away + (away * away) / 3) * exponential(-away)
}

type Rows = readonly (readonly number[])[]

/** The lower triangle L with L Lᵀ = the matrix. */
function choleskyRoot(matrix: Rows): Rows {
  const root: number[][] = []
  matrix.forEach((row, index) => {
    const made: number[] = []
    for (let column = 0; column <= index; column += 1) {
      const above = column === index ? made : (root[column] as number[])
      const left = (row[column] as number) - sumOfProducts(made.slice(0, column), above)
      made.push(column === index ? Math.sqrt(Math.max(1e-12, left)) : left / (above[column] as number))
    }
    root.push(made)
  })
  return root
}

/** x in L x = b. */
function solveDown(root: Rows, right: readonly number[]): number[] {
  const solved: number[] = []
  root.forEach((row, index) => {
    solved.push(((right[index] as number) - sumOfProducts(solved, row)) / (row[index] as number))
  })
  return solved
}

/** x in Lᵀ x = b. */
function solveUp(root: Rows, right: readonly number[]): number[] {
  const solved = [...right]
  for (let index = root.length - 1; index >= 0; index -= 1) {
    for (let later = index + 1; later < root.length; later += 1) {
      solved[index] = (solved[index] as number) - (root[later]?.[index] as number) * (solved[later] as number)
    }
    solved[index] = (solved[index] as number) / (root[index]?.[index] as number)
  }
  return solved
}

/** As far as the first list goes. */
function sumOfProducts(one: readonly number[], other: readonly number[]): number {
  return one.reduce((sum, value, index) => sum + value * (other[index] as number), 0)
}
