import { createChance } from '#labs/engine/arithmetic/chance.ts'
import { sigmoid } from '#labs/engine/arithmetic/exponential.ts'
import { emptyExamples, type MakeExamples } from '#labs/engine/examples.ts'

/** Few of many columns say anything of the class, and none says it for certain: a table to learn by heart. */
export const makeNoisyTable: MakeExamples = (rows, knob, seed) => {
  const chance = createChance(seed, 'noisy-table')
  const made = emptyExamples(rows, knob('columns'))
  const noise = knob('noise')
  for (let row = 0; row < rows; row += 1) {
    for (const values of made.columns) values[row] = chance.normal()
    const [a = 0, b = 0, c = 0, d = 0, e = 0] = made.columns.slice(0, 5).map((values) => values[row])
    const logOdds = (a + 0.8 * b - 0.8 * c + 0.7 * d * e) / noise
    made.targets[row] = Number(chance.uniform() < sigmoid(logOdds))
  }
  return made
}
