import { fittingIn } from '#core/day-plan.ts'
import type { Happening } from '#core/event.ts'
import type { Library, LibraryStore } from './library-store.ts'
import { openSitting, subjectsIn, todaysPlan } from './selectors.ts'

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
