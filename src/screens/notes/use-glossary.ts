import { useMemo } from 'react'
import { type Explained, explained, type Finder, finderOf } from '#core/book/glossary.ts'
import type { Card, DeckBook } from '#core/deck.ts'
import { useEdges, useLibrary } from '#screens/edges.ts'
import { useFetchedOrNot } from '#screens/use-fetched.ts'

/** The deck's book; undefined until it is there. A note can be read without, so what goes wrong is no matter. */
export function useBook(): DeckBook | undefined {
  return useFetchedOrNot(useEdges().book)
}

const finders = new WeakMap<DeckBook, Finder>()

/** What finds the terms in a text, and what explains them. */
export function useGlossary(book: DeckBook | undefined) {
  const cards = useLibrary((library) => library.cards)
  return useMemo(() => {
    const terms = new Map(book?.glossary.map((term) => [term.id, term]))
    return {
      finder: book && finderFor(book, cards),
      explain(id: string): Explained | undefined {
        const term = terms.get(id)
        return term && explained(term, cards)
      },
    }
  }, [book, cards])
}

function finderFor(book: DeckBook, cards: ReadonlyMap<string, Card>): Finder {
  const known = finders.get(book) ?? finderOf(book.glossary, cards)
  finders.set(book, known)
  return known
}
