/** A part of a text that can be parsed alone, and where it begins: offset from 0, line from 1. */
export type Piece = { readonly text: string; readonly offset: number; readonly line: number }

/** The parser's time grows with the square of the number of blocks; from about this length on that is felt. */
const LONG = 16_000

/**
 * A long Markdown text cut where nothing reaches from one part into the next: before headings, before paragraphs after
 * a blank line, and between the bullets of a list, which then has to be joined again. Parsing 900 kB of ordinary notes takes 37 seconds whole and 2 in pieces. Only the last piece may
 * end inside a fence or other HTML; and what is defined for links in one holds in all.
 */
export function piecesOf(text: string): Piece[] {
  if (text.length <= LONG) return [{ text, offset: 0, line: 1 }]
  const pieces: Piece[] = []
  let start = { offset: 0, line: 1 }
  for (const cut of cutsIn(text)) {
    if (cut.offset - start.offset < LONG) continue
    pieces.push({ ...start, text: text.slice(start.offset, cut.offset) })
    start = cut
  }
  pieces.push({ ...start, text: text.slice(start.offset) })
  return pieces
}

const HEADING = /^#{1,6}[ \t]/
/** Goes on with nothing: no bullet, no quote, no table row, no indentation. */
const PARAGRAPH = /^(?:[\p{L}#[]|\*\*)/u
/** Ends whatever is open inside the list, and goes on with the list itself. No rule such as `- - -`. */
const BULLET = /^[-+*] [^\s*_-]/
const FENCE = /^(`{3,}(?!.*`)|~{3,})/
/** Kinds of HTML that a blank line does not end, and fences that a list may own. From there on nothing is sure. */
const UNSURE = /^ {0,3}<(?:script|pre|style|textarea|[!?])|^ {1,3}(?:`{3}|~{3})/i

function* cutsIn(text: string): Generator<{ offset: number; line: number }> {
  const lines = text.split('\n')
  let offset = 0
  let fence = ''
  let isHtml = false
  let afterBlank = true
  for (let place = skipFrontMatter(lines); place > 0; place -= 1) offset += (lines[place - 1]?.length ?? 0) + 1
  for (let place = skipFrontMatter(lines); place < lines.length; place += 1) {
    const line = lines[place] ?? ''
    if (fence !== '') {
      const end = /^ {0,3}(`{3,}|~{3,})\s*$/.exec(line)?.[1] ?? ''
      if (end.startsWith(fence)) fence = ''
    } else {
      if (UNSURE.test(line) || (isHtml && FENCE.test(line))) return
      if (place > 0 && !isHtml && (HEADING.test(line) || BULLET.test(line) || (afterBlank && PARAGRAPH.test(line)))) {
        yield { offset, line: place + 1 }
      }
      fence = FENCE.exec(line)?.[1] ?? ''
      afterBlank = line.trim() === ''
      isHtml = !afterBlank && (isHtml || /^ {0,3}</.test(line))
    }
    offset += line.length + 1
  }
}

function skipFrontMatter(lines: readonly string[]): number {
  if (lines[0]?.trimEnd() !== '---') return 0
  return lines.findIndex((line, place) => place > 0 && line.trimEnd() === '---') + 1
}
