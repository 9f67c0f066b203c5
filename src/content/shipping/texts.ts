import type { Card, Note, Source } from '#core/deck.ts'
import type { Day } from '#core/time.ts'
import type { Shape } from './shapes.ts'

/** What a card says and where that comes from: all that nobody needs to know before it is up. */
export type CardText = Pick<Card, 'front' | 'back' | 'trail' | 'sources' | 'checkedOn'> & {
  /** Of the card's siblings, unless it says so; nothing where there is none. */
  readonly anchor?: string | null
}

/** The texts of a deck, by the places of its notes and cards. What stands in the line of no note is of note -1. */
export type Texts = {
  readonly blocksOf: (note: number) => Note['blocks']
  /** The text of a card, counted among those of its note. */
  readonly cardOf: (note: number, place: number) => CardText
  readonly sources: () => readonly Source[]
}

/** A line of the file of texts: a note's blocks, and its cards; each leaves out what the card before it says too. */
export type TextLine = { readonly blocks?: Note['blocks']; readonly cards: readonly LeanText[] }
export type LeanText = Pick<CardText, 'front' | 'back' | 'anchor'> &
  Partial<Pick<CardText, 'trail' | 'sources'>> & { readonly checkedOn?: Day | null }

/** The first line: what it takes to read the others. The second one holds the sources. */
export type TextHead = { readonly words: readonly string[]; readonly shapes: readonly Shape[] }

/** Cards of one block have its id, and behind a `~` what tells them apart. */
export function stemOf(id: string): string {
  const end = id.indexOf('~')
  return end < 0 ? id : id.slice(0, end)
}
