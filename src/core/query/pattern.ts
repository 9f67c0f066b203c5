/**
 * What a value of a query stands for: `*` is any run of characters, `_` any one; `\*`, `\_` and `\\` are themselves.
 * Compared after folding, so that capitals, full-width letters and ways of writing an accent make no difference.
 */

import { hasMatch, parseRegex } from './regex.ts'

/** Text is compared in this form; it is its own. */
export function folded(text: string): string {
  // Of most names and of many texts this is all, and five times quicker.
  if (isAscii(text)) return text.toLowerCase()
  // Small letters may come out of their parts again: İ becomes an i with a dot above. A sigma has its own form at the
  // end of a word, but not in the middle of the word that is searched with it.
  return text.normalize('NFKC').toLowerCase().normalize('NFKC').replaceAll('ς', 'σ')
}

function isAscii(text: string): boolean {
  return !/[\u{80}-\u{10ffff}]/u.test(text)
}

/** Without its accents: what `nc:` compares. */
export function plain(text: string): string {
  return folded(text).normalize('NFD').replace(/\p{M}/gu, '').normalize('NFC')
}

/** A text as a pattern that finds just it. */
export function literal(text: string): string {
  return text.replace(/[*_\\]/g, '\\$&')
}

/** What was written in a query as the pattern it stands for: of its backslashes only those are left that say something. */
export function patternOf(written: string): string {
  const kept = folded(written).replace(/\\(.?)/gsu, (pair, one: string) => {
    // A full-width backslash at the very end escapes nothing: it is itself.
    if (one === '') return '\\\\'
    return '*_\\'.includes(one) ? pair : one
  })
  // A letter and its accent may have stood on both sides of a backslash.
  return folded(kept)
}

const SIGNS = /[.*+?|^$(){}[\]\\-]/g

/** The same for a regular expression. What a backslash makes of an ASCII letter depends on its case, so that is kept. */
export function foldedRegex(written: string): string {
  // A full-width sign stands for the sign itself, and for nothing that it would do.
  const plainSigns = written.replace(/\\[\0-\x7f]|\\?([^\0-\x7f])/gu, (pair, one?: string) =>
    one === undefined ? pair : folded(one).replace(SIGNS, '\\$&'),
  )
  return plainSigns.replace(/(\\[a-z\\])|\\?[^\\]+|\\/gisu, (part, kept?: string) => kept ?? folded(part))
}

type Piece = { readonly kind: 'any' | 'one' } | { readonly kind: 'text'; readonly text: string }

function piecesOf(pattern: string): Piece[] {
  const pieces: Piece[] = []
  let text = ''
  const flush = () => {
    if (text !== '') pieces.push({ kind: 'text', text })
    text = ''
  }
  for (const [token] of pattern.matchAll(/\\[*_\\]|./gsu)) {
    if (token === '*' || token === '_') {
      flush()
      // Two stars find what one finds.
      if (token === '_' || pieces.at(-1)?.kind !== 'any') pieces.push({ kind: token === '*' ? 'any' : 'one' })
    } else text += token.length === 2 && token.startsWith('\\') ? token.slice(1) : token
  }
  flush()
  return pieces
}

export type Test = (text: string) => boolean

/** Whether a text is the pattern, from its first character to its last. */
export function wholeTest(pattern: string): Test {
  const pieces = piecesOf(pattern)
  const [only] = pieces
  if (!only) return (text) => text === ''
  if (pieces.length === 1 && only.kind === 'text') return (text) => text === only.text
  return (text) => isWhole(pieces, [...text])
}

/** Whether the pattern is somewhere in a text. */
export function innerTest(pattern: string): Test {
  const pieces = piecesOf(pattern)
  const [only] = pieces
  if (!only) return () => true
  if (pieces.length === 1 && only.kind === 'text') return (text) => text.includes(only.text)
  const segments = segmentsOf(pieces)
  return (text) => {
    let at = 0
    for (const segment of segments) {
      at = endOfNext(segment, text, at)
      if (at < 0) return false
    }
    return true
  }
}

/** What stands between two stars, and how long it is at least. */
type Segment = { readonly pieces: readonly Piece[]; readonly least: number }

