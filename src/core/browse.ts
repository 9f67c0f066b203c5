import { byKey, type Keyed, keyOf, type Sort } from '#core/browse/sorting.ts'
import type { Query } from '#core/query/shape.ts'
import { matches, testFor } from './query.ts'
import { isSuspended, type Subject } from './queue.ts'
import type { Day } from './time.ts'

export type Search = {
  readonly query: Query
  readonly sort: Sort
  /** The other way round. */
  readonly down: boolean
}

/** So many cards are looked at in a few milliseconds, even where their text was never read before. */
const SLICE = 300

/**
 * The cards of a query in the order that was asked for. It stops between slices: whoever runs it can let the learner
 * type on, and give up what is no longer wanted.
 */
export function* searched(subjects: readonly Subject[], { query, sort, down }: Search, today: Day) {
  const test = testFor(query, today)
  const found: Keyed[] = []
  for (const [index, subject] of subjects.entries()) {
    if (index > 0 && index % SLICE === 0) yield
    if (test(subject)) found.push({ subject, key: sort === 'order' ? index : keyOf(sort, subject, today) })
  }
  return byKey(found, down)
}

/** How a card stands, in one word: what keeps it from coming up goes before what it would come up as. */
export type CardStanding = 'suspended' | 'buried' | 'new' | 'learning' | 'review'

const BURIED: Query = { kind: 'is', value: 'buried' }

export function cardStanding(subject: Subject, today: Day): CardStanding {
  if (isSuspended(subject)) return 'suspended'
  if (matches(BURIED, subject, today)) return 'buried'
  const { state } = subject.progress
  return state === 'learn' ? 'learning' : state
}
