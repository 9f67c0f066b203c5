import * as v from 'valibot'
import { CARD_KINDS, type DeckCards, SCENARIO_STATUSES, TAG_ROLES } from '#core/deck.ts'
import type { Parsed } from '#core/parsed.ts'
import type { Block, Inline } from '#core/prose.ts'
import { SCENARIO_TYPES } from '#core/scenario.ts'
import { isDay } from '#core/time.ts'

const FORMAT_VERSION = 1

const texts = v.array(v.string())
const number = v.number()
const day = v.custom<`${number}-${number}-${number}`>(isDay, 'a day is written as 2026-11-21')
const optionalText = v.exactOptional(v.string())
// Anything else that an address can begin with may run something, or show a page in our name.
const outside = v.pipe(v.string(), v.regex(/^(https?|mailto):/, 'a link may lead to https, http and mailto alone'))
const address = v.pipe(
  v.string(),
  v.regex(/^(https?|mailto|note):/, 'a link may lead to https, http, mailto and to a note alone'),
)

// The types are said outright: TypeScript cannot infer a schema that contains itself.
const inlines: v.GenericSchema<Inline[]> = v.array(v.lazy((input) => inlineOfKind.get(kindOf(input)) ?? INLINE))
const blocks: v.GenericSchema<Block[]> = v.array(v.lazy((input) => blockOfKind.get(kindOf(input)) ?? BLOCK))

const INLINES = [
  v.object({ kind: v.literal('text'), text: v.string() }),
  v.object({ kind: v.literal('code'), text: v.string() }),
  v.object({ kind: v.literal('strong'), content: inlines }),
  v.object({ kind: v.literal('emphasis'), content: inlines }),
  v.object({ kind: v.literal('link'), address, content: inlines }),
  v.object({ kind: v.literal('tag'), name: v.string() }),
  v.object({ kind: v.literal('source'), id: v.string() }),
  v.object({ kind: v.literal('cloze'), number, hint: optionalText, content: inlines }),
  v.object({ kind: v.literal('break') }),
] as const

const BLOCKS = [
  v.object({ kind: v.literal('heading'), depth: number, id: optionalText, content: inlines }),
  v.object({ kind: v.literal('paragraph'), id: optionalText, content: inlines }),
  v.object({
    kind: v.literal('list'),
    ordered: v.boolean(),
    id: optionalText,
    items: v.array(v.object({ id: optionalText, blocks })),
  }),
  v.object({ kind: v.literal('quote'), blocks }),
  v.object({ kind: v.literal('code'), language: optionalText, text: v.string() }),
  v.object({ kind: v.literal('table'), id: optionalText, rows: v.array(v.array(inlines)) }),
  v.object({ kind: v.literal('rule') }),
] as const

export const INLINE: v.GenericSchema<Inline> = v.variant('kind', INLINES)
export const BLOCK: v.GenericSchema<Block> = v.variant('kind', BLOCKS)

// A variant tries its options in turn; most of a deck is prose, and looking the kind up instead halves the check.
const inlineOfKind = new Map<unknown, v.GenericSchema<Inline>>(INLINES.map((one) => [one.entries.kind.literal, one]))
const blockOfKind = new Map<unknown, v.GenericSchema<Block>>(BLOCKS.map((one) => [one.entries.kind.literal, one]))

function kindOf(input: unknown): unknown {
  return typeof input === 'object' && input !== null && 'kind' in input ? input.kind : undefined
}

const TAG = v.object({ name: v.string(), meaning: optionalText, role: v.picklist(TAG_ROLES), weight: number })

const SOURCE = v.object({ id: v.string(), title: v.string(), address: outside, checkedOn: day })

const FIGURE = v.object({
  value: number,
  verified: v.boolean(),
  note: optionalText,
  source: v.exactOptional(outside),
})

const EXAM = v.object({
  id: v.string(),
  code: v.string(),
  name: v.string(),
  status: v.string(),
  checkedOn: day,
  domains: v.array(v.object({ number, name: v.string(), weightPercent: number })),
  blueprint: v.exactOptional(
    v.object({
      scored: FIGURE,
      unscored: FIGURE,
      minutes: FIGURE,
      passScore: FIGURE,
      scale: v.object({ least: number, most: number }),
      questionTypes: v.array(v.picklist(SCENARIO_TYPES)),
    }),
  ),
})

const NOTE = v.object({
  id: v.string(),
  path: v.string(),
  title: v.string(),
  topic: v.string(),
  area: v.string(),
  tags: texts,
  blocks,
})

const CARD = v.object({
  id: v.string(),
  kind: v.picklist(CARD_KINDS),
  note: optionalText,
  anchor: optionalText,
  trail: texts,
  siblings: v.string(),
  tags: texts,
  front: blocks,
  back: blocks,
  cloze: v.exactOptional(number),
  topic: v.string(),
  area: v.string(),
  domains: texts,
  sources: texts,
  checkedOn: v.exactOptional(day),
  startsSuspended: v.exactOptional(v.literal(true)),
  scenario: v.exactOptional(
    v.object({
      type: v.picklist(SCENARIO_TYPES),
      questions: number,
      algorithms: texts,
      services: texts,
      status: v.exactOptional(v.picklist(SCENARIO_STATUSES)),
    }),
  ),
})

/** A compiled deck without its scenarios, which travel apart. */
export const DECK_CARDS = v.object({
  format: v.literal('tagdrill-deck'),
  formatVersion: v.literal(FORMAT_VERSION),
  id: v.string(),
  title: v.string(),
  version: v.string(),
  language: v.string(),
  licence: optionalText,
  areas: v.array(v.object({ id: v.string(), title: v.string() })),
  tags: v.array(TAG),
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
