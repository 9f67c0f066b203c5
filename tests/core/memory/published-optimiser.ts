import { computeParameters, FSRSBindingItem, FSRSBindingReview } from '@open-spaced-repetition/binding'
import { type ReviewHistory, reviewsByCard } from '#core/memory/review-history.ts'

/** The optimiser that Anki uses, fsrs-rs, as published for Node: what ours is compared with, in tests only. */

/** One item for each target: the card's reviews up to it, in the order of time. */
export function publishedItems(history: ReviewHistory): FSRSBindingItem[] {
  const { starts, grades, elapsedDays, places } = reviewsByCard(history)
  const items: { readonly place: number; readonly item: FSRSBindingItem }[] = []
  for (let card = 0; card + 1 < starts.length; card += 1) {
    const reviews: FSRSBindingReview[] = []
    for (let at = starts[card] as number; at < (starts[card + 1] as number); at += 1) {
      reviews.push(new FSRSBindingReview(grades[at] as number, elapsedDays[at] as number))
      if (elapsedDays[at]) items.push({ place: places[at] as number, item: new FSRSBindingItem([...reviews]) })
    }
  }
  return items.sort((a, b) => a.place - b.place).map(({ item }) => item)
}

export function publishedFit(items: FSRSBindingItem[]): Promise<number[]> {
  return computeParameters(items, { enableShortTerm: true })
}
