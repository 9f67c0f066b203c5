import { catalogueTitle } from '#content/cards/catalogue.ts'
import type { Algorithm } from '#content/folder/manifest.ts'
import type { Manifests } from '#content/folder/manifests.ts'
import type { Problem } from '#content/problem.ts'
import { slug } from '#content/slug.ts'
import type { ComparedItem, Comparison } from '#core/book/comparison.ts'
import type { Card, DeckCards, Note } from '#core/deck.ts'
import { type Block, type Inline, inlineText, plainText } from '#core/prose.ts'

type Written = NonNullable<Manifests['manifest']['comparisons']>[number]

/** What `deck.json` offers to be laid side by side: the algorithms of the catalogue, and the rows of tables. */
export function readComparisons(
  { manifest, catalogue }: Pick<Manifests, 'manifest' | 'catalogue'>,
  { notes, cards }: Pick<DeckCards, 'notes' | 'cards'>,
  problems: Problem[],
): readonly Comparison[] {
  return (manifest.comparisons ?? []).flatMap((written): readonly Comparison[] => {
    const made =
      written.from === 'hyperparameters.json'
        ? ofCatalogue(written, catalogue, manifest.hyperparameters ?? [])
        : ofTable(written, notes)
    if (made && made.items.length > 1) return [withMeanings(made, cards)]
    const message = `comparisons: "${written.from}" has no two things to compare`
    problems.push({ severity: 'error', file: 'deck.json', line: 1, column: 1, message })
    return []
  })
}

/** A row of the table is an item, a column a property. */
function ofTable({ id, title, from }: Written, notes: readonly Note[]): Comparison | undefined {
  const [note, anchor] = from.split('#')
  const table = tableIn(notes.find((one) => one.id === note)?.blocks ?? [], anchor)
  if (!table) return undefined
  const [header = [], ...rows] = table.rows
  const items = rows.map(([name = [], ...cells]): ComparedItem => {
    const words = inlineText(name)
    return { id: slug(words), name: words, cells }
  })
  return { id, title, note: from, properties: header.slice(1).map(inlineText), items }
}

/** Where most of the things have a term card, what it says comes first. */
function withMeanings(comparison: Comparison, cards: readonly Card[]): Comparison {
  const meanings = new Map(cards.flatMap((card) => meaningOf(card)))
  const found = comparison.items.map(({ name }) => meanings.get(nameOf(name)))
  if (found.filter(Boolean).length * 2 < found.length) return comparison
  return {
    ...comparison,
    properties: ['What it is', ...comparison.properties],
    items: comparison.items.map((item, place) => ({ ...item, cells: [found[place] ?? UNSAID, ...item.cells] })),
  }
}

const UNSAID: readonly Inline[] = [{ kind: 'text', text: '–' }]

function meaningOf({ kind, front, back }: Card): readonly (readonly [name: string, meaning: readonly Inline[]])[] {
  const [meaning] = back
  return kind === 'basic' && meaning?.kind === 'paragraph' ? [[nameOf(plainText(front)), meaning.content]] : []
}

/** Without what stands in brackets. */
function nameOf(text: string): string {
  return text.replace(/\s*\([^()]*\)/g, '').toLowerCase()
}

function tableIn(blocks: readonly Block[], anchor: string | undefined) {
  for (const block of blocks) if (block.kind === 'table' && block.id === anchor) return block
  return undefined
}

const PROPERTIES: readonly (readonly [title: string, of: (algorithm: Algorithm) => string])[] = [
  ['Learning', ({ learning_types: types }) => listed(types)],
  ['Problems', ({ problem_types: types }) => listed(types)],
  ['Training files', ({ training_file_types: types }) => listed(types)],
  ['Input modes', ({ input_modes: modes }) => listed(modes)],
  ['Channels', ({ channels = '–' }) => channels],
  ['Instances', ({ instance_support: support = '–' }) => support],
  ['Trains on several instances', ({ multi_instance_training: several = '–' }) => several],
  ['Hyperparameters', ({ hyperparameters }) => String(hyperparameters.length)],
]

type Generated = NonNullable<Manifests['manifest']['hyperparameters']>[number]

function ofCatalogue(
  { id, title }: Written,
  catalogue: readonly Algorithm[],
  generated: readonly Generated[],
): Comparison {
  return {
    id,
    title,
    properties: PROPERTIES.map(([name]) => name),
    items: catalogue.map((algorithm): ComparedItem => {
      const note = generated.find((one) => one.algorithm === algorithm.algorithm)?.note
      return {
        id: slug(algorithm.algorithm),
        name: algorithm.algorithm,
        cells: PROPERTIES.map(([, of]): readonly Inline[] => [{ kind: 'text', text: of(algorithm) }]),
        ...(note && { settings: { note, under: catalogueTitle(algorithm) } }),
      }
    }),
  }
}

function listed(names: readonly string[] = []): string {
  return names.length === 0 ? '–' : names.join(', ')
}
