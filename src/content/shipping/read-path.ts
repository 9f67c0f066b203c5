import { checkPath } from '#content/path-schema.ts'
import type { Parsed } from '#core/parsed.ts'
import type { LearningPath } from '#core/path/learning-path.ts'
import { readPart } from './read-part.ts'

/** The learning path of a deck from its file. The words are those of the deck's texts. */
export function readPath(bytes: Uint8Array, words: readonly string[]): Parsed<LearningPath> {
  return checkPath(readPart(bytes, words))
}
