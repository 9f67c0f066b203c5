import type { BlockContent, DefinitionContent, ListItem as MarkdownItem, RootContent } from 'mdast'
import type { Block, ListItem, TableRow } from '#core/prose.ts'
import { inlinesOf, type Surroundings } from './inlines.ts'
import { trimmed, withoutId } from './marked.ts'

/** Any block as it is shown in a note: block ids gone, tags and sources in place. Undefined for what is not kept. */
export function blockOf(node: RootContent | BlockContent | DefinitionContent, around: Surroundings): Block | undefined {
  switch (node.type) {
    case 'heading':
      return { kind: 'heading', depth: node.depth, content: shown(node.children, around) }
    case 'paragraph': {
      const { rest, id: written } = withoutId(inlinesOf(node.children, around))
      const content = trimmed(rest)
      if (content.length === 0) return undefined
      const id = written && around.anchor?.(written, node.position?.start.offset ?? 0)
      return { kind: 'paragraph', content, ...(id && { id }) }
    }
    case 'list':
      return { kind: 'list', ordered: node.ordered ?? false, items: node.children.map((item) => itemOf(item, around)) }
    case 'blockquote':
      return { kind: 'quote', blocks: blocksOf(node.children, around) }
    case 'code':
      return { kind: 'code', text: node.value, ...(node.lang && { language: node.lang }) }
    case 'table': {
      const rows: TableRow[] = node.children.map((row) => row.children.map((cell) => shown(cell.children, around)))
      return { kind: 'table', rows }
    }
    case 'thematicBreak':
      return { kind: 'rule' }
    case 'html':
      if (!node.value.startsWith('<!--')) around.warn('HTML is not kept', node.position?.start.offset ?? 0)
      return undefined
    default:
      return undefined
  }
}

export function blocksOf(
  nodes: readonly (RootContent | BlockContent | DefinitionContent)[],
  around: Surroundings,
): Block[] {
  return nodes.flatMap((node) => blockOf(node, around) ?? [])
}

function itemOf(item: MarkdownItem, around: Surroundings): ListItem {
  return { blocks: blocksOf(item.children, around) }
}

function shown(children: Parameters<typeof inlinesOf>[0], around: Surroundings) {
  return trimmed(withoutId(inlinesOf(children, around)).rest)
}
