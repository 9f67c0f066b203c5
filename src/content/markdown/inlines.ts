import type { PhrasingContent } from 'mdast'
import type { Inline } from '#core/prose.ts'
import { type Piece, paired } from './cloze-marks.ts'

/** What turning phrases into inlines needs to know of the note around them. */
export type Surroundings = {
  /** Where a link leads in the deck; undefined for one that may not be kept. */
  readonly resolve: (url: string, offset: number) => string | undefined
  /** The address of a reference such as `[text][name]`. */
  readonly definitions: ReadonlyMap<string, string>
  readonly warn: (message: string, offset: number) => void
  /** Gives a block the id written at its end, as a place to link to; a card's sides are read without. */
  readonly anchor?: (id: string, offset: number) => string
}

/** Tags (back-ticked or bare), sources (`[^id]`) and cloze marks become inlines of their own; HTML is dropped. */
export function inlinesOf(nodes: readonly PhrasingContent[], around: Surroundings): Inline[] {
  return merged(paired(nodes.flatMap((node) => piecesOf(node, around))))
}

function piecesOf(node: PhrasingContent, around: Surroundings): Piece[] {
  const at = node.position?.start.offset ?? 0
  switch (node.type) {
    case 'text':
      return piecesOfText(node.value.replace(/%%[^%]*%%/g, '').replace(PROPERTY, ''))
    case 'inlineCode': {
      const tag = /^#(\p{L}[\p{L}\p{N}_/-]*)$/u.exec(node.value)?.[1]
      return [tag ? { kind: 'tag', name: tagName(tag) } : { kind: 'code', text: node.value }]
    }
    case 'strong':
      return [{ kind: 'strong', content: inlinesOf(node.children, around) }]
    case 'emphasis':
      return [{ kind: 'emphasis', content: inlinesOf(node.children, around) }]
    case 'break':
      return [{ kind: 'break' }]
    case 'link':
      return linked(node.url, node.children, at, around)
    case 'linkReference':
      return linked(around.definitions.get(node.identifier.toLowerCase()) ?? '', node.children, at, around)
    case 'image':
    case 'imageReference':
      around.warn('pictures are not kept; only the description of this one is', at)
      return node.alt ? [{ kind: 'text', text: node.alt }] : []
    case 'html':
      if (!node.value.startsWith('<!--')) around.warn('HTML is not kept', at)
      return []
    default:
      return 'children' in node ? inlinesOf(node.children as PhrasingContent[], around) : []
  }
}

function linked(url: string, children: readonly PhrasingContent[], at: number, around: Surroundings): Piece[] {
  const content = inlinesOf(children, around)
  const address = url && around.resolve(url, at)
  return address ? [{ kind: 'link', address, content }] : content
}

/** What Logseq keeps for itself on a line of its own: `id:: 64f0c0de`. */
const PROPERTY =
  /^(?:id|title|alias|type|public|icon|heading|template|filters|collapsed|[a-z]+-[a-z-]+|logseq\.[\w.-]+)::(?: .*)?$/gm

// Not inside a word or an address: "C#", "a/#b" and "&#38;" have no tag in them.
const MARKS =
  /(?<![\p{L}\p{N}_/&#])#(?<tag>\p{L}[\p{L}\p{N}_/-]*)|\[\^(?<source>[A-Za-z0-9][\w-]*)\]|(?<open>\{\{c(?<number>\d{1,3})::)|(?<close>\}\})|(?<equals>==)/gu

function piecesOfText(text: string): Piece[] {
  const pieces: Piece[] = []
  let last = 0
  for (const found of text.matchAll(MARKS)) {
    if (found.index > last) pieces.push({ kind: 'text', text: text.slice(last, found.index) })
    last = found.index + found[0].length
    const { tag, source, open, number, close } = found.groups ?? {}
    if (tag) pieces.push({ kind: 'tag', name: tagName(tag) })
    else if (source) pieces.push({ kind: 'source', id: source })
    else if (open) pieces.push({ kind: 'mark', mark: 'open', text: open, number: Number(number) })
    else if (close) pieces.push({ kind: 'mark', mark: 'close', text: close })
    else pieces.push({ kind: 'mark', mark: 'equals', text: '==' })
  }
  if (last < text.length) pieces.push({ kind: 'text', text: text.slice(last) })
  return pieces
}

export function tagName(written: string): string {
  return written
    .normalize('NFKC')
    .toLowerCase()
    .replace(/(?<![/-])[/-]+$/, '')
}

/** Neighbouring texts joined. Line ends stay: some kinds of card are told by their lines. */
export function merged(inlines: readonly Inline[]): Inline[] {
  const out: Inline[] = []
  for (const inline of inlines) {
    const before = out.at(-1)
    if (inline.kind === 'text' && before?.kind === 'text') {
      out[out.length - 1] = { kind: 'text', text: before.text + inline.text }
    } else if (inline.kind !== 'text' || inline.text !== '') out.push(inline)
  }
  return out
}
