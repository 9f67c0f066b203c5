import * as v from 'valibot'
import { CARD_KINDS, type DeckCards } from '#core/deck.ts'
import type { Parsed } from '#core/parsed.ts'
import {
  AGED_SERVICE,
  DECK_HEAD,
  day,
  EXAM,
  number,
  OUTLINE,
  optionalText,
  SOURCE,
  texts,
} from './deck-parts-schema.ts'
import { BLOCK } from './prose-schema.ts'

const FORMAT_VERSION = 1

const NOTE = v.object({
  id: v.string(),
  path: v.string(),
  title: v.string(),
  topic: v.string(),
  area: v.string(),
  tags: texts,
  blocks: v.array(BLOCK),
})

const CARD = v.object({
  id: v.string(),
  kind: v.picklist(CARD_KINDS),
  note: optionalText,
  anchor: optionalText,
  trail: texts,
  siblings: v.string(),
  tags: texts,
  front: v.array(BLOCK),
  back: v.array(BLOCK),
  cloze: v.exactOptional(number),
  topic: v.string(),
  area: v.string(),
  domains: texts,
  sources: texts,
  checkedOn: v.exactOptional(day),
  services: v.exactOptional(v.array(AGED_SERVICE)),
  startsSuspended: v.exactOptional(v.literal(true)),
  scenario: v.exactOptional(OUTLINE),
})

/** A compiled deck without its scenarios, which travel apart. */
export const DECK_CARDS = v.object({
  format: v.literal('tagdrill-deck'),
  formatVersion: v.literal(FORMAT_VERSION),
  ...DECK_HEAD,
  sources: v.array(SOURCE),
  exams: v.array(EXAM),
  notes: v.array(NOTE),
  cards: v.array(CARD),
})

/** Reads a deck that came from a disk or a network. The message names the first wrong place: `cards.12.front.0: …`. */
export function checkDeck(value: unknown): Parsed<DeckCards> {
  const newer = newerFormatOf(value)
  if (newer !== undefined) {
    return fault(`this deck is of format ${newer}; this app reads up to ${FORMAT_VERSION}. Update the app first.`)
  }
  const read = v.safeParse(DECK_CARDS, value, { abortEarly: true })
  if (read.success) return { ok: true, value: read.output }
  const [issue] = read.issues
  return fault(`${v.getDotPath(issue) ?? 'the deck'}: ${issue.message}`)
}

/** Said before anything else: in a newer format much may look wrong, and none of it is. */
function newerFormatOf(value: unknown): number | undefined {
  if (typeof value !== 'object' || value === null || !('formatVersion' in value)) return undefined
  const { formatVersion } = value
  return typeof formatVersion === 'number' && formatVersion > FORMAT_VERSION ? formatVersion : undefined
}

function fault(message: string): Parsed<never> {
  return { ok: false, problem: { message, at: 0 } }
}
