import type { Card } from '#core/deck.ts'
import { type Block, type Inline, inlineText, plainText } from '#core/prose.ts'

const kept = new WeakMap<Card, string>()

/** The question of a card on one line. A gap stays a gap, and is always within the first words. */
export function frontLine(card: Card): string {
  const known = kept.get(card)
  if (known !== undefined) return known
  const made = fromGap(questionText(card).replace(/\s+/g, ' ').trim(), card.cloze !== undefined)
  kept.set(card, made)
  return made
}

/** The words that a card asks with; its gap is `[…]`, or its hint in brackets. */
export function questionText({ front, cloze }: Card): string {
  return plainText(cloze === undefined ? front : front.map((block) => gapped(block, cloze)))
}

/** More than this before the gap, and a row of two lines would not show it. */
const MOST_BEFORE = 70

function fromGap(line: string, hasGap: boolean): string {
  const at = hasGap ? line.indexOf('[') : -1
  if (at <= MOST_BEFORE) return line
  const start = line.indexOf(' ', at - MOST_BEFORE)
  return start >= 0 && start < at ? `…${line.slice(start)}` : line
}

function gapped(block: Block, cloze: number | undefined): Block {
  const inline = (content: readonly Inline[]) => content.map((one) => withGap(one, cloze))
  switch (block.kind) {
    case 'heading':
    case 'paragraph':
      return { ...block, content: inline(block.content) }
    case 'list':
      return {
        ...block,
        items: block.items.map((item) => ({ ...item, blocks: item.blocks.map((one) => gapped(one, cloze)) })),
      }
    case 'quote':
      return { ...block, blocks: block.blocks.map((one) => gapped(one, cloze)) }
    case 'table':
      return { ...block, rows: block.rows.map((row) => row.map(inline)) }
    default:
      return block
  }
}

function withGap(inline: Inline, cloze: number | undefined): Inline {
  if (inline.kind === 'cloze' && inline.number === cloze) return { kind: 'text', text: `[${inline.hint ?? '…'}]` }
  return 'content' in inline
    ? { kind: 'text', text: inlineText(inline.content.map((one) => withGap(one, cloze))) }
    : inline
}
