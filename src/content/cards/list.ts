import type { List, ListItem as MarkdownItem } from 'mdast'
import { blockOf } from '#content/markdown/blocks.ts'
import { trimmed, withoutId } from '#content/markdown/marked.ts'
import { type Block, type Inline, inlineText, type ListItem } from '#core/prose.ts'
import { type Bullet, bulletOf } from './bullet.ts'
import { addCards, baseFor, type Context, clozeSpecs, type Draft, noteAround, paragraphOf, within } from './draft.ts'
import { addQuestions, listFront } from './question.ts'
import { addTerm } from './term.ts'

/** The cards of a list and of the lists inside it, and the list as it is shown. `id` is its own, if it has one. */
export function addList(draft: Draft, context: Context, list: List, id: string | undefined): Block {
  const plain: Bullet[] = []
  const items = list.children.map((item) => {
    const bullet = bulletOf(draft, item)
    const anchor = addBullet(draft, context, bullet)
    if (anchor === undefined) plain.push(bullet)
    return { bullet, item, anchor }
  })
  const at = list.position?.start.offset ?? 0
  const ordered = list.ordered ?? false
  const anchors = context.isListed ? addPlain(draft, context, plain, { id, at, ordered }) : undefined
  const listId = anchors?.list ?? (id === undefined ? undefined : baseFor(draft, context, id, '', at).id)
  const shown = items.map(({ bullet, item, anchor }): ListItem => {
    const own = anchor ?? anchors?.bullets.get(bullet) ?? anchorAlone(draft, context, bullet, anchors?.namedBy)
    const blocks = itemBlocks(draft, within(context, bullet.marked), bullet, item, anchor !== undefined)
    return { ...(own !== undefined && { id: own }), blocks }
  })
  return { kind: 'list', ordered, ...(listId && { id: listId }), items: shown }
}

/** A bullet that has an id and made no cards can be linked to all the same. */
function anchorAlone(draft: Draft, context: Context, bullet: Bullet, namedBy: Bullet | undefined) {
  const { marked, at } = bullet
  if (marked.id === undefined || bullet === namedBy) return undefined
  return baseFor(draft, context, marked.id, '', at).id
}

/** Gives the anchor of a bullet that made cards of its own. */
function addBullet(draft: Draft, context: Context, bullet: Bullet): string | undefined {
  if (bullet.inlines.length === 0) return undefined
  return (
    addLogseq(draft, context, bullet) ??
    addQuestions(draft, context, bullet.inlines, bullet.at, bullet.below) ??
    addTerm(draft, context, bullet)
  )
}

/** `- question #card` with the answer in the bullets below. */
function addLogseq(draft: Draft, context: Context, { marked, at, below }: Bullet): string | undefined {
  if (!marked.tags.includes('card')) return undefined
  const answer = below()
  if (answer.length === 0) return undefined
  const base = baseFor(draft, context, marked.id, inlineText(marked.content), at)
  const front = [paragraphOf(marked.content)]
  addCards(draft, within(context, marked), base, [{ kind: 'basic', front, back: answer }])
  return base.id
}

/** Lists inside a bullet that made no cards may make their own; under one that did they are part of them. */
function itemBlocks(draft: Draft, context: Context, bullet: Bullet, item: MarkdownItem, isUsed: boolean): Block[] {
  return item.children.flatMap((node, place): Block[] => {
    if (place === 0 && node.type === 'paragraph') {
      const content = trimmed(withoutId(bullet.inlines).rest)
      return content.length > 0 ? [paragraphOf(content)] : []
    }
    if (node.type === 'list' && !isUsed) return [addList(draft, { ...context, isListed: false }, node, undefined)]
    const block = blockOf(node, noteAround(draft, context))
    return block ? [block] : []
  })
}

/** Under a tagged heading: a cloze for each bullet with a term in it, and one card for all the others together. */
function addPlain(
  draft: Draft,
  context: Context,
  plain: readonly Bullet[],
  { id, at, ordered }: { readonly id: string | undefined; readonly at: number; readonly ordered: boolean },
): { readonly bullets: ReadonlyMap<Bullet, string>; readonly list?: string; readonly namedBy?: Bullet | undefined } {
  const bullets = new Map<Bullet, string>()
  const rest: Bullet[] = []
  for (const bullet of plain) {
    const gapped = withGaps(bullet.marked.content)
    const specs = clozeSpecs([paragraphOf(gapped), ...bullet.below()], gapped)
    const isWhole =
      inlineText(bullet.marked.content) ===
      gapped
        .filter(({ kind }) => kind === 'cloze')
        .map((gap) => inlineText([gap]))
        .join('')
    // A bullet that is nothing but its term has nothing to ask with.
    if (specs.length === 0 || isWhole) {
      if (bullet.inlines.length > 0) rest.push(bullet)
      continue
    }
    const base = baseFor(draft, context, bullet.marked.id, inlineText(bullet.marked.content), bullet.at)
    addCards(draft, within(context, bullet.marked), base, specs)
    bullets.set(bullet, base.id)
  }
  if (rest.length === 0) return { bullets }
  // Without a blank line between, an id below the list is read as the end of its last bullet.
  const namedBy = id === undefined ? rest.find(({ marked }) => marked.id !== undefined) : undefined
  const base = baseFor(draft, context, id ?? namedBy?.marked.id, 'list', at)
  const items = rest.map(({ marked, below }): ListItem => ({ blocks: [paragraphOf(marked.content), ...below()] }))
  const sources = [...new Set(rest.flatMap(({ marked }) => marked.sources))]
  const tags = [...new Set(rest.flatMap(({ marked }) => marked.tags))]
  addCards(draft, within(context, { tags, sources }), base, [
    { kind: 'list', front: [listFront(context, rest.length)], back: [{ kind: 'list', ordered, items }] },
  ])
  return { bullets, list: base.id, namedBy }
}

/** Bold and code terms as gaps, one number each. */
function withGaps(content: readonly Inline[]): Inline[] {
  let number = 0
  return content.map((inline): Inline => {
    if (inline.kind !== 'strong' && inline.kind !== 'code') return inline
    number += 1
    return { kind: 'cloze', number, content: inline.kind === 'strong' ? inline.content : [inline] }
  })
}
