import type { Card, DeckCards } from '#core/deck.ts'
import type { Block, Inline, ListItem } from '#core/prose.ts'

/** A word that a reader may want explained where they meet it. */
export type GlossaryTerm = {
  /** That of the card whose back is its meaning, where it has none of its own. */
  readonly id: string
  /** The ways in which it is written, the usual one first. */
  readonly names: readonly string[]
  readonly meaning?: readonly Inline[]
  /** Where more stands about it, `note` or `note#anchor`, where that is not the place of its card. */
  readonly note?: string
}

/** A term as it is explained where it is met. */
export type Explained = { readonly id: string; readonly name: string; readonly meaning: readonly Inline[] } & {
  readonly note?: string
}

/** Undefined of a term whose card is not there. */
export function explained(term: GlossaryTerm, cards: ReadonlyMap<string, Card>): Explained | undefined {
  const { id, names, note = placeOf(cards.get(id)) } = term
  const [back] = cards.get(id)?.back ?? []
  const meaning = term.meaning ?? (back?.kind === 'paragraph' ? back.content : undefined)
  return meaning && { id, name: names[0] ?? '', meaning, ...(note && { note }) }
}

function placeOf(card: Card | undefined): string | undefined {
  if (card?.note === undefined) return undefined
  return card.anchor === undefined ? card.note : `${card.note}#${card.anchor}`
}

/** A glossary made ready to find its names in texts. */
export type Finder = ReadonlyMap<string, readonly Name[]>

type Name = {
  readonly term: string
  readonly note: string | undefined
  readonly text: string
  readonly folded: string
  readonly isProper: boolean
}

/** Names by their first words; of those with the same one the longest come first. No card's text is read for it. */
export function finderOf(glossary: readonly GlossaryTerm[], cards: ReadonlyMap<string, Pick<Card, 'note'>>): Finder {
  const finder = new Map<string, Name[]>()
  for (const one of glossary) {
    const card = cards.get(one.id)
    if (!card && !one.meaning) continue
    const term = one.id
    const note = one.note?.split('#')[0] ?? card?.note
    for (const text of one.names) {
      const folded = text.toLowerCase()
      const first = firstWord(folded)
      // A name with capitals inside is one, and nothing else: FFT, Batch Transform.
      const name = { term, note, text, folded, isProper: /\p{Lu}/u.test(text.slice(1)) }
      finder.set(first, [...(finder.get(first) ?? []), name])
    }
  }
  for (const names of finder.values()) names.sort((a, b) => b.text.length - a.text.length)
  return finder
}

/**
 * The same text with each term marked where it is first met: a link to `term:<id>`. Headings, code, links and the names
 * of a table's rows stay as they are, and so do terms that this note explains itself.
 */
export function markTerms(blocks: readonly Block[], finder: Finder, note: string): readonly Block[] {
  const met = homeTerms(finder, note)
  return blocks.map((block) => markedBlock(block, finder, met))
}

/** Those that a note explains itself. */
function homeTerms(finder: Finder, note: string): Met {
  const own: Met = new Set()
  for (const names of finder.values()) {
    for (const { term, note: home } of names) if (home === note) own.add(term)
  }
  return own
}

/** The terms that are met on any of these pages. */
export function termsMet(
  glossary: readonly GlossaryTerm[],
  { notes, cards }: Pick<DeckCards, 'notes' | 'cards'>,
): readonly GlossaryTerm[] {
  const finder = finderOf(glossary, new Map(cards.map((card) => [card.id, card])))
  const met = new Set<string>()
  for (const { id, blocks } of notes) {
    const own: Met = homeTerms(finder, id)
    const before = new Set(own)
    for (const block of blocks) markedBlock(block, finder, own)
    for (const term of own) if (!before.has(term)) met.add(term)
  }
  return glossary.filter(({ id }) => met.has(id))
}

type Met = Set<string>

function markedBlock(block: Block, finder: Finder, met: Met): Block {
  switch (block.kind) {
    case 'paragraph':
      return { ...block, content: markedInlines(block.content, finder, met) }
    case 'list':
      return {
        ...block,
        items: block.items.map(
          (item): ListItem => ({ ...item, blocks: item.blocks.map((one) => markedBlock(one, finder, met)) }),
        ),
      }
    case 'quote':
      return { ...block, blocks: block.blocks.map((one) => markedBlock(one, finder, met)) }
    case 'table': {
      const [header = [], ...rows] = block.rows
      const marked = rows.map(([name = [], ...cells]) => [
        name,
        ...cells.map((cell) => markedInlines(cell, finder, met)),
      ])
      return { ...block, rows: [header, ...marked] }
    }
    default:
      return block
  }
}

function markedInlines(content: readonly Inline[], finder: Finder, met: Met): readonly Inline[] {
  return content.flatMap((inline): readonly Inline[] => {
    if (inline.kind === 'text') return markedText(inline.text, finder, met)
    if (inline.kind === 'strong' || inline.kind === 'emphasis')
      return [{ ...inline, content: markedInlines(inline.content, finder, met) }]
    return [inline]
  })
}

const WORD = /[\p{L}\p{N}]+/gu

function markedText(text: string, finder: Finder, met: Met): readonly Inline[] {
  const pieces: Inline[] = []
  let last = 0
  for (const { index, 0: word } of text.matchAll(WORD)) {
    if (index < last) continue
    const found = nameAt(text, index, word.toLowerCase(), finder)
    if (!found || met.has(found.term)) continue
    met.add(found.term)
    const end = index + found.length
    if (index > last) pieces.push({ kind: 'text', text: text.slice(last, index) })
    const words: Inline = { kind: 'text', text: text.slice(index, end) }
    pieces.push({ kind: 'link', address: `term:${found.term}`, content: [words] })
    last = end
  }
  if (last < text.length) pieces.push({ kind: 'text', text: text.slice(last) })
  return pieces
}

/** The longest name that stands at a place, as one or as several: embedding, embeddings. */
function nameAt(text: string, at: number, word: string, finder: Finder) {
  // The name itself may be the word without its ending.
  for (const first of [word, word.replace(/s$/, ''), word.replace(/es$/, '')]) {
    for (const { term, text: name, folded, isProper } of finder.get(first) ?? []) {
      const here = text.slice(at, at + name.length)
      if (isProper ? here !== name : here.toLowerCase() !== folded) continue
      const ending = /^(?:e?s)?(?![\p{L}\p{N}])/u.exec(text.slice(at + name.length))
      if (ending) return { term, length: name.length + ending[0].length }
    }
  }
  return undefined
}

function firstWord(text: string): string {
  return text.match(WORD)?.[0] ?? text
}
