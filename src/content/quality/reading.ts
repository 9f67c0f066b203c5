import type { Card } from '#core/deck.ts'
import { type Block, type Inline, inlineText } from '#core/prose.ts'

/** How hard a question is to read: what the limits of a deck are set on. */
export type Reading = {
  readonly characters: number
  readonly words: number
  /** Words of its longest sentence. */
  readonly longestSentence: number
  /**
   * Words per sentence plus the percentage of words with more than six letters (LIX, Björnsson 1968; 40 is a newspaper,
   * 60 a law). Names and code are known or asked for, so they count as words, and never as long ones.
   */
  readonly lix: number
}

export function readingOf({ front }: Card): Reading {
  const sentences = front.flatMap(linesOf).flatMap((line) => line.split(/[.?!:;](?=\s|$)/))
  const words = sentences.map(wordsIn).filter((some) => some.length > 0)
  const all = words.flat()
  const long = words.flatMap(plainWords).filter((word) => word.length > 6)
  return {
    characters: front.flatMap(linesOf).join(' ').length,
    words: all.length,
    longestSentence: Math.max(0, ...words.map((some) => some.length)),
    lix: all.length === 0 ? 0 : Math.round(all.length / words.length + (100 * long.length) / all.length),
  }
}

function wordsIn(sentence: string): readonly string[] {
  return sentence.match(/[\p{L}\p{N}\uFFFC][\p{L}\p{N}\uFFFC'’-]*/gu) ?? []
}

/** Those of a sentence that are no names: only its first word may be great without being one. */
function plainWords(words: readonly string[]): readonly string[] {
  return words.filter((word, index) => /^\p{Ll}/u.test(word) || (index === 0 && /^\p{Lu}\p{Ll}+$/u.test(word)))
}

/** Code stands as the sign for an object that is not text. */
function linesOf(block: Block): string[] {
  switch (block.kind) {
    case 'heading':
    case 'paragraph':
      return [inlineText(block.content.map(withoutCode))]
    case 'list':
      return block.items.flatMap((item) => item.blocks.flatMap(linesOf))
    case 'quote':
      return block.blocks.flatMap(linesOf)
    default:
      return []
  }
}

function withoutCode(inline: Inline): Inline {
  if (inline.kind === 'code') return { kind: 'text', text: '\uFFFC' }
  return 'content' in inline ? { ...inline, content: inline.content.map(withoutCode) } : inline
}
