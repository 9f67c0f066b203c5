import { CARD_KINDS, type Card, type Deck } from '#core/deck.ts'
import type { DeckIndex } from './index-schema.ts'
import type { PackedScenarios } from './read-scenarios.ts'
import { createShapes, type Shape } from './shapes.ts'
import { type CardText, type LeanText, stemOf, type TextHead, type TextLine } from './texts.ts'
import { codeWith, wordsOf } from './words.ts'

/**
 * A deck as the app fetches it: the index, which is all that Today needs; the texts of cards and notes, read note by
 * note; and what only some screens ask for, each part in a file of its own. Together they are less than two thirds of
 * what the deck itself would be.
 */
export type PackedDeck = {
  readonly index: DeckIndex
  readonly texts: Uint8Array
  readonly scenarios: Uint8Array
  readonly book: Uint8Array
  readonly path?: Uint8Array
}

export function packDeck(deck: Deck): PackedDeck {
  const { shapes, shrink } = createShapes()
  const byNote = new Map<string | undefined, Card[]>()
  for (const card of deck.cards) {
    const cards = byNote.get(card.note)
    if (cards) cards.push(card)
    else byNote.set(card.note, [card])
  }
  // The last line is of no note.
  const lines = [...deck.notes, undefined].map((note) => {
    const cards = byNote.get(note?.id) ?? []
    const blocks = note?.blocks
    const line: TextLine = { ...(blocks && { blocks }), cards: cards.map((card, at) => leanText(card, cards[at - 1])) }
    return JSON.stringify(shrink(line))
  })
  const asked = shrunk(scenariosOf(deck))
  const book = shrunk({ glossary: deck.glossary, comparisons: deck.comparisons })
  const path = deck.path && shrunk(deck.path)
  const sources = JSON.stringify(shrink(deck.sources))
  const apart = [asked, book, ...(path ? [path] : [])]
  const words = wordsOf([...lines, sources, ...apart.map(({ json }) => json)])
  const code = codeWith(words)
  const partWith = ({ shapes: own, json }: ReturnType<typeof shrunk>) =>
    joined([utf8(JSON.stringify({ shapes: own })), code(json)])
  const head: TextHead = { words, shapes }
  return {
    index: indexOf(deck),
    texts: joined([utf8(JSON.stringify(head)), code(sources), ...lines.map(code)]),
    scenarios: partWith(asked),
    book: partWith(book),
    ...(path && { path: partWith(path) }),
  }
}

/** A part that is read as a whole, with shapes of its own. */
function shrunk(value: unknown): { readonly shapes: readonly Shape[]; readonly json: string } {
  const { shapes, shrink } = createShapes()
  return { json: JSON.stringify(shrink(value)), shapes }
}

/** Each scenario is followed by the misconceptions that it is the first to name: they speak of the same things. */
function scenariosOf({ scenarios, misconceptions }: Deck): PackedScenarios {
  const left = new Map(misconceptions.map((misconception, place) => [misconception.id, { place, misconception }]))
  const taken = (id: string) => {
    const found = left.get(id)
    left.delete(id)
    return found ? [found] : []
  }
  const groups = scenarios.map((scenario) => {
    const ids = JSON.stringify(scenario).matchAll(/"misconception":"([^"]+)"/g)
    return { scenario, named: Array.from(ids, ([, id = '']) => taken(id)).flat() }
  })
  return [...groups, { named: [...left.values()] }]
}

function leanText(card: Card, before: CardText | undefined): LeanText {
  const { front, back, trail, sources, checkedOn, anchor } = card
  const isSame = (a: unknown, b: unknown) => JSON.stringify(a) === JSON.stringify(b)
  return {
    front,
    back,
    ...(!isSame(trail, before?.trail) && { trail }),
    ...(!isSame(sources, before?.sources) && { sources }),
    ...((!before || checkedOn !== before.checkedOn) && { checkedOn: checkedOn ?? null }),
    ...(anchor !== card.siblings && { anchor: anchor ?? null }),
  }
}

function indexOf(deck: Deck): DeckIndex {
  const { id, title, version, language, licence, areas, tags, exams, notes, cards } = deck
  const lists = {
    tags: createList(),
    domains: createList(),
    scenarios: createList(),
    services: createList(),
    places: createList(),
  }
  const noteById = new Map(notes.map((note, place) => [note.id, { ...note, place }]))
  const column = <T>(of: (card: Card) => T) => cards.map(of)
  const columns = {
    id: column((card) => card.id),
    kind: column(({ kind }) => CARD_KINDS.indexOf(kind)),
    note: column(({ note }) => noteById.get(note ?? '')?.place ?? -1),
    tags: column((card) => lists.tags.placeOf(card.tags)),
    domains: column((card) => lists.domains.placeOf(card.domains)),
    siblings: column((card) => (card.siblings === stemOf(card.id) ? 0 : card.siblings)),
    cloze: column(({ cloze }) => cloze ?? 0),
    asleep: column(({ startsSuspended }) => (startsSuspended ? 1 : 0)),
    scenario: column(({ scenario }) => (scenario ? lists.scenarios.placeOf(scenario) : -1)),
    services: column(({ services }) => (services ? lists.services.placeOf(services) : -1)),
    place: column(({ note, topic, area }) => {
      const from = noteById.get(note ?? '')
      return from?.topic === topic && from.area === area ? -1 : lists.places.placeOf([topic, area])
    }),
  }
  return {
    format: 'tagdrill-index',
    formatVersion: 1,
    id,
    title,
    version,
    language,
    ...(licence && { licence }),
    areas,
    tags,
    exams,
    notes: notes.map(({ blocks: _, ...note }) => note),
    lists: {
      tags: lists.tags.items,
      domains: lists.domains.items,
      scenarios: lists.scenarios.items,
      services: lists.services.items,
      places: lists.places.items,
    },
    cards: columns,
  } as DeckIndex
}

function createList() {
  const items: unknown[] = []
  const places = new Map<string, number>()
  return {
    items,
    placeOf(item: unknown): number {
      const name = JSON.stringify(item)
      const known = places.get(name)
      if (known !== undefined) return known
      places.set(name, items.length)
      return items.push(item) - 1
    },
  }
}

function utf8(text: string): Uint8Array {
  return new TextEncoder().encode(text)
}

function joined(lines: readonly Uint8Array[]): Uint8Array {
  const bytes = new Uint8Array(lines.reduce((sum, { length }) => sum + length + 1, 0))
  let at = 0
  for (const line of lines) {
    bytes.set(line, at)
    at += line.length
    bytes[at++] = 0x0a
  }
  return bytes
}
