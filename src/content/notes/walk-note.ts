import type { Heading, List, Paragraph, RootContent } from 'mdast'
import { baseFor, type Context, type Draft, noteAround, within } from '#content/cards/draft.ts'
import { addList } from '#content/cards/list.ts'
import { addQuestions } from '#content/cards/question.ts'
import { addScenario } from '#content/cards/scenario.ts'
import { addTable } from '#content/cards/table.ts'
import { blockOf, blocksOf } from '#content/markdown/blocks.ts'
import { inlinesOf } from '#content/markdown/inlines.ts'
import { markedOf, trimmed, withoutId } from '#content/markdown/marked.ts'
import { type Block, type Inline, inlineText } from '#core/prose.ts'
import { titleHeading } from './read-note.ts'

/**
 * Goes through a note from top to bottom, makes its cards and gives it back as it is shown. What stands above a block
 * is its context: headings by their depth, then the last bold line.
 */
export function walkNote(
  draft: Draft,
  nodes: readonly RootContent[],
  around: Context,
): { blocks: Block[]; tags: readonly string[] } {
  const title = titleHeading(nodes)
  const file = fileContext(draft, nodes, title, around)
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
        if (node === title) continue
        open.push({ depth: node.depth, context: inner(below(), inlineText(content), marked) })
        const anchor = anchorFor(draft, below(), id, at)
        blocks.push({ kind: 'heading', depth: node.depth, content: trimmed(rest), ...(anchor && { id: anchor }) })
        continue
      }
      case 'paragraph': {
        const inlines = inlinesOf(node.children, draft.around)
        const tagLine = tagsOfLine(inlines)
        if (tagLine) {
          const last = open.at(-1)
          if (last && last.depth > 0) last.context = within(last.context, { tags: tagLine, sources: [] })
          continue
        }
        const scenario = addScenario(draft, below(), node, next?.type === 'list' ? next : undefined)
        if (scenario !== undefined && next?.type === 'list') {
          blocks.push({ kind: 'paragraph', id: scenario, content: trimmed(withoutId(inlines).rest) })
          blocks.push(...blocksOf([next], noteAround(draft, below())))
          place += 1
          continue
        }
        const { content, ...marked } = markedOf(inlines)
        if (isBoldLine(content)) {
          const outside = open.at(-1)?.context ?? file
          const anchor = anchorFor(draft, outside, marked.id, at)
          bold = inner(outside, inlineText(content).replace(/:\s*$/, ''), marked)
          blocks.push({ kind: 'paragraph', content: trimmed(withoutId(inlines).rest), ...(anchor && { id: anchor }) })
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
        const block = blockOf(node, noteAround(draft, below()))
        if (block) blocks.push(block)
      }
    }
  }
  return { blocks, tags: file.tags }
}

/** The context of the whole file: the title's tags, and the `**Tags:**` lines before any other heading. */
function fileContext(
  draft: Draft,
  nodes: readonly RootContent[],
  title: Heading | undefined,
  around: Context,
): Context {
  // What is wrong in these lines is said when they are walked through.
  const silent = { ...draft.around, warn: () => undefined }
  let context = around
  for (const node of nodes) {
    if (node.type === 'heading') {
      if (node !== title) break
      context = within(context, markedOf(inlinesOf(node.children, silent)))
    } else if (node.type === 'paragraph') {
      const tags = tagsOfLine(inlinesOf(node.children, silent))
      if (tags) context = within(context, { tags, sources: [] })
    }
  }
  return context
}

/** The anchor of a block that has an id and makes no cards. */
function anchorFor(draft: Draft, context: Context, id: string | undefined, at: number): string | undefined {
  return id === undefined ? undefined : baseFor(draft, context, id, '', at).id
}

/** Titles whose lists are worth knowing by heart, with or without a tag. */
const LISTED = /^(exam[ -]tips?|gotchas?|common mistakes|pitfalls|key points):?$/i

/** The context below a heading or a bold line. */
function inner(
  context: Context,
  title: string,
  marked: { readonly tags: readonly string[]; readonly sources: readonly string[] },
): Context {
  const inside = within(context, marked)
  return { ...inside, trail: [...context.trail, title], isListed: marked.tags.length > 0 || LISTED.test(title.trim()) }
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
  const at = node.position?.start.offset ?? 0
  const { rest, id: written } = withoutId(inlines)
  const id = addQuestions(draft, context, inlines, at, answer) ?? anchorFor(draft, context, written, at)
  const content = trimmed(rest)
  const shown: Block[] = content.length > 0 ? [{ kind: 'paragraph', content, ...(id !== undefined && { id }) }] : []
  return { blocks: [...shown, ...(tookNext && next ? blocksOf([next], noteAround(draft, context)) : [])], tookNext }
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
