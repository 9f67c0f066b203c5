import { questionText } from '#core/browse/front-line.ts'
import type { Card } from '#core/deck.ts'
import { type Block, type Inline, inlineText, plainText } from '#core/prose.ts'

/** The words that a card asks with, and those that it wants to hear. */
export type CardTexts = { readonly question: string; readonly answer: string }

export function textsOf(card: Card): CardTexts {
  const answer = card.cloze === undefined ? plainText(card.back) : gapsOf(card.front, card.cloze).join(', ')
  return { question: questionText(card), answer }
}

function gapsOf(blocks: readonly Block[], number: number): string[] {
  return blocks.flatMap((block) => linesIn(block).flatMap((line) => gapsIn(line, number)))
}

function gapsIn(content: readonly Inline[], number: number): string[] {
  return content.flatMap((inline): string[] => {
    if (inline.kind === 'cloze' && inline.number === number) return [inlineText(inline.content)]
    return 'content' in inline ? gapsIn(inline.content, number) : []
  })
}

function linesIn(block: Block): (readonly Inline[])[] {
  switch (block.kind) {
    case 'heading':
    case 'paragraph':
      return [block.content]
    case 'list':
      return block.items.flatMap((item) => item.blocks.flatMap(linesIn))
    case 'quote':
      return block.blocks.flatMap(linesIn)
    case 'table':
      return block.rows.flat()
    default:
      return []
  }
}

/** Letters and digits alone, in lower case and without accents, with one space between; `_` belongs to a name. */
export function bareWords(text: string): string {
  return text
    .normalize('NFKD')
    .replace(/\p{M}/gu, '')
    .toLowerCase()
    .replace(/[^\p{L}\p{N}_]+/gu, ' ')
    .trim()
}
