import * as v from 'valibot'
import { growWith, SHAPES } from './shapes.ts'
import { textWith } from './words.ts'

const HEAD = v.object({ shapes: SHAPES })
const LINE_BREAK = 0x0a

/**
 * A part of a deck from its file: a line for reading, a line of content. The words are those of the deck's texts; what
 * the value is meant to be is still to be checked.
 */
export function readPart(bytes: Uint8Array, words: readonly string[]): unknown {
  const end = bytes.indexOf(LINE_BREAK)
  const { shapes } = v.parse(HEAD, JSON.parse(new TextDecoder().decode(bytes.subarray(0, end))))
  const written = textWith(words)(bytes.subarray(end + 1, bytes.lastIndexOf(LINE_BREAK)))
  return growWith(shapes)(JSON.parse(written))
}
