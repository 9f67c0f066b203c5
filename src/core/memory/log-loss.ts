import { LEAST_CHANCE } from './gradient.ts'
import { createFollower, createTrace } from './memory-trace.ts'
import type { CardReviews } from './review-history.ts'

/** How well parameters foretold some answers. */
export type Accuracy = {
  /** Over so many answers. */
  readonly targets: number
  /** Mean of −ln of the chance that was given to what came; 0 is perfect. */
  readonly logLoss: number
  /** Root of the mean square of foretold less real share recalled, over 20 bins of the foretold chance. */
  readonly binError: number
}

/** The chance of recall at each review, in the order of `reviews`; of no meaning where it is no target. */
export function foretold(reviews: CardReviews, parameters: ArrayLike<number>): Float64Array {
  const chances = new Float64Array(reviews.grades.length)
  foretell(reviews, parameters, () => true, chances)
  return chances
}

/** The same of some cards, into the places of their reviews. */
export function foretell(
  reviews: CardReviews,
  parameters: ArrayLike<number>,
  isWanted: (card: number) => boolean,
  chances: Float64Array,
): void {
  const { starts } = reviews
  const trace = createTrace(reviews.longest)
  const follow = createFollower(reviews, trace, parameters)
  for (let card = 0; card + 1 < starts.length; card += 1) {
    if (!isWanted(card)) continue
    const start = starts[card] as number
    const count = (starts[card + 1] as number) - start
    follow(card)
    for (let k = 1; k < count; k += 1) chances[start + k] = trace.recall[k] as number
  }
}

const BINS = 20

/** Over all targets, each counting the same. Undefined where there is none. */
export function accuracyOf(reviews: CardReviews, parameters: ArrayLike<number>): Accuracy | undefined {
  return accuracyBy(reviews, foretold(reviews, parameters))
}

/** Of chances in the order of `reviews`; those that are NaN do not count. */
export function accuracyBy({ grades, elapsedDays }: CardReviews, chances: Float64Array): Accuracy | undefined {
  const inBin = new Int32Array(BINS)
  const surplus = new Float64Array(BINS)
  let loss = 0
  let count = 0
  for (let at = 0; at < chances.length; at += 1) {
    const chance = chances[at] as number
    if (elapsedDays[at] === 0 || Number.isNaN(chance)) continue
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
  return { targets: count, logLoss: loss / count, binError: Math.sqrt(squares / count) }
}
