/**
 * What a value of a query stands for: `*` is any run of characters, `_` any one; `\*`, `\_` and `\\` are themselves.
 * Compared after folding, so that capitals, full-width letters and ways of writing an accent make no difference.
 */

/** Text is compared in this form. */
export function folded(text: string): string {
  // Small letters may come out of their parts again: İ becomes an i with a dot above.
  return text.normalize('NFKC').toLowerCase().normalize('NFKC')
}

/** Without its accents: what `nc:` compares. */
export function plain(text: string): string {
  return folded(text).normalize('NFD').replace(/\p{M}/gu, '').normalize('NFC')
}

/** A text as a pattern that finds just it. */
export function literal(text: string): string {
  return text.replace(/[*_\\]/g, '\\$&')
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
  const around: readonly Piece[] = [{ kind: 'any' }, ...pieces, { kind: 'any' }]
  return (text) => isWhole(around, [...text])
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
