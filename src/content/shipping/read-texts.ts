import * as v from 'valibot'
import { day, SOURCE, texts } from '#content/deck-parts-schema.ts'
import { BLOCK } from '#content/prose-schema.ts'
import type { Note } from '#core/deck.ts'
import { growWith, SHAPES } from './shapes.ts'
import type { CardText, TextHead, Texts } from './texts.ts'
import { textWith } from './words.ts'

const HEAD: v.GenericSchema<unknown, TextHead> = v.object({ words: texts, shapes: SHAPES })

const LINE = v.object({
  blocks: v.exactOptional(v.array(BLOCK)),
  cards: v.array(
    v.object({
      front: v.array(BLOCK),
      back: v.array(BLOCK),
      trail: v.exactOptional(texts),
      sources: v.exactOptional(texts),
      checkedOn: v.exactOptional(v.nullable(day)),
      anchor: v.exactOptional(v.nullable(v.string())),
    }),
  ),
})
type Line = v.InferOutput<typeof LINE>

/** A note's line once it was read: its blocks, and what each of its cards says. */
type Page = { readonly blocks: Note['blocks']; readonly cards: readonly CardText[] }

const HEAD_LINES = 2
const LINE_BREAK = 0x0a

/** With the words that scenarios are written in, too. */
export type ReadTexts = Texts & { readonly words: readonly string[] }

/** The texts of a deck from their file. A note's line is read and checked when the first of its texts is wanted. */
export function readTexts(bytes: Uint8Array): ReadTexts {
  const lines = linesOf(bytes)
  const { words, shapes } = v.parse(HEAD, JSON.parse(new TextDecoder().decode(lines[0])))
  const textOf = textWith(words)
  const grow = growWith(shapes)
  const readLine = (line: Uint8Array | undefined): unknown => grow(JSON.parse(line ? textOf(line) : ''))
  const pages = new Map<number, Page>()

  function pageOf(note: number): Page {
    const known = pages.get(note)
    if (known) return known
    const page = pageFrom(v.parse(LINE, readLine(note < 0 ? lines.at(-1) : lines[HEAD_LINES + note])))
    pages.set(note, page)
    return page
  }

  let sources: ReturnType<Texts['sources']> | undefined
  return {
    words,
    blocksOf: (note) => pageOf(note).blocks,
    cardOf(note, place) {
      const card = pageOf(note).cards[place]
      if (!card) throw new Error(`The texts of the deck have no card ${place} in note ${note}.`)
      return card
    },
    sources() {
      sources ??= v.parse(v.array(SOURCE), readLine(lines[1]))
      return sources
    },
  }
}

function linesOf(bytes: Uint8Array): readonly Uint8Array[] {
  const lines: Uint8Array[] = []
  let start = 0
  for (let end = bytes.indexOf(LINE_BREAK); end >= 0; end = bytes.indexOf(LINE_BREAK, start)) {
    lines.push(bytes.subarray(start, end))
    start = end + 1
  }
  return lines
}

function pageFrom({ blocks = [], cards }: Line): Page {
  let before: CardText = { front: [], back: [], trail: [], sources: [] }
  return {
    blocks,
    cards: cards.map(({ front, back, trail, sources, checkedOn, anchor }) => {
      const checked = checkedOn === undefined ? before.checkedOn : checkedOn
      before = {
        front,
        back,
        trail: trail ?? before.trail,
        sources: sources ?? before.sources,
        ...(checked && { checkedOn: checked }),
        ...(anchor !== undefined && { anchor }),
      }
      return before
    }),
  }
}
