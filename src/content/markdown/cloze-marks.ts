import type { Inline } from '#core/prose.ts'

/** An inline, or a mark of a cloze that waits for its other half. */
export type Piece =
  | Inline
  | { readonly kind: 'mark'; readonly mark: 'open'; readonly text: string; readonly number: number }
  | { readonly kind: 'mark'; readonly mark: 'close' | 'equals'; readonly text: string }

/**
 * `{{c1::text::hint}}` and `==text==` as clozes, whatever stands between their marks. `==` counts up from 1. A mark
 * without its other half is the text that it is.
 */
export function paired(pieces: readonly Piece[]): Inline[] {
  let next = 1
  const out: Inline[] = []
  const later = { close: nextMarks(pieces, 'close'), equals: nextMarks(pieces, 'equals') }
  for (let place = 0; place < pieces.length; place += 1) {
    const piece = pieces[place]
    if (piece?.kind !== 'mark') {
      if (piece) out.push(piece)
      continue
    }
    const end = closing(pieces, place, later)
    if (end < 0) {
      out.push({ kind: 'text', text: piece.text })
      continue
    }
    const inside = pieces.slice(place + 1, end).map(asInline)
    const { content, hint } = piece.mark === 'open' ? withoutHint(inside) : { content: inside, hint: undefined }
    const number = piece.mark === 'open' ? piece.number : next++
    out.push({ kind: 'cloze', number, content, ...(hint !== undefined && { hint }) })
    place = end
  }
  return out
}

/** The place of the mark that ends the one at `open`, or −1. */
function closing(pieces: readonly Piece[], open: number, later: Record<'close' | 'equals', readonly number[]>): number {
  const first = pieces[open]
  if (first?.kind !== 'mark' || first.mark === 'close') return -1
  const wanted = first.mark === 'open' ? 'close' : 'equals'
  const end = later[wanted][open + 2] ?? -1
  if (end < 0 || wanted === 'close') return end
  // "a == b, c == d" compares: a highlight has no space inside its marks.
  const [head, tail] = [pieces[open + 1], pieces[end - 1]]
  const isLoose = (head?.kind === 'text' && /^\s/.test(head.text)) || (tail?.kind === 'text' && /\s$/.test(tail.text))
  return isLoose ? -1 : end
}

/** For each place, that of the first mark of a kind at or after it, or −1: looked for once, from the end. */
function nextMarks(pieces: readonly Piece[], mark: 'close' | 'equals'): readonly number[] {
  const next: number[] = new Array(pieces.length).fill(-1)
  let found = -1
  for (let place = pieces.length - 1; place >= 0; place -= 1) {
    const piece = pieces[place]
    if (piece?.kind === 'mark' && piece.mark === mark) found = place
    next[place] = found
  }
  return next
}

function asInline(piece: Piece): Inline {
  return piece.kind === 'mark' ? { kind: 'text', text: piece.text } : piece
}

function withoutHint(content: readonly Inline[]): { content: readonly Inline[]; hint: string | undefined } {
  const last = content.at(-1)
  const [, text, hint] = (last?.kind === 'text' && /^(.*)::([^:]+)$/s.exec(last.text)) || []
  if (text === undefined || hint === undefined) return { content, hint: undefined }
  return { content: [...content.slice(0, -1), { kind: 'text', text }], hint: hint.trim() }
}
