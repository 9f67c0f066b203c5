import { LEAST_CHANCE } from './gradient.ts'
import { createFollower, createTrace } from './memory-trace.ts'
import type { CardReviews } from './review-history.ts'

/** How well parameters foretold some answers. */
export type Accuracy = {
  /** Mean of −ln of the chance that was given to what came; 0 is perfect. */
  readonly logLoss: number
  /** Root of the mean square of foretold less real share recalled, over 20 bins of the foretold chance. */
  readonly binError: number
}

/** The chance of recall at each review, in the order of `reviews`; of no meaning where it is no target. */
export function foretold(reviews: CardReviews, parameters: ArrayLike<number>): Float64Array {
  const { starts, grades } = reviews
  const trace = createTrace(reviews.longest)
  const follow = createFollower(reviews, trace, parameters)
  const chances = new Float64Array(grades.length)
  for (let card = 0; card + 1 < starts.length; card += 1) {
    const start = starts[card] as number
    const count = (starts[card + 1] as number) - start
    follow(card)
    for (let k = 1; k < count; k += 1) chances[start + k] = trace.recall[k] as number
  }
  return chances
}

const BINS = 20

/** Over the targets from a place in the history on; weights of 1. Undefined where there is none. */
export function accuracyOf(reviews: CardReviews, parameters: ArrayLike<number>, from = 0): Accuracy | undefined {
  const { grades, elapsedDays, places } = reviews
  const chances = foretold(reviews, parameters)
  const inBin = new Int32Array(BINS)
  const surplus = new Float64Array(BINS)
  let loss = 0
  let count = 0
  for (let at = 0; at < chances.length; at += 1) {
    if (elapsedDays[at] === 0 || (places[at] as number) < from) continue
    const chance = chances[at] as number
    const recalled = (grades[at] as number) > 1
    loss -= Math.log(Math.max(LEAST_CHANCE, recalled ? chance : 1 - chance))
    count += 1
    const bin = Math.min(BINS - 1, Math.floor(chance * BINS))
    inBin[bin] = (inBin[bin] as number) + 1
    surplus[bin] = (surplus[bin] as number) + chance - (recalled ? 1 : 0)
  }
  if (count === 0) return undefined
  let squares = 0
  for (let bin = 0; bin < BINS; bin += 1) {
    if (inBin[bin]) squares += (surplus[bin] as number) ** 2 / (inBin[bin] as number)
  }
  return { logLoss: loss / count, binError: Math.sqrt(squares / count) }
}
