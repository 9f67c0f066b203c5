import type { List, ListItem as MarkdownItem } from 'mdast'
import { blocksOf } from '#content/markdown/blocks.ts'
import { inlinesOf } from '#content/markdown/inlines.ts'
import { type Marked, markedOf } from '#content/markdown/marked.ts'
import type { Block, Inline } from '#core/prose.ts'
import type { Draft } from './draft.ts'

/** A bullet as the kinds of card see it. */
export type Bullet = {
  readonly inlines: readonly Inline[]
  readonly marked: Marked
  readonly at: number
  /** Lists below it, still as Markdown. */
  readonly lists: readonly List[]
  /** All that stands below it, as it is shown. Asked for only where it is an answer: lists may be deep. */
  readonly below: () => readonly Block[]
}

export function bulletOf(draft: Draft, item: MarkdownItem): Bullet {
  const [head, ...rest] = item.children
  const at = item.position?.start.offset ?? 0
  const isHead = head?.type === 'paragraph'
  const inlines = isHead ? withoutBox(inlinesOf(head.children, draft.around)) : []
  const below = isHead ? rest : item.children
  return {
    inlines,
    marked: markedOf(inlines),
    at,
    lists: below.filter((node): node is List => node.type === 'list'),
    below: () => blocksOf(below, { ...draft.around, warn: () => undefined }),
  }
}

/** A task is the same whether it is done or not: the box is no part of its words, nor of the id made of them. */
function withoutBox([first, ...rest]: readonly Inline[]): readonly Inline[] {
  if (first?.kind !== 'text') return first ? [first, ...rest] : rest
  const text = first.text.replace(/^\[[ xX]\]\s+/, '')
  return text === '' ? rest : [{ kind: 'text', text }, ...rest]
}
