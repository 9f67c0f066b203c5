import { filteredQueue } from '#core/filtered-queue.ts'
import type { Query } from '#core/query/shape.ts'
import { printQuery } from '#core/query.ts'
import { PLAIN_TASTE, type QueueTaste } from '#core/queue-taste.ts'
import { seedOf } from '#core/random.ts'
import { found } from './found.ts'
import type { Library, LibraryStore } from './library-store.ts'
import { weightsIn } from './selectors.ts'
import { begin } from './todays-sitting.ts'

/** What a sitting by query is to be; the choices of its set-up screen. */
export type SittingChoice = {
  readonly query: Query
  /** `due`: what is due, and new cards. `all`: every card that is found. */
  readonly scope: 'due' | 'all'
  /** False for a cram, which leaves the schedule alone. */
  readonly counts: boolean
  readonly taste?: QueueTaste
  /** Cards of another query after those of the first, with an order and a length of their own. */
  readonly second?: { readonly query: Query; readonly taste: QueueTaste }
}

type Desk = Pick<Library, 'deck' | 'progress' | 'today'>

/** The cards that the choice would bring, in order. Limits per day are for Today: who asks for a tag gets it. */
export function queueFor(desk: Desk, choice: SittingChoice, seed: number): readonly string[] {
  const { query, scope, taste = PLAIN_TASTE, second } = choice
  const parts = [{ query, taste }, ...(second ? [second] : [])]
  return filteredQueue(
    parts.map((part) => ({ subjects: found(desk, part.query), ...part.taste })),
    { today: desk.today, seed, scope, weightOf: weightsIn(desk) },
  )
}

/** Starts a sitting by query. Starting ends the one that was open. False when there is no card for it. */
export function startSitting(store: LibraryStore, choice: SittingChoice): boolean {
  const library = store.getState()
  const sitting = library.newId()
  const { query, second, taste } = choice
  return begin(library, {
    type: 'sitting-started',
    sitting,
    query: printQuery(second ? { kind: 'or', of: [query, second.query] } : query),
    counts: choice.counts,
    cards: queueFor(library, choice, seedOf(sitting)),
    ...(taste && { taste }),
  })
}
