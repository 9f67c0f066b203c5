import { createChance } from '#labs/engine/arithmetic/chance.ts'
import { emptyExamples, type MakeExamples } from '#labs/engine/examples.ts'

const WORDS = 60
/** The first ten words are more common in spam, the next ten in good mail, the rest in neither. */
const TELLING = 10
/** Of the good mail, newsletters that sound half like spam. */
const NEWSLETTERS = 0.15

/** How often each word comes up in a message, and whether the message is spam. */
export const makeMail: MakeExamples = (rows, knob, seed) => {
  const chance = createChance(seed, 'mail')
  const made = emptyExamples(rows, WORDS)
  for (let row = 0; row < rows; row += 1) {
    const isSpam = chance.uniform() < knob('share')
    const kind = chance.uniform()
    const spammy = isSpam ? (kind < knob('stealthy') ? 0.35 : 1) : kind < NEWSLETTERS ? 0.5 : 0
    made.targets[row] = Number(isSpam)
    for (const [word, counts] of made.columns.entries()) counts[row] = chance.poisson(meanOfWord(word, spammy))
  }
  return made
}

function meanOfWord(word: number, spammy: number): number {
  if (word < TELLING) return 0.15 + 0.45 * spammy
  return word < 2 * TELLING ? 0.15 + 0.4 * (1 - spammy) : 0.25
}
