import type { Root } from 'mdast'
import { fromMarkdown } from 'mdast-util-from-markdown'
import { frontmatterFromMarkdown } from 'mdast-util-frontmatter'
import { gfmTableFromMarkdown } from 'mdast-util-gfm-table'
import { frontmatter } from 'micromark-extension-frontmatter'
import { gfmTable } from 'micromark-extension-gfm-table'

/** CommonMark with tables and front matter. */
export function parseMarkdown(text: string): Root {
  return fromMarkdown(text, {
    extensions: [frontmatter(['yaml']), gfmTable()],
    mdastExtensions: [frontmatterFromMarkdown(['yaml']), gfmTableFromMarkdown()],
  })
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
  for (const line of text.split('\n')) {
    if (ENDS_PARAGRAPH.test(line)) marks = 0
    marks += line.match(/[[*_]/g)?.length ?? 0
    const depth = depthOf(line)
    if (depth > 4) levels += depth
    if (/^ {0,3}(=+|-+)\s*$/.test(line)) underlines += 1
    if (line.length > LONGEST_LINE)
      return { at, message: `this line is over ${count(LONGEST_LINE)} characters long; break it up` }
    if (depth > DEEPEST) return { at, message: `this line is nested more than ${DEEPEST} levels deep` }
    if (marks > MOST_MARKS) {
      return {
        at,
        message: `this paragraph has over ${count(MOST_MARKS)} brackets, stars and underscores; break it up`,
      }
    }
    if (levels > MOST_LEVELS)
      return { at, message: 'too much of this note is nested more than four levels deep; split it' }
    if (underlines > MOST_UNDERLINES)
      return { at, message: `over ${count(MOST_UNDERLINES)} underlined headings; split the note` }
    at += line.length + 1
  }
  return undefined
}

/** Nested deeper than this are nobody's notes. */
const DEEPEST = 16
const LONGEST_LINE = 20_000
/** Brackets, stars and underscores in one paragraph: each is looked up among all those before it. */
const MOST_MARKS = 8_000
const MOST_LEVELS = 20_000
const MOST_UNDERLINES = 1_000
const ENDS_PARAGRAPH = /^\s*(?:$|\||[-+*]\s|\d+[.)]\s)/

/** How many quotes and lists a line opens or goes on with, and steps of indentation. */
function depthOf(line: string): number {
  const start = /^[\s>*+\-\d.)]*/.exec(line)?.[0] ?? ''
  // A rule such as "- - - - -" is no nesting.
  if (start.length === line.length && !start.includes('>')) return 0
  return start.match(/>|[*+-](?=\s)|\d[.)](?=\s)|\t| {4}/g)?.length ?? 0
}

function count(number: number): string {
  return number.toLocaleString('en')
}
