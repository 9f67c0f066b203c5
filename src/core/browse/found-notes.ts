import { NEW_CARD } from '#core/card-progress.ts'
import type { Card, Note } from '#core/deck.ts'
import { unreachable } from '#core/parsed.ts'
import { folded } from '#core/query/pattern.ts'
import type { Query } from '#core/query/shape.ts'
import { testFor } from '#core/query.ts'
import type { Subject } from '#core/queue.ts'
import type { Day } from '#core/time.ts'

export type FoundNote = {
  readonly note: Note
  /** How many of its cards were found, and how many it has. */
  readonly found: number
  readonly cards: number
}

export const NOTE_SORTS = ['order', 'title', 'cards'] as const
export type NoteSort = (typeof NOTE_SORTS)[number]

/** The notes that hold a found card, and those whose own words a query finds. In the order of the deck. */
export function foundNotes(
  { id: deck, notes }: { readonly id: string; readonly notes: readonly Note[] },
  subjects: readonly Subject[],
  found: readonly Subject[],
  query: Query,
  today: Day,
): FoundNote[] {
  const cards = countByNote(subjects)
  const counts = countByNote(found)
  const test = asksOfNotes(query) ? testFor(query, today) : () => false
  return notes
    .map((note) => ({ note, found: counts.get(note.id) ?? 0, cards: cards.get(note.id) ?? 0 }))
    .filter(({ note, found: some }) => some > 0 || test({ card: asCard(note), progress: NEW_CARD, deck }))
}

/** Equals stay in the order of the deck, whichever way. */
export function sortedNotes(notes: readonly FoundNote[], sort: NoteSort, down: boolean): readonly FoundNote[] {
  const way = down ? -1 : 1
  switch (sort) {
    case 'order':
      return down ? notes.toReversed() : notes
    case 'title': {
      const titles = new Map(notes.map((one) => [one, folded(one.note.title)]))
      const titleOf = (one: FoundNote) => titles.get(one) ?? ''
      return notes.toSorted((a, b) => way * (titleOf(a) < titleOf(b) ? -1 : titleOf(a) > titleOf(b) ? 1 : 0))
    }
    case 'cards':
      return notes.toSorted((a, b) => way * (a.found - b.found))
    default:
      return unreachable(sort)
  }
}

function countByNote(subjects: readonly Subject[]): ReadonlyMap<string, number> {
  const counts = new Map<string, number>()
  for (const { card } of subjects) if (card.note !== undefined) counts.set(card.note, (counts.get(card.note) ?? 0) + 1)
  return counts
}

/** Whether a query is about words and names alone. A note is neither due nor suspended: `-is:due` finds no note. */
function asksOfNotes(query: Query): boolean {
  switch (query.kind) {
    case 'and':
    case 'or':
      return query.of.every(asksOfNotes)
    case 'not':
      return asksOfNotes(query.of)
    case 'all':
    case 'text':
    case 'word':
    case 'unaccented':
    case 'regex':
    case 'tag':
    case 'untagged':
    case 'deck':
    case 'note':
    case 'topic':
      return true
    default:
      return false
  }
}

const kept = new WeakMap<Note, Card>()

/** A note in the shape that queries read. */
function asCard(note: Note): Card {
  const known = kept.get(note)
  if (known) return known
  const made: Card = {
    id: note.id,
    kind: 'basic',
    note: note.id,
    trail: [note.title],
    siblings: note.id,
    tags: note.tags,
    front: note.blocks,
    back: [],
    topic: note.topic,
    area: note.area,
    domains: [],
    sources: [],
  }
  kept.set(note, made)
  return made
}
