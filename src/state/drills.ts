import { type DrillOrder, drillQueue } from '#core/drill.ts'
import type { Query } from '#core/query/shape.ts'
import { printQuery } from '#core/query.ts'
import { seedOf } from '#core/random.ts'
import { found } from './found.ts'
import type { Library, LibraryStore } from './library-store.ts'
import { begin } from './todays-sitting.ts'

/** A drill: so many scenarios, or as many as fit into some minutes. */
export type DrillChoice = {
  readonly query: Query
  readonly order: DrillOrder
  readonly missedDays: number
  readonly length: { readonly questions: number } | { readonly minutes: number }
}

type Desk = Pick<Library, 'deck' | 'progress' | 'today'>

/** The query as the log keeps it: with what makes it a drill. */
export function wholeQuery({ query, order, missedDays }: DrillChoice): Query {
  const scenarios: Query = { kind: 'is', value: 'scenario' }
  const parts: readonly Query[] = query.kind === 'and' ? query.of : query.kind === 'all' ? [] : [query]
  const missed: Query[] = order === 'missed' ? [{ kind: 'missed', days: missedDays }] : []
  const others = [...parts, ...missed]
  return others.length > 0 ? { kind: 'and', of: [scenarios, ...others] } : scenarios
}

/** Every scenario that the choice finds, in its order, however long the drill is to be. */
export function drillCards(desk: Desk, choice: DrillChoice, seed: number): string[] {
  return drillQueue(found(desk, wholeQuery(choice)), { order: choice.order, today: desk.today, seed })
}

/** Starts a drill. Starting ends the sitting that was open. False when there is no scenario for it. */
export function startDrill(store: LibraryStore, choice: DrillChoice): boolean {
  const library = store.getState()
  const sitting = library.newId()
  const cards = drillCards(library, choice, seedOf(sitting))
  const { length } = choice
  return begin(library, {
    type: 'sitting-started',
    sitting,
    query: printQuery(wholeQuery(choice)),
    counts: true,
    cards: 'questions' in length ? cards.slice(0, length.questions) : cards,
    ...('minutes' in length && { minutes: length.minutes }),
  })
}
