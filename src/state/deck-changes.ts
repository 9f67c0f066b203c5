import type { Card } from '#core/deck.ts'
import type { KnownCard } from '#core/progress.ts'
import { seedOf } from '#core/random.ts'
import type { LibraryStore } from './library-store.ts'

/**
 * Writes down what this version of the deck brought, if the log does not know it yet: which cards are new and which
 * have another text. It is what `added:` and `edited:` ask for.
 */
export function noteDeck(store: LibraryStore): void {
  const { deck, progress, record } = store.getState()
  const known = progress.decks.get(deck.id)
  if (known?.version === deck.version) return
  const before: ReadonlyMap<string, KnownCard> = known?.cards ?? new Map()
  const marked = deck.cards.map((card) => [card.id, markOf(card)] as const)
  const added = marked.filter(([id]) => !before.has(id))
  const edited = marked.filter(([id, mark]) => before.has(id) && before.get(id)?.mark !== mark)
  record({ type: 'deck-changed', deck: deck.id, version: deck.version, added, edited })
}

/** The same for as long as both sides say the same. */
function markOf({ front, back }: Card): string {
  return seedOf(JSON.stringify([front, back])).toString(36)
}
