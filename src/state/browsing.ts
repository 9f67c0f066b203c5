import type { Happening } from '#core/event.ts'
import { folded } from '#core/query/pattern.ts'
import type { LibraryStore } from './library-store.ts'
import { begin } from './todays-sitting.ts'

/** Writes down what was done to many cards. Returns the event to undo; undefined where nothing was written down. */
export function changeMany(store: LibraryStore, happening: Happening): string | undefined {
  const before = store.getState().progress.newest?.id
  store.getState().record(happening)
  const after = store.getState().progress.newest?.id
  return after === before ? undefined : after
}

/** Starts a sitting of just these cards, in their order. `query` is what it is called by. */
export function startWith(store: LibraryStore, query: string, cards: readonly string[], counts: boolean): boolean {
  const library = store.getState()
  return begin(library, { type: 'sitting-started', sitting: library.newId(), query, counts, cards })
}

/** What was typed as a tag of the learner's own; undefined where nothing is left of it. */
export function tagNamed(typed: string): string | undefined {
  const name = folded(typed)
    .trim()
    .replace(/^[#/]+|\/+$/g, '')
    .replace(/[\s,"()\\*]+/g, '-')
  return name === '' ? undefined : name
}
