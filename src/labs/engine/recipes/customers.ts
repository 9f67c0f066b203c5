import { createChance } from '#labs/engine/arithmetic/chance.ts'
import { cosineOfTurns } from '#labs/engine/arithmetic/cosine.ts'
import type { Points } from '#labs/engine/clusters/k-means.ts'

/** So far from the middle do the groups lie, in a ring. */
const RADIUS = 3

/** Customers in so many groups, and the group of each; the second column is stretched by its small unit. */
export function makeCustomers(knob: (name: string) => number, seed: number): { points: Points; group: Int32Array } {
  const [rows, groups, spread] = [knob('rows'), knob('groups'), knob('spread')]
  const chance = createChance(seed, 'customers')
  const start = chance.uniform()
  const group = Int32Array.from({ length: rows }, (_, row) => row % groups)
  const x = new Float64Array(rows)
  const y = new Float64Array(rows)
  group.forEach((one, row) => {
    const turn = start + one / groups
    x[row] = RADIUS * cosineOfTurns(turn) + spread * chance.normal()
    y[row] = (RADIUS * cosineOfTurns(turn + 0.75) + spread * chance.normal()) * knob('stretch')
  })
  return { points: { x, y }, group }
}
