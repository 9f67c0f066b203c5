/** What a fit learns from: all reviews in the order in which they happened, as columns that cross to a worker fast. */
export type ReviewHistory = {
  /** Which card it was; cards are counted from 0. */
  readonly cards: ArrayLike<number>
  /** The study day, as a count of days from any fixed day. */
  readonly days: ArrayLike<number>
  /** 1 again, 2 hard, 3 good, 4 easy. */
  readonly grades: ArrayLike<number>
}

/**
 * The same reviews card by card. Those of card `c` stand from `starts[c]` up to `starts[c + 1]`, in their order.
 * A review is a target, something to be predicted, unless it is the first of its card or follows on the same day.
 */
export type CardReviews = {
  readonly starts: Int32Array
  readonly grades: Uint8Array
  /** Whole study days since the review before; 0 for the first one. */
  readonly elapsedDays: Float64Array
  /** Where the review stands in the history. */
  readonly places: Int32Array
  readonly targets: number
  /** Reviews of the card that has most. */
  readonly longest: number
}

/** The first `count` reviews of a history by card; a day before the last one of the card counts as the same day. */
export function reviewsByCard(history: ReviewHistory, count = history.cards.length): CardReviews {
  const starts = startsOf(history, count)
  const next = starts.slice(0, -1)
  const grades = new Uint8Array(count)
  const elapsedDays = new Float64Array(count)
  const places = new Int32Array(count)
  let targets = 0
  for (let place = 0; place < count; place += 1) {
    const card = history.cards[place] as number
    const at = next[card] as number
    next[card] = at + 1
    grades[at] = history.grades[place] as number
    places[at] = place
    if (at === starts[card]) continue
    const before = history.days[places[at - 1] as number] as number
    const elapsed = Math.max(0, (history.days[place] as number) - before)
    elapsedDays[at] = elapsed
    if (elapsed > 0) targets += 1
  }
  let longest = 0
  for (let card = 0; card < next.length; card += 1) {
    longest = Math.max(longest, (next[card] as number) - (starts[card] as number))
  }
  return { starts, grades, elapsedDays, places, targets, longest }
}

/** Where the reviews of each card begin when they are put card after card: a sort by counting. */
function startsOf({ cards }: ReviewHistory, count: number): Int32Array {
  let most = -1
  for (let place = 0; place < count; place += 1) most = Math.max(most, cards[place] as number)
  const starts = new Int32Array(most + 2)
  for (let place = 0; place < count; place += 1) {
    const after = (cards[place] as number) + 1
    starts[after] = (starts[after] as number) + 1
  }
  for (let card = 1; card < starts.length; card += 1) {
    starts[card] = (starts[card] as number) + (starts[card - 1] as number)
  }
  return starts
}

/**
 * What each review weighs in the fit, by its place among the targets in time: the oldest 0.25, the newest 1, rising
 * with the third power as in fsrs-rs, since people and decks change. 0 for what is no target.
 */
export function recencyWeights({ places, elapsedDays, targets }: CardReviews): Float64Array {
  const count = places.length
  const atPlace = new Int32Array(count)
  for (let at = 0; at < count; at += 1) atPlace[places[at] as number] = at
  const weights = new Float64Array(count)
  let rank = 0
  for (let place = 0; place < count; place += 1) {
    const at = atPlace[place] as number
    if (elapsedDays[at] === 0) continue
    const age = rank / Math.max(1, targets - 1)
    weights[at] = 0.25 + 0.75 * age * age * age
    rank += 1
  }
  return weights
}
