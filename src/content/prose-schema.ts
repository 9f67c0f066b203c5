import * as v from 'valibot'
import type { Block, Inline } from '#core/prose.ts'

const number = v.number()
const optionalText = v.exactOptional(v.string())
// Anything else that an address can begin with may run something, or show a page in our name.
const address = v.pipe(
  v.string(),
  v.regex(/^(https?|mailto|note):/, 'a link may lead to https, http, mailto and to a note alone'),
)

// The types are said outright: TypeScript cannot infer a schema that contains itself.
const inlines: v.GenericSchema<Inline[]> = v.array(v.lazy((input) => inlineOfKind.get(kindOf(input)) ?? INLINE))
const blocks: v.GenericSchema<Block[]> = v.array(v.lazy((input) => blockOfKind.get(kindOf(input)) ?? BLOCK))

const INLINES = [
  v.object({ kind: v.literal('text'), text: v.string() }),
  v.object({ kind: v.literal('code'), text: v.string() }),
  v.object({ kind: v.literal('strong'), content: inlines }),
  v.object({ kind: v.literal('emphasis'), content: inlines }),
  v.object({ kind: v.literal('link'), address, content: inlines }),
  v.object({ kind: v.literal('tag'), name: v.string() }),
  v.object({ kind: v.literal('source'), id: v.string() }),
  v.object({ kind: v.literal('cloze'), number, hint: optionalText, content: inlines }),
  v.object({ kind: v.literal('break') }),
] as const

const BLOCKS = [
  v.object({ kind: v.literal('heading'), depth: number, id: optionalText, content: inlines }),
  v.object({ kind: v.literal('paragraph'), id: optionalText, content: inlines }),
  v.object({
    kind: v.literal('list'),
    ordered: v.boolean(),
    id: optionalText,
    items: v.array(v.object({ id: optionalText, blocks })),
  }),
  v.object({ kind: v.literal('quote'), blocks }),
  v.object({ kind: v.literal('code'), language: optionalText, text: v.string() }),
  v.object({ kind: v.literal('table'), id: optionalText, rows: v.array(v.array(inlines)) }),
  v.object({ kind: v.literal('rule') }),
] as const

export const INLINE: v.GenericSchema<Inline> = v.variant('kind', INLINES)
export const BLOCK: v.GenericSchema<Block> = v.variant('kind', BLOCKS)

// A variant tries its options in turn; most of a deck is prose, and looking the kind up instead halves the check.
const inlineOfKind = new Map<unknown, v.GenericSchema<Inline>>(INLINES.map((one) => [one.entries.kind.literal, one]))
const blockOfKind = new Map<unknown, v.GenericSchema<Block>>(BLOCKS.map((one) => [one.entries.kind.literal, one]))

function kindOf(input: unknown): unknown {
  return typeof input === 'object' && input !== null && 'kind' in input ? input.kind : undefined
}
