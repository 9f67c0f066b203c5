import { type Inline, inlineText } from '#core/prose.ts'
import { merged } from './inlines.ts'

/** A run of inlines with what its author pinned to it. */
export type Marked = {
  /** The words, without the marks below; line ends are spaces. */
  readonly content: readonly Inline[]
  readonly tags: readonly string[]
  readonly sources: readonly string[]
  /** `^id` at the very end. */
  readonly id?: string
}

/** Takes the tags, the sources and the block id off. */
export function markedOf(inlines: readonly Inline[]): Marked {
  const { rest, id } = withoutId(inlines)
  const tags = rest.flatMap((inline) => (inline.kind === 'tag' ? [inline.name] : []))
  const sources = rest.flatMap((inline) => (inline.kind === 'source' ? [inline.id] : []))
  return {
    content: trimmed(rest.filter(({ kind }) => kind !== 'tag' && kind !== 'source')),
    tags,
    sources,
    ...(id && { id }),
  }
}

const BLOCK_ID = /(?:^|\s)\^([A-Za-z0-9][\w-]*)\s*$/

/** The inlines without `^id` at their end, tags and sources still in place. */
export function withoutId(inlines: readonly Inline[]): { readonly rest: readonly Inline[]; readonly id?: string } {
  const last = inlines.at(-1)
  const found = last?.kind === 'text' && BLOCK_ID.exec(last.text)
  if (!found || last?.kind !== 'text') return { rest: inlines }
  const text = last.text.slice(0, found.index)
  const before = inlines.slice(0, -1)
  return { rest: text === '' ? before : [...before, { kind: 'text', text }], id: found[1] ?? '' }
}

/** Spaces folded to one, none at either end. */
export function trimmed(inlines: readonly Inline[]): Inline[] {
  const spaced = merged(inlines).map(
    (inline): Inline => (inline.kind === 'text' ? { kind: 'text', text: inline.text.replace(/\s+/g, ' ') } : inline),
  )
  const first = spaced[0]
  if (first?.kind === 'text') spaced[0] = { kind: 'text', text: first.text.trimStart() }
  const last = spaced.at(-1)
  if (last?.kind === 'text') spaced[spaced.length - 1] = { kind: 'text', text: last.text.trimEnd() }
  return spaced.filter((inline) => inline.kind !== 'text' || inline.text !== '')
}

/** The inlines line by line, as their author broke them. */
export function linesOf(inlines: readonly Inline[]): Inline[][] {
  const lines: Inline[][] = [[]]
  for (const inline of inlines) {
    if (inline.kind === 'break') lines.push([])
    else if (inline.kind !== 'text') lines.at(-1)?.push(inline)
    else {
      const [first = '', ...later] = inline.text.split('\n')
      if (first !== '') lines.at(-1)?.push({ kind: 'text', text: first })
      for (const text of later) lines.push(text === '' ? [] : [{ kind: 'text', text }])
    }
  }
  return lines
}

/** The inlines before and after the first match of a pattern in their plain text; undefined without one. */
export function splitAt(
  inlines: readonly Inline[],
  pattern: RegExp,
): { readonly before: Inline[]; readonly after: Inline[]; readonly found: string } | undefined {
  for (const [place, inline] of inlines.entries()) {
    const match = inline.kind === 'text' && pattern.exec(inline.text)
    if (!match || inline.kind !== 'text') continue
    const [found] = match
    const before = merged([...inlines.slice(0, place), { kind: 'text', text: inline.text.slice(0, match.index) }])
    const rest = inline.text.slice(match.index + found.length)
    return { before, after: merged([{ kind: 'text', text: rest }, ...inlines.slice(place + 1)]), found }
  }
  return undefined
}

export function isBlank(inlines: readonly Inline[]): boolean {
  return inlineText(inlines).trim() === ''
}
