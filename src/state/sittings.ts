import { fittingIn } from '#core/day-plan.ts'
import type { Happening } from '#core/event.ts'
import { examWeights } from '#core/exam-weight.ts'
import { filteredQueue } from '#core/filtered-queue.ts'
import type { Query } from '#core/query/shape.ts'
import { printQuery } from '#core/query.ts'
import { PLAIN_TASTE, type QueueTaste } from '#core/queue-taste.ts'
import { seedOf } from '#core/random.ts'
import type { Library, LibraryStore } from './library-store.ts'
import { found, openSitting, subjectsIn, todaysPlan } from './selectors.ts'

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
    { today: desk.today, seed, scope, weightOf: examWeights(desk.deck) },
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

/** Starts what today asks for, or as much of it as fits into the minutes. */
export function startToday(store: LibraryStore, minutes?: number): boolean {
  const library = store.getState()
  const whole = todaysPlan(library)
  const plan = minutes === undefined ? whole : fittingIn(minutes, whole, subjectsIn(library), library.progress.habits)
  return startCards(store, plan.cards)
}

/** Starts a sitting of Today: these cards, in this order. */
export function startCards(store: LibraryStore, cards: readonly string[]): boolean {
  const library = store.getState()
  return begin(library, { type: 'sitting-started', sitting: library.newId(), query: '', counts: true, cards })
}

/** Starts a sitting in the place of the one that is open; false where it would have no card. */
export function begin(library: Library, start: Extract<Happening, { type: 'sitting-started' }>): boolean {
  if (start.cards.length === 0) return false
  const open = openSitting(library)
  const { learningSteps } = library.progress.settings
  library.record(...(open ? [{ type: 'sitting-ended', sitting: open.id } as const] : []), {
    ...start,
    ...(learningSteps.length > 0 && { learningSteps }),
  })
  return true
}
