import { CARD_KINDS, type Card, type DeckCards, type Note } from '#core/deck.ts'
import type { Parsed } from '#core/parsed.ts'
import type { DeckIndex } from './index-schema.ts'
import { stemOf, type Texts } from './texts.ts'

/**
 * A deck from its index, which comes from the same build: of its shape only what it calls itself is checked here, and all
 * of it by the flight check (check-index.ts), whose code the first screen need not wait for. Its texts are asked for when they are read: `front` and `back` of a card, `blocks` of a note,
 * `sources` and the like may only be looked at once they are there.
 */
export function readIndex(value: unknown, texts: Texts): Parsed<DeckCards> {
  if (!isIndex(value)) return fault('this is no index of a deck that this version can read')
  try {
    return { ok: true, value: deckOf(value, texts) }
  } catch (error) {
    return fault(error instanceof Error ? error.message : String(error))
  }
}

function isIndex(value: unknown): value is DeckIndex {
  const { format, formatVersion } = (value ?? {}) as { readonly [field: string]: unknown }
  return format === 'tagdrill-index' && formatVersion === 1
}

function fault(message: string): Parsed<never> {
  return { ok: false, problem: { message, at: 0 } }
}

function deckOf(index: DeckIndex, texts: Texts): DeckCards {
  const { lists: _, cards: __, notes: outlines, format: ___, formatVersion: ____, ...head } = index
  const notes = outlines.map(
    (outline, place): Note => ({
      ...outline,
      get blocks() {
        return texts.blocksOf(place)
      },
    }),
  )
  return {
    ...head,
    format: 'tagdrill-deck',
    formatVersion: 1,
    get sources() {
      return texts.sources()
    },
    notes,
    cards: cardsOf(index, notes, texts),
  }
}

function cardsOf({ lists, cards: columns }: DeckIndex, notes: readonly Note[], texts: Texts): readonly Card[] {
  const counts = new Map<number, number>()
  return columns.id.map((id, at): Card => {
    const from = columns.note[at] ?? -1
    const count = counts.get(from) ?? 0
    counts.set(from, count + 1)
    const note = listed(notes, from)
    const scenario = listed(lists.scenarios, columns.scenario[at])
    const services = listed(lists.services, columns.services[at])
    const [topic, area] = listed(lists.places, columns.place[at]) ?? [note?.topic ?? '', note?.area ?? '']
    const cloze = columns.cloze[at] ?? 0
    const siblings = columns.siblings[at] || stemOf(id)
    const text = () => texts.cardOf(from, count)
    return {
      id,
      kind: known(CARD_KINDS, columns.kind[at]),
      ...(note && { note: note.id }),
      siblings,
      tags: known(lists.tags, columns.tags[at]),
      ...(cloze > 0 && { cloze }),
      topic,
      area,
      domains: known(lists.domains, columns.domains[at]),
      ...(services && { services }),
      ...(columns.asleep[at] === 1 && { startsSuspended: true }),
      ...(scenario && { scenario }),
      get front() {
        return text().front
      },
      get back() {
        return text().back
      },
      get trail() {
        return text().trail
      },
      get sources() {
        return text().sources
      },
      get anchor() {
        const { anchor } = text()
        return anchor === undefined ? siblings : (anchor ?? undefined)
      },
      get checkedOn() {
        return text().checkedOn
      },
    } as Card
  })
}

function listed<Item>(items: readonly Item[], place = -1): Item | undefined {
  return place < 0 ? undefined : known(items, place)
}

function known<Item>(items: readonly Item[], place = -1): Item {
  const item = items[place]
  if (item === undefined) throw new Error(`the index names what it does not list (${place})`)
  return item
}
