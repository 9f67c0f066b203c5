import * as v from 'valibot'
import type { ComparedItem, Comparison } from '#core/book/comparison.ts'
import type { GlossaryTerm } from '#core/book/glossary.ts'
import type { DeckBook } from '#core/deck.ts'
import type { Parsed } from '#core/parsed.ts'
import { INLINE } from './prose-schema.ts'

/** The glossary and the comparisons of a compiled deck, checked apart from its cards: they come where notes are read. */

const text = v.string()
const optionalText = v.exactOptional(text)
const prose = v.array(INLINE)

const TERM: v.GenericSchema<GlossaryTerm> = v.object({
  id: text,
  names: v.array(text),
  meaning: v.exactOptional(prose),
  note: optionalText,
})

const ITEM: v.GenericSchema<ComparedItem> = v.object({
  id: text,
  name: text,
  cells: v.array(prose),
  settings: v.exactOptional(v.object({ note: text, under: text })),
})

const COMPARISON: v.GenericSchema<Comparison> = v.object({
  id: text,
  title: text,
  note: optionalText,
  properties: v.array(text),
  items: v.array(ITEM),
})

export const DECK_BOOK = v.object({ glossary: v.array(TERM), comparisons: v.array(COMPARISON) })

/** Reads what belongs to a deck's notes, from a disk or a network. The message names the first wrong place. */
export function checkBook(value: unknown): Parsed<DeckBook> {
  const read = v.safeParse(DECK_BOOK, value, { abortEarly: true })
  if (read.success) return { ok: true, value: read.output }
  const [issue] = read.issues
  return { ok: false, problem: { message: `${v.getDotPath(issue) ?? 'the file'}: ${issue.message}`, at: 0 } }
}
