import type { Algorithm, Hyperparameter, Manifest } from '#content/folder/manifest.ts'
import type { Path } from '#content/scenarios/report.ts'
import { slug } from '#content/slug.ts'
import type { SourceFile } from '#content/source-file.ts'
import type { Card } from '#core/deck.ts'
import { type Block, type Inline, inlineText, type ListItem } from '#core/prose.ts'
import { addCards, type CardSpec, type Context, type Draft, paragraphOf } from './draft.ts'

type Generated = NonNullable<Manifest['hyperparameters']>[number]

/**
 * Cards for an algorithm's hyperparameters, out of the catalogue, and the blocks that show them at the end of the
 * algorithm's note. What the note's own cards ask already is not asked twice, nor what is `told` in other notes.
 */
export function addCatalogue(
  draft: Draft,
  file: Context,
  algorithm: Algorithm,
  generated: Generated,
  written: { readonly file: SourceFile; readonly path: Path },
): Block[] {
  const { prefix, tags, startsActive, told = [] } = generated
  const title = catalogueTitle(algorithm)
  const asked = new Set(draft.cards.flatMap(attributeAsked))
  const items = algorithm.hyperparameters.map((hyperparameter, index): ListItem => {
    const { name } = hyperparameter
    const id = draft.deck.ids.take(slug([prefix, groupOf(hyperparameter), name].filter(Boolean).join(' ')))
    const isActive = startsActive.includes(name)
    const context: Context = {
      trail: [...file.trail, title],
      tags: [...new Set([...file.tags, ...tags])],
      sources: sourceIds(draft, hyperparameter),
      isListed: false,
    }
    const specs = specsOf(algorithm.algorithm, hyperparameter, isActive).filter(
      ({ suffix }) => !asked.has(`${name}|${suffix}`) && !(suffix === 'effect' && told.includes(name)),
    )
    const place = { ...written, path: [...written.path, index] }
    addCards(draft, context, { id, isExplicit: true, at: 0, place }, specs, { startsSuspended: !isActive })
    return { id, blocks: shownAs(hyperparameter) }
  })
  for (const name of [...startsActive, ...told]) {
    if (algorithm.hyperparameters.some((one) => one.name === name)) continue
    const message = `deck.json: ${algorithm.algorithm} has no hyperparameter "${name}" in hyperparameters.json`
    draft.report('error', message, 0)
  }
  return [heading(title), { kind: 'list', ordered: false, items }]
}

/** What the hyperparameters of an algorithm stand under, in its note. */
export function catalogueTitle({ algorithm }: Pick<Algorithm, 'algorithm'>): string {
  return `Every hyperparameter of ${algorithm}`
}

/** `name|attribute` of a hand-written attribute card. */
function attributeAsked({ id, kind, front }: Card): string[] {
  const [question] = front
  const term = question?.kind === 'paragraph' && question.content[0]
  if (kind !== 'attribute' || !term) return []
  return [`${inlineText([term])}|${id.slice(id.lastIndexOf('~') + 1)}`]
}

function sourceIds(draft: Draft, { source }: Hyperparameter): string[] {
  for (const { id, address } of draft.deck.sources.values()) if (address === source) return [id]
  draft.report('error', `sources.json has no source with the address ${source}, which hyperparameters.json cites`, 0)
  return []
}

/** What is worth a card: the values that may be given only where the hyperparameter is studied from the start. */
function specsOf(algorithm: string, hyperparameter: Hyperparameter, isActive: boolean): CardSpec[] {
  const { name, required, required_when: when, default: value, valid_range: range, effect } = hyperparameter
  const { tunable_range: tuning } = hyperparameter
  const group = groupOf(hyperparameter)
  const subject = group ? `${algorithm}, ${group}` : algorithm
  const card = (suffix: string, before: string, after: string, ...answer: readonly Inline[]): CardSpec => ({
    kind: 'attribute',
    suffix,
    front: [paragraphOf([text(`${subject}: ${before} `), { kind: 'code', text: name }, text(after)])],
    back: [paragraphOf(answer)],
  })
  const cards = [card('effect', 'what does', ' do?', ...prose(effect))]
  if (isActive && !ONLY_A_TYPE.test(range)) cards.push(card('range', 'which values may', ' take?', text(range)))
  // "What is the default? default" would be no card to learn from.
  if (value !== null && value !== 'default') cards.push(card('default', 'what is the default of', '?', literal(value)))
  else if (required === true) cards.push(card('required', 'what happens if you leave out', '?', text(MISSING)))
  if (when) cards.push(card('required', 'when must', ' be set?', text(when)))
  if (tuning) {
    cards.push(card('tuning', 'which range is recommended for tuning', '?', text(rangeText(tuning))))
  }
  return cards
}

/** Some algorithms have hyperparameters of one name in each of their ways to work: `Word2Vec (unsupervised)`. */
function groupOf({ group = '' }: Hyperparameter): string {
  return group.replace(/ \(.*\)$/, '')
}

const MISSING = 'The job fails: it is required and has no default'

/** A range that says nothing but the type is no answer to learn. */
const ONLY_A_TYPE = /^(an? )?(integer|float|floating-point( value| integer| number)?|string|boolean|list)s?\.?$/i

/** One word is what is typed, and is set as code; more are a description. */
function literal(value: string): Inline {
  return value.includes(' ') ? text(value) : { kind: 'code', text: value }
}

/** Words with code in backticks. */
function prose(words: string): Inline[] {
  return words
    .split('`')
    .map((part, index): Inline => (index % 2 === 0 ? text(part) : { kind: 'code', text: part }))
    .filter((part) => part.kind !== 'text' || part.text !== '')
}

function text(words: string): Inline {
  return { kind: 'text', text: words }
}

/** `MinValue: 0.1, MaxValue: 0.5` as people say it, and a list of words without its quotes. */
function rangeText(range: string): string {
  return range
    .replaceAll(/MinValue:\s*(\S+?),\s*MaxValue:\s*(\S+)/g, '$1 to $2')
    .replace(/^\['(.*)'\]$/, (_, words: string) => words.split("', '").join(', '))
}

function heading(words: string): Block {
  return { kind: 'heading', depth: 2, content: [text(words)] }
}

/** A table of four columns has no room on a phone; a name with two lines below it has. */
function shownAs(hyperparameter: Hyperparameter): Block[] {
  const { name, default: value, required, valid_range: range, effect } = hyperparameter
  const start = value === null ? (required === true ? 'Required' : 'No default') : `Default: ${value}`
  const group = groupOf(hyperparameter)
  const aside = group ? ` (${group})` : ''
  return [
    paragraphOf([{ kind: 'strong', content: [{ kind: 'code', text: name }] }, text(`${aside} – `), ...prose(effect)]),
    paragraphOf([text(`${start} · Values: ${range}`)]),
  ]
}
