import type { List, Paragraph } from 'mdast'
import { blocksOf } from '#content/markdown/blocks.ts'
import { inlinesOf } from '#content/markdown/inlines.ts'
import { markedOf, trimmed } from '#content/markdown/marked.ts'
import { type Block, type Inline, inlineText } from '#core/prose.ts'
import { addCards, baseFor, type Context, type Draft, paragraphOf, within } from './draft.ts'

/**
 * `**Scenario 1:** a situation`, followed by a list with *Problem* and *Solution*: one card to recall freely.
 * What else the list says belongs to the answer. Gives the anchor, or undefined where this is no scenario.
 */
export function addScenario(
  draft: Draft,
  context: Context,
  paragraph: Paragraph,
  list: List | undefined,
): string | undefined {
  const at = paragraph.position?.start.offset ?? 0
  const { content, id, ...marked } = markedOf(inlinesOf(paragraph.children, draft.around))
  const [first, ...rest] = content
  if (first?.kind !== 'strong' || !/^scenario\b/i.test(inlineText(first.content)) || !list) return undefined
  const parts = list.children.map((item) => partOf(blocksOf(item.children, draft.around)))
  const front = parts.filter(({ label }) => label === 'problem').flatMap(({ blocks }) => blocks)
  const solution = parts.filter(({ label }) => label === 'solution').flatMap(({ blocks }) => blocks)
  const others = parts.filter(({ label }) => label === '').map(({ blocks }) => ({ blocks }))
  if (solution.length === 0) return undefined
  const base = baseFor(draft, context, id, inlineText(first.content), at)
  const back: Block[] = [
    ...solution,
    ...(others.length > 0 ? [{ kind: 'list', ordered: false, items: others } as const] : []),
  ]
  addCards(draft, within(context, marked), base, [
    { kind: 'scenario', front: [paragraphOf(trimmed(colonless(rest))), ...front], back },
  ])
  return base.id
}

/** A bullet's blocks without the label that they begin with. */
function partOf(blocks: readonly Block[]): { label: 'problem' | 'solution' | ''; blocks: Block[] } {
  const [head, ...rest] = blocks
  if (head?.kind !== 'paragraph') return { label: '', blocks: [...blocks] }
  const found = /^(problem|solution):\s*/i.exec(inlineText(head.content))
  if (!found?.[1]) return { label: '', blocks: [...blocks] }
  const content = withoutLabel(head.content)
  return {
    label: found[1].toLowerCase() as 'problem' | 'solution',
    blocks: [...(content.length > 0 ? [paragraphOf(content)] : []), ...rest],
  }
}

/** The label is the bold run that comes first, or the plain words up to the colon. */
function withoutLabel([first, ...rest]: readonly Inline[]): Inline[] {
  if (first?.kind === 'strong') return trimmed(colonless(rest))
  return trimmed(first?.kind === 'text' ? [{ kind: 'text', text: first.text.replace(/^[^:]*:/, '') }, ...rest] : rest)
}

function colonless([first, ...rest]: readonly Inline[]): Inline[] {
  if (first?.kind !== 'text') return first ? [first, ...rest] : rest
  return [{ kind: 'text', text: first.text.replace(/^\s*:/, '') }, ...rest]
}
