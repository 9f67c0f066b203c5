import type { List, Paragraph, RootContent } from 'mdast'
import { baseFor, type Context, type Draft, within } from '#content/cards/draft.ts'
import { addList } from '#content/cards/list.ts'
import { addQuestions, GENERAL } from '#content/cards/question.ts'
import { addScenario } from '#content/cards/scenario.ts'
import { addTable } from '#content/cards/table.ts'
import { blockOf, blocksOf } from '#content/markdown/blocks.ts'
import { inlinesOf } from '#content/markdown/inlines.ts'
import { markedOf, trimmed, withoutId } from '#content/markdown/marked.ts'
import { type Block, type Inline, inlineText } from '#core/prose.ts'

/**
 * Goes through a note from top to bottom, makes its cards and gives it back as it is shown. What stands above a block
 * is its context: headings by their depth, then the last bold line.
 */
export function walkNote(
  draft: Draft,
  nodes: readonly RootContent[],
  file: Context,
): { blocks: Block[]; tags: string[] } {
  const blocks: Block[] = []
  /** The context below each open heading; the first is the file's own. */
  const open: { depth: number; context: Context }[] = [{ depth: 0, context: file }]
  let bold: Context | undefined
  const below = () => bold ?? open.at(-1)?.context ?? file

  for (let place = 0; place < nodes.length; place += 1) {
    const node = nodes[place]
    if (!node) continue
    const next = nodes[place + 1]
    const at = node.position?.start.offset ?? 0
    switch (node.type) {
      case 'heading': {
        const { rest, id } = withoutId(inlinesOf(node.children, draft.around))
        const { content, ...marked } = markedOf(rest)
        while ((open.at(-1)?.depth ?? 0) >= node.depth) open.pop()
        bold = undefined
        const isTitle = node.depth === 1 && open.length === 1
        open.push({ depth: node.depth, context: inner(below(), inlineText(content), marked, isTitle) })
        if (isTitle) continue
        const anchor = id === undefined ? undefined : baseFor(draft, below(), id, '', at)?.id
        blocks.push({ kind: 'heading', depth: node.depth, content: trimmed(rest), ...(anchor && { id: anchor }) })
        continue
      }
      case 'paragraph': {
        const inlines = inlinesOf(node.children, draft.around)
        const tagLine = tagsOfLine(inlines)
        if (tagLine) {
          const last = open.at(-1)
          if (last) last.context = within(last.context, { tags: tagLine, sources: [] })
          continue
        }
        const scenario = addScenario(draft, below(), node, next?.type === 'list' ? next : undefined)
        if (scenario !== undefined && next?.type === 'list') {
          blocks.push({ kind: 'paragraph', id: scenario, content: trimmed(withoutId(inlines).rest) })
          blocks.push(...blocksOf([next], draft.around))
          place += 1
          continue
        }
        const { content, ...marked } = markedOf(inlines)
        if (isBoldLine(content)) {
          bold = inner(open.at(-1)?.context ?? file, inlineText(content).replace(/:\s*$/, ''), marked, false)
          blocks.push({ kind: 'paragraph', content: trimmed(withoutId(inlines).rest) })
          continue
        }
        const used = addParagraph(draft, below(), node, inlines, next)
        blocks.push(...used.blocks)
        if (used.tookNext) place += 1
        continue
      }
      case 'list':
      case 'table': {
        const id = idAlone(next, draft)
        blocks.push(node.type === 'list' ? addList(draft, below(), node, id) : addTable(draft, below(), node, id))
        if (id !== undefined) place += 1
        continue
      }
      default: {
        const block = blockOf(node, draft.around)
        if (block) blocks.push(block)
      }
    }
  }
  return { blocks, tags: [...(open[1]?.depth === 1 ? open[1].context.tags : file.tags)] }
}

/** The context below a heading or a bold line. The title is in the trail already. */
function inner(
  context: Context,
  title: string,
  marked: { tags: readonly string[]; sources: readonly string[] },
  isTitle: boolean,
): Context {
  const inside = within(context, marked)
  if (isTitle) return inside
  return { ...inside, trail: [...context.trail, title], isListed: marked.tags.length > 0 || GENERAL.test(title.trim()) }
}

function addParagraph(
  draft: Draft,
  context: Context,
  node: Paragraph,
  inlines: readonly Inline[],
  next: RootContent | undefined,
): { blocks: Block[]; tookNext: boolean } {
  const isRightBelow = next && node.position && next.position?.start.line === node.position.end.line + 1
  let tookNext = false
  const answer = () => {
    tookNext = isRightBelow === true && next.type !== 'heading'
    return tookNext && next ? blocksOf([next], draft.around) : []
  }
  const id = addQuestions(draft, context, inlines, node.position?.start.offset ?? 0, answer)
  const content = trimmed(withoutId(inlines).rest)
  const shown: Block[] = content.length > 0 ? [{ kind: 'paragraph', content, ...(id !== undefined && { id }) }] : []
  return { blocks: [...shown, ...(tookNext && next ? blocksOf([next], draft.around) : [])], tookNext }
}

/** `**Tags:** #core #important`. */
function tagsOfLine(inlines: readonly Inline[]): string[] | undefined {
  const { content, tags } = markedOf(inlines)
  const [label, ...rest] = content
  const isLabel = label?.kind === 'strong' && /^tags:?$/i.test(inlineText(label.content).trim())
  return isLabel && tags.length > 0 && /^[\s:,]*$/.test(inlineText(rest)) ? [...tags] : undefined
}

function isBoldLine(content: readonly Inline[]): boolean {
  const [only, ...rest] = content
  return only?.kind === 'strong' && /^\s*:?\s*$/.test(inlineText(rest))
}

/** A paragraph that is nothing but `^id` names the list or the table above it. */
function idAlone(node: RootContent | List | undefined, draft: Draft): string | undefined {
  if (node?.type !== 'paragraph') return undefined
  const { rest, id } = withoutId(inlinesOf(node.children, draft.around))
  return inlineText(rest).trim() === '' ? id : undefined
}