/** All matches of a segment are of as many characters, so the first that there is is the best. */
function segmentsOf(pieces: readonly Piece[]): readonly Segment[] {
  const segments: Piece[][] = [[]]
  for (const piece of pieces) {
    if (piece.kind === 'any') segments.push([])
    else segments.at(-1)?.push(piece)
  }
  return segments
    .filter((segment) => segment.length > 0)
    .map((segment) => ({ pieces: segment, least: segment.reduce((sum, piece) => sum + leastOf(piece), 0) }))
}

function leastOf(piece: Piece): number {
  return piece.kind === 'text' ? piece.text.length : 1
}

/** Where the next match from a place on ends; below 0 where there is none. */
function endOfNext({ pieces, least }: Segment, text: string, from: number): number {
  const [first] = pieces
  for (let at = from; at <= text.length - least; at += 1) {
    if (first?.kind === 'text') at = text.indexOf(first.text, at)
    if (at < 0) return -1
    const end = endOfMatch(pieces, text, at)
    if (end >= 0) return end
  }
  return -1
}

function endOfMatch(pieces: readonly Piece[], text: string, from: number): number {
  let at = from
  for (const piece of pieces) {
    if (piece.kind === 'text') {
      if (!text.startsWith(piece.text, at)) return -1
      at += piece.text.length
    } else {
      const code = text.codePointAt(at)
      if (code === undefined) return -1
      at += code > 0xffff ? 2 : 1
    }
  }
  return at
}

/** Most texts lack one of the pieces, and that is seen at once. */
function filtered(pieces: readonly Piece[], test: Test): Test {
  const texts = pieces.flatMap((piece) => (piece.kind === 'text' ? [piece.text] : []))
  return (text) => texts.every((one) => text.includes(one)) && test(text)
}

const WORD_BEFORE = /[\p{L}\p{M}\p{N}_]$/u
const WORD_AFTER = /^[\p{L}\p{M}\p{N}_]/u

/**
 * Whether the pattern is in a text with no letter or digit next to it: `k-means` and `decision tree` are found too.
 * Its wildcards do not reach over a space.
 */
export function wordTest(pattern: string): Test {
  const pieces = piecesOf(pattern)
  const [only] = pieces
  if (pieces.length === 1 && only?.kind === 'text') return (text) => hasWord(text, only.text)
  const escaped = pieces.map((piece) => {
    if (piece.kind === 'text') return [...piece.text].map((one) => (/[a-z\d\s]/.test(one) ? one : `\\${one}`)).join('')
    return piece.kind === 'any' ? '\\S*' : '\\S'
  })
  const regex = parseRegex(`(?:^|\\W)${escaped.join('')}(?:$|\\W)`)
  // Only a pattern of a thousand characters is too long.
  return regex.ok ? filtered(pieces, (text) => hasMatch(regex.value, text)) : () => false
}

function hasWord(text: string, word: string): boolean {
  for (let at = text.indexOf(word); at >= 0; at = text.indexOf(word, at + 1)) {
    const end = at + word.length
    // Two units: a character may be that long.
    const isApart = !WORD_BEFORE.test(text.slice(Math.max(0, at - 2), at)) && !WORD_AFTER.test(text.slice(end, end + 2))
    if (isApart) return true
  }
  return false
}

/** Greedy from the left, and back to the last star where that fails: never worse than text times pattern. */
function isWhole(pieces: readonly Piece[], text: readonly string[]): boolean {
  const wanted = pieces.flatMap((piece): (string | undefined | null)[] => {
    if (piece.kind === 'text') return [...piece.text]
    return [piece.kind === 'one' ? undefined : null]
  })
  let at = 0
  let next = 0
  let star = -1
  let kept = 0
  while (at < text.length) {
    const want = wanted[next]
    if (next < wanted.length && want === null) {
      star = next
      kept = at
      next += 1
    } else if (next < wanted.length && (want === undefined || want === text[at])) {
      next += 1
      at += 1
    } else if (star >= 0) {
      kept += 1
      at = kept
      next = star + 1
    } else return false
  }
  while (next < wanted.length && wanted[next] === null) next += 1
  return next === wanted.length
}
