import { checkBook } from '#content/book-schema.ts'
import type { DeckBook } from '#core/deck.ts'
import type { Parsed } from '#core/parsed.ts'
import { readPart } from './read-part.ts'

/** The glossary and the comparisons of a deck from their file. The words are those of its texts. */
export function readBook(bytes: Uint8Array, words: readonly string[]): Parsed<DeckBook> {
  return checkBook(readPart(bytes, words))
}
