import { createChance } from '#labs/engine/arithmetic/chance.ts'
import { emptyExamples, type MakeExamples } from '#labs/engine/examples.ts'

/**
 * Payments, of which a small share are frauds. The honest ones are a cloud around the origin; a fraud lies apart in
 * the first column and in either the second or the third, by half as much in the fourth. The rest is noise.
 */
export const makeFraud: MakeExamples = (rows, knob, seed) => {
  const [columns, separation] = [knob('columns'), knob('separation')]
  const chance = createChance(seed, 'fraud')
  const made = emptyExamples(rows, columns)
  for (const row of someOf(rows, Math.round(rows * knob('share')), chance.below)) made.targets[row] = 1
  const apart = new Float64Array(columns)
  for (let row = 0; row < rows; row += 1) {
    apart.fill(0)
    if (made.targets[row]) {
      apart[0] = separation
      apart[chance.uniform() < 0.5 ? 1 : 2] = separation
      apart[3] = separation / 2
    }
    for (const [column, values] of made.columns.entries()) values[row] = chance.normal() + (apart[column] as number)
  }
  return made
}

/** So many different rows, wherever they lie. */
function someOf(rows: number, count: number, below: (count: number) => number): ReadonlySet<number> {
  const some = new Set<number>()
  while (some.size < Math.min(rows, count)) some.add(below(rows))
  return some
}
