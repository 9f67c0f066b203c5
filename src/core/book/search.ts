import type { Note } from '#core/deck.ts'
import { type Block, inlineText } from '#core/prose.ts'
import { folded } from '#core/query/pattern.ts'

/** A place of the book where all that was asked for is said. */
export type Passage = {
  readonly note: Note
  /** The nearest place in the note that can be linked to. */
  readonly anchor?: string
  /** The heading above it, if it is not the note's title. */
  readonly heading?: string
  readonly text: string
}

/** Text with the places of what was asked for. */
export type Piece = { readonly text: string; readonly isFound: boolean }

/**
 * Passages with every word of a search, in capitals or not; words in quotation marks belong together. Notes with all of
 * them in their title come first, then the rest in the order of the book.
 */
export function searchBook(notes: readonly Note[], text: string): readonly Passage[] {
  const words = wordsOf(text)
  if (words.length === 0) return []
  const has = (some: string) => words.every((word) => some.includes(word))
  const titled = notes.filter(({ title }) => has(folded(title)))
  return [
    ...titled.map((note): Passage => ({ note, text: passagesOf(note)[0]?.passage.text ?? '' })),
    ...notes.flatMap((note) => passagesOf(note).flatMap(({ folded: some, passage }) => (has(some) ? [passage] : []))),
  ]
}

/** What is found, set apart from the rest; only the part around the first of it where the text is long. */
export function excerpt(text: string, asked: string, longest = 160): readonly Piece[] {
  const words = wordsOf(asked)
  const places = words.flatMap((word) => placesOf(folded(text), word)).sort(([a], [b]) => a - b)
  const first = places[0]?.[0] ?? 0
  const start = text.length <= longest || first < longest / 2 ? 0 : text.indexOf(' ', first - longest / 3) + 1
  const end = Math.min(text.length, start + longest)
  const pieces: Piece[] = start > 0 ? [{ text: '… ', isFound: false }] : []
  let last = start
  for (const [from, to] of places) {
    if (from < last || to > end) continue
    if (from > last) pieces.push({ text: text.slice(last, from), isFound: false })
    pieces.push({ text: text.slice(from, to), isFound: true })
    last = to
  }
  if (last < end) pieces.push({ text: text.slice(last, end) + (end < text.length ? ' …' : ''), isFound: false })
  return pieces
}

function wordsOf(text: string): readonly string[] {
  return [...folded(text).matchAll(/"([^"]+)"?|[^\s"]+/g)]
    .map(([word, quoted]) => (quoted ?? word).trim())
    .filter(Boolean)
}

function placesOf(text: string, word: string): [number, number][] {
  const places: [number, number][] = []
  for (let at = text.indexOf(word); at >= 0; at = text.indexOf(word, at + word.length))
    places.push([at, at + word.length])
  return places
}

type Indexed = { readonly folded: string; readonly passage: Passage }

const kept = new WeakMap<Note, readonly Indexed[]>()

function passagesOf(note: Note): readonly Indexed[] {
  const known = kept.get(note)
  if (known) return known
  const made: Indexed[] = []
  let heading: string | undefined
  let anchor: string | undefined
  const add = (written: string) => {
    // Between a question and its answer.
    const text = written.replace(/ :::? /, ' – ').trim()
    if (text === '') return
    const passage = { note, ...(anchor && { anchor }), ...(heading && { heading }), text }
    made.push({ folded: folded(`${heading ?? ''} ${text}`), passage })
  }
  const walk = (blocks: readonly Block[]) => {
    for (const block of blocks) {
      if ('id' in block && block.id) anchor = block.id
      if (block.kind === 'heading') {
        const words = inlineText(block.content).trim()
        heading = words === note.title ? undefined : words
      } else if (block.kind === 'paragraph') add(inlineText(block.content))
      else if (block.kind === 'code') add(block.text)
      else if (block.kind === 'quote') walk(block.blocks)
      else if (block.kind === 'table') for (const row of block.rows.slice(1)) add(row.map(inlineText).join(' · '))
      else if (block.kind === 'list') {
        for (const item of block.items) {
          if (item.id) anchor = item.id
          walk(item.blocks)
        }
      }
    }
  }
  walk(note.blocks)
  kept.set(note, made)
  return made
}
