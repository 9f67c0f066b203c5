import * as v from 'valibot'
import { AGED_SERVICE, DECK_HEAD, EXAM, number, OUTLINE, texts } from '#content/deck-parts-schema.ts'

/**
 * A deck without its texts. A card is a place in each of the columns; what many cards share stands in a list, and they
 * have its place there, or -1 for nothing.
 */

const places = v.array(number)

export const DECK_INDEX = v.object({
  format: v.literal('tagdrill-index'),
  formatVersion: v.literal(1),
  ...DECK_HEAD,
  exams: v.array(EXAM),
  notes: v.array(
    v.object({ id: v.string(), path: v.string(), title: v.string(), topic: v.string(), area: v.string(), tags: texts }),
  ),
  lists: v.object({
    tags: v.array(texts),
    domains: v.array(texts),
    scenarios: v.array(OUTLINE),
    services: v.array(v.array(AGED_SERVICE)),
    /** Topic and area of cards that have not their note's. */
    places: v.array(v.tuple([v.string(), v.string()])),
  }),
  cards: v.object({
    id: texts,
    kind: places,
    note: places,
    tags: places,
    domains: places,
    /** 0 where it is the card's id up to the first `~`. */
    siblings: v.array(v.union([v.literal(0), v.string()])),
    cloze: places,
    asleep: places,
    scenario: places,
    services: places,
    place: places,
  }),
})
export type DeckIndex = v.InferOutput<typeof DECK_INDEX>
