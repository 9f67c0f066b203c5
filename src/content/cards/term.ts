import type { ListItem as MarkdownItem } from 'mdast'
import { blocksOf } from '#content/markdown/blocks.ts'
import { inlinesOf } from '#content/markdown/inlines.ts'
import { isBlank, type Marked, markedOf, trimmed } from '#content/markdown/marked.ts'
import { slug } from '#content/slug.ts'
import { type Block, type Inline, inlineText, plainText } from '#core/prose.ts'
import type { Bullet } from './bullet.ts'
import { addCards, baseFor, type CardSpec, type Context, type Draft, paragraphOf, within } from './draft.ts'

/** What a hyperparameter's bullets say of it. Another label of up to three words counts beside one of these. */
const ATTRIBUTES =
  /^(range|valid range|tuning range|default|effect|use when|when to use|type|values?|required|purpose|calculate as|alternatives?|trade-?offs?|note|limit|cost)$/i

type Attribute = { readonly label: string; readonly back: readonly Block[]; readonly marked: Marked }

/**
 * `- **Term** - meaning`: the term and its meaning both ways, and a card for each attribute below
 * (`- Default: 6`). Gives the anchor, or undefined if the bullet is no term.
 */
export function addTerm(draft: Draft, context: Context, bullet: Bullet): string | undefined {
  const split = termOf(bullet.marked.content)
  if (!split) return undefined
  const { term, meaning } = split
  const { attributes, others } = attributesOf(draft, bullet)
  if (isBlank(meaning) && attributes.length === 0) return undefined
  const base = baseFor(draft, context, bullet.marked.id, inlineText(term), bullet.at)
  const own = within(context, bullet.marked)
  addCards(draft, own, base, pairOf(term, meaning, others))
  for (const { label, back, marked } of attributes) {
    const front = paragraphOf([...term, { kind: 'text', text: `: ${label.toLowerCase()}?` }])
    addCards(draft, within(own, marked), base, [{ kind: 'attribute', suffix: slug(label), front: [front], back }])
  }
  return base.id
}

/** Bold at the start, then a dash or a colon and the meaning; or bold alone, with perhaps a bracket behind it. */
function termOf(content: readonly Inline[]): { term: Inline[]; meaning: Inline[] } | undefined {
  const [first, second, ...rest] = content
  if (first?.kind !== 'strong') return undefined
  const term = withoutColon(first.content)
  const endsInColon = inlineText(first.content).trimEnd().endsWith(':')
  if (!second) return { term, meaning: [] }
  if (endsInColon) return { term, meaning: trimmed([second, ...rest]) }
  const found = second.kind === 'text' && /^(?<aside>\s*\([^()]*\))?(?:\s*:|\s+[-–—]|$)(?:\s+|$)/.exec(second.text)
  if (!found || second.kind !== 'text') return undefined
  const aside = found.groups?.aside
  const meaning = trimmed([{ kind: 'text', text: second.text.slice(found[0].length) }, ...rest])
  return { term: aside ? [...term, { kind: 'text', text: aside }] : term, meaning }
}

function withoutColon(content: readonly Inline[]): Inline[] {
  const last = content.at(-1)
  if (last?.kind !== 'text') return [...content]
  return trimmed([...content.slice(0, -1), { kind: 'text', text: last.text.replace(/:\s*$/, '') }])
}

function pairOf(term: readonly Inline[], meaning: readonly Inline[], others: readonly Block[]): CardSpec[] {
  if (isBlank(meaning)) return []
  const said = [paragraphOf(meaning)]
  const pair: CardSpec[] = [{ kind: 'basic', front: [paragraphOf(term)], back: [...said, ...others] }]
  // Asked the other way round, a meaning that names its term gives itself away.
  if (!names(plainText(said), inlineText(term))) {
    pair.push({ kind: 'reverse', suffix: 'reverse', front: said, back: [paragraphOf(term)] })
  }
  return pair
}

function names(meaning: string, term: string): boolean {
  const name = term.replace(/(?<!\s)\s*\([^()]*\)/g, '').trim()
  return name !== '' && meaning.toLowerCase().includes(name.toLowerCase())
}

/** The attributes among the bullets below, and what else stands there. */
function attributesOf(draft: Draft, bullet: Bullet): { attributes: Attribute[]; others: readonly Block[] } {
  const items = bullet.lists.flatMap((list) => list.children)
  const read = items.map((item) => attributeOf(draft, item))
  if (!read.some((attribute) => attribute && ATTRIBUTES.test(attribute.label)))
    return { attributes: [], others: bullet.below() }
  const attributes = read.filter((attribute): attribute is Attribute => attribute !== undefined)
  const rest = items.filter((_, place) => read[place] === undefined)
  const silent = { ...draft.around, warn: () => undefined }
  const others = rest.map((item) => ({ blocks: blocksOf(item.children, silent) }))
  return { attributes, others: others.length > 0 ? [{ kind: 'list', ordered: false, items: others }] : [] }
}

const LABEL = /^([\p{L}-]+(?: [\p{L}-]+){0,2}):(?:\s+|$)/u

/** `Default: 6`, `**Default:** 6`, or `When to use:` with a list below. */
function attributeOf(draft: Draft, item: MarkdownItem): Attribute | undefined {
  const [head, ...rest] = item.children
  if (head?.type !== 'paragraph') return undefined
  const marked = markedOf(inlinesOf(head.children, draft.around))
  const [first, ...others] = marked.content
  const isBold = first?.kind === 'strong'
  const start = isBold ? inlineText(first.content) : first?.kind === 'text' ? first.text : ''
  const found = LABEL.exec(start)
  if (!found?.[1] || (isBold && found[0].length < start.length)) return undefined
  const content = trimmed(isBold ? others : [{ kind: 'text', text: start.slice(found[0].length) }, ...others])
  const back = [...(isBlank(content) ? [] : [paragraphOf(content)]), ...blocksOf(rest, draft.around)]
  return { label: found[1], back, marked }
}
