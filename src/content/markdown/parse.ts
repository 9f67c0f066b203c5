import type { Nodes, Root, RootContent } from 'mdast'
import { fromMarkdown } from 'mdast-util-from-markdown'
import { frontmatterFromMarkdown } from 'mdast-util-frontmatter'
import { gfmTableFromMarkdown } from 'mdast-util-gfm-table'
import { frontmatter } from 'micromark-extension-frontmatter'
import { gfmTable } from 'micromark-extension-gfm-table'
import { piecesOf } from './pieces.ts'

/** CommonMark with tables and front matter. A long text is parsed in pieces; the tree is that of the whole. */
export function parseMarkdown(text: string): Root {
  const pieces = piecesOf(text)
  if (pieces.length === 1) return parseWhole(text)
  const trees = pieces.map((piece) => parseWhole(piece.text))
  const labels = new Set(trees.flatMap(({ children }) => labelsIn(children)))
  if (labels.size > MOST_LABELS) return parseWhole(text)
  // A link to a name is one only where the name is defined: each piece is told of all.
  const names = [...labels].map((label) => `[${label}]: x\n\n`).join('')
  const parts = pieces.map((piece, place): RootContent[] => {
    const tree = trees[place]
    if (tree && names === '') return moved(tree.children, piece.offset, piece.line - 1)
    // Front matter must come first; and only the last piece may end inside a fence.
    if (place === 0)
      return parseWhole(`${piece.text}\n\n${names}`).children.filter((node) => startOf(node) < piece.text.length)
    const told = parseWhole(names + piece.text).children.filter((node) => startOf(node) >= names.length)
    return moved(told, piece.offset - names.length, piece.line - names.split('\n').length)
  })
  const children: RootContent[] = []
  for (const part of parts) append(children, part, text)
  return { type: 'root', children }
}

/** Adds the nodes of the next piece. A list that was cut goes on. */
function append(children: RootContent[], part: readonly RootContent[], text: string): void {
  const before = children.at(-1)
  const [first, ...rest] = part
  if (before?.type !== 'list' || first?.type !== 'list' || before.ordered || first.ordered) {
    children.push(...part)
    return
  }
  const marker = text.charAt(before.children.at(-1)?.position?.start.offset ?? 0)
  if (marker !== text.charAt(startOf(first))) {
    children.push(...part)
    return
  }
  before.children.push(...first.children)
  if (before.position && first.position) before.position.end = first.position.end
  children.push(...rest)
}

export function parseWhole(text: string): Root {
  return fromMarkdown(text, {
    extensions: [frontmatter(['yaml']), gfmTable()],
    mdastExtensions: [frontmatterFromMarkdown(['yaml']), gfmTableFromMarkdown()],
  })
}

/** More are not worth parsing again with each piece. */
const MOST_LABELS = 500

/** What `[label]: address` defines, wherever it stands. */
function labelsIn(nodes: readonly Nodes[]): string[] {
  return nodes.flatMap((node) => {
    if (node.type === 'definition') return [node.label ?? node.identifier]
    return node.type === 'list' || node.type === 'listItem' || node.type === 'blockquote' ? labelsIn(node.children) : []
  })
}

function startOf({ position }: Nodes): number {
  return position?.start.offset ?? 0
}

/** The same nodes, with their places and those of what is in them counted from the start of the whole text. */
function moved<Node extends Nodes>(nodes: Node[], offset: number, lines: number): Node[] {
  for (const node of nodes) {
    for (const point of node.position ? [node.position.start, node.position.end] : []) {
      point.line += lines
      if (point.offset !== undefined) point.offset += offset
    }
    if ('children' in node) moved<Nodes>(node.children, offset, lines)
  }
  return nodes
}

/**
 * Where a text would keep the parser busy for longer than a person waits: the offset, and why. Each of these takes
 * time that grows with the square of its length.
 */
export function findOverload(text: string): { readonly at: number; readonly message: string } | undefined {
  let at = 0
  /** Of the paragraph so far. */
  let marks = 0
  let levels = 0
  let underlines = 0
  let before = ''
  let fence = ''
  for (const line of text.split('\n')) {
    fence = fenceAfter(line, fence)
    if (fence === '') {
      if (ENDS_PARAGRAPH.test(line)) marks = 0
      marks += line.match(/[[*_]/g)?.length ?? 0
      marks += MARKS_A_TAG * (line.match(/<[!?/a-z]/gi)?.length ?? 0)
      const depth = depthOf(line)
      if (depth > 4) levels += depth
      // Below a blank line it is a rule.
      if (before.trim() !== '' && /^ {0,3}(=+|-+)\s*$/.test(line)) underlines += 1
      const message = overload(line.length, depth, marks, levels, underlines)
      if (message) return { at, message }
    }
    before = line
    at += line.length + 1
  }
  return undefined
}

function overload(length: number, depth: number, marks: number, levels: number, underlines: number) {
  if (length > LONGEST_LINE) return `this line is over ${count(LONGEST_LINE)} characters long; break it up`
  if (depth > DEEPEST) return `this line is nested more than ${DEEPEST} levels deep`
  if (marks > MOST_MARKS) {
    return `this paragraph has over ${count(MOST_MARKS)} brackets, stars, underscores and tags; break it up`
  }
  if (levels > MOST_LEVELS) return 'too much of this note is nested more than four levels deep; split it'
  if (underlines > MOST_UNDERLINES) return `over ${count(MOST_UNDERLINES)} underlined headings; split the note`
  return undefined
}

/** The fence that is open after a line, if any: code may look like anything. */
function fenceAfter(line: string, open: string): string {
  const mark = /^ {0,3}(`{3,}|~{3,})(.*)$/.exec(line)
  if (open === '') return mark?.[1] && !(mark[1].startsWith('`') && mark[2]?.includes('`')) ? mark[1] : ''
  return mark?.[1]?.startsWith(open) && mark[2]?.trim() === '' ? '' : open
}

/** Nested deeper than this are nobody's notes. */
const DEEPEST = 16
const LONGEST_LINE = 20_000
/** Brackets, stars and underscores in one paragraph: each is looked up among all those before it, and may nest. */
const MOST_MARKS = 2_000
/** What may begin HTML is looked for to the end of the paragraph. */
const MARKS_A_TAG = 10
const MOST_LEVELS = 20_000
const MOST_UNDERLINES = 1_000
/** `- - - - -` is no nesting. */
const RULE = /^\s*([-*_])(?:\s*\1)*\s*$/
const ENDS_PARAGRAPH = /^\s*(?:$|\||[-+*]\s|\d+[.)]\s)/

/** How many quotes and lists a line opens or goes on with, and steps of indentation. */
function depthOf(line: string): number {
  const start = /^[\s>*+\-\d.)]*/.exec(line)?.[0] ?? ''
  if (line.trim() === '' || RULE.test(line)) return 0
  return start.match(/>|[*+-](?=\s)|\d[.)](?=\s)|\t| {4}/g)?.length ?? 0
}

function count(number: number): string {
  return number.toLocaleString('en')
}
