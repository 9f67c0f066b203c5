import { createChance } from '#labs/engine/arithmetic/chance.ts'
import { sigmoid } from '#labs/engine/arithmetic/exponential.ts'
import { emptyExamples, type MakeExamples } from '#labs/engine/examples.ts'

/** Columns of one group are akin: each is part of what they share and part its own. */
const COLUMNS_IN_GROUP = 10

/** The values of a column that nobody is akin to lie evenly between ±√3: a deviation of 1, and quick to make. */
const HALF_WIDTH = Math.sqrt(3)

/** Very many columns, of which a few matter, spread evenly over the table. */
export const makeWideTable: MakeExamples = (rows, knob, seed) => {
  const [columns, useful, kinship] = [knob('columns'), knob('useful'), knob('kinship')]
  const chance = createChance(seed, 'wide-table')
  const even = () => HALF_WIDTH * (2 * chance.uniform() - 1)
  const made = emptyExamples(rows, columns)
  const [sharedPart, ownPart] = [Math.sqrt(kinship), Math.sqrt(1 - kinship)]
  const shared = new Float64Array(rows)
  made.columns.forEach((values, column) => {
    if (kinship > 0 && column % COLUMNS_IN_GROUP === 0) for (const row of shared.keys()) shared[row] = even()
    for (let row = 0; row < rows; row += 1) values[row] = sharedPart * (shared[row] as number) + ownPart * even()
  })
  const logOdds = new Float64Array(rows)
  for (let place = 0; place < useful; place += 1) {
    const weight = knob('strength') * (0.7 + 0.6 * chance.uniform()) * (chance.uniform() < 0.5 ? -1 : 1)
    const values = made.columns[Math.floor((place * columns) / useful)] as Float32Array
    for (let row = 0; row < rows; row += 1) logOdds[row] = (logOdds[row] as number) + weight * (values[row] as number)
  }
  for (let row = 0; row < rows; row += 1) {
    made.targets[row] = Number(chance.uniform() < sigmoid(logOdds[row] as number))
  }
  return made
}
