import type { CardPlace } from '#content/card-place.ts'
import type { Surroundings } from '#content/markdown/inlines.ts'
import type { Marked } from '#content/markdown/marked.ts'
import { type Ids, slug } from '#content/slug.ts'
import type { SourceFile } from '#content/source-file.ts'
import type { Card, CardKind, Source } from '#core/deck.ts'
import { type Block, type Inline, inlineText, plainText } from '#core/prose.ts'
import type { Day } from '#core/time.ts'

/** A note while its cards are being made. */
export type Draft = {
  readonly note: {
    readonly id: string
    readonly title: string
    readonly topic: string
    readonly area: string
    readonly domains: readonly string[]
    readonly checked?: Day
  }
  readonly around: Surroundings
  readonly file: SourceFile
  readonly deck: DeckDraft
  readonly cards: Card[]
  readonly report: (severity: 'error' | 'warning', message: string, offset: number) => void
}

/** What all notes of a deck share. */
export type DeckDraft = {
  readonly isStrict: boolean
  readonly sources: ReadonlyMap<string, Source>
  readonly tags: ReadonlySet<string>
  /** Ids of cards and of blocks that have been given away. */
  readonly ids: Ids
  /** Where each card is written. */
  readonly places: Map<string, CardPlace>
}

/** What a block inherits from what stands above it. */
export type Context = {
  readonly trail: readonly string[]
  readonly tags: readonly string[]
  readonly sources: readonly string[]
  /** Under a heading that is tagged, or is called "Gotchas" and the like: plain lists are worth knowing by heart. */
  readonly isListed: boolean
}

/** The block that cards come from: its anchor in the note, which all their ids begin with. */
export type Base = {
  readonly id: string
  readonly isExplicit: boolean
  readonly at: number
  /** The block that is shown, where it makes cards of several bases; otherwise the base's own. */
  readonly anchor?: string
  /** Where it is written, if not at `at` in the note. */
  readonly place?: CardPlace
  /** The author gave the id twice in a strict deck: what it belongs to cannot be told, and it makes no cards. */
  readonly isAmbiguous?: true
}

/** The context of what is inside a block: its tags are added, its sources replace those above. */
export function within(context: Context, { tags: written, sources }: Pick<Marked, 'tags' | 'sources'>): Context {
  // Logseq's `#card` says what a bullet is for, and nothing of what it is about.
  const tags = written.filter((tag) => tag !== 'card')
  return {
    ...context,
    tags: [...new Set([...context.tags.filter((tag) => !tags.includes(tag)), ...tags])],
    sources: sources.length > 0 ? [...new Set(sources)] : context.sources,
  }
}

/** A block has a base even where its id is taken, so that it is not read again as another kind of card. */
export function baseFor(draft: Draft, { trail }: Context, id: string | undefined, words: string, at: number): Base {
  const { ids, isStrict } = draft.deck
  if (id === undefined) {
    const path = [draft.note.id, ...trail.slice(1).map(slug), slug(words)].join('/')
    return { id: ids.take(path), isExplicit: false, at }
  }
  const isTaken = ids.has(id)
  if (isTaken) draft.report(isStrict ? 'error' : 'warning', `the id ^${id} is used before; give this block another`, at)
  return { id: ids.take(id), isExplicit: true, at, ...(isTaken && isStrict && { isAmbiguous: true }) }
}

/** What surrounds the blocks of the note itself that make no cards: an id on one of them can be linked to. */
export function noteAround(draft: Draft, context: Context): Surroundings {
  return { ...draft.around, anchor: (id, at) => baseFor(draft, context, id, '', at).id }
}

export type CardSpec = {
  readonly kind: CardKind
  /** What is added to the base's id; nothing for the block's main card. */
  readonly suffix?: string
  readonly front: readonly Block[]
  readonly back: readonly Block[]
  readonly cloze?: number
}

/** Adds the cards of one block. One with an empty side is not made. */
export function addCards(
  draft: Draft,
  context: Context,
  base: Base,
  specs: readonly CardSpec[],
  { startsSuspended = false } = {},
): void {
  if (base.isAmbiguous) return
  const whole = specs.filter(({ kind, front, back }) => hasWords(front) && (kind === 'cloze' || hasWords(back)))
  if (whole.length < specs.length) draft.report('warning', 'a card with an empty side is not made', base.at)
  if (whole.length === 0) return
  checkBlock(draft, context, base)
  const { id: note, topic, area, domains } = draft.note
  const checkedOn = draft.note.checked ?? newestCheck(draft.deck, context.sources)
  for (const { kind, suffix, front, back, cloze } of whole) {
    // The block's own id was taken as its anchor.
    const id = suffix === undefined ? base.id : draft.deck.ids.take(`${base.id}~${suffix}`)
    draft.deck.places.set(id, base.place ?? { file: draft.file, at: base.at })
    draft.cards.push({
      id,
      kind,
      note,
      anchor: base.anchor ?? base.id,
      trail: context.trail,
      siblings: base.id,
      tags: context.tags,
      front,
      back,
      ...(cloze !== undefined && { cloze }),
      topic,
      area,
      domains,
      sources: context.sources,
      ...(checkedOn && { checkedOn }),
      ...(startsSuspended && { startsSuspended }),
    })
  }
}

/** In a strict deck each card can be told apart, and says where it comes from and when that was looked up. */
function checkBlock(draft: Draft, { tags, sources }: Context, base: Base): void {
  const { isStrict, tags: declaredTags, sources: declaredSources } = draft.deck
  if (!isStrict) return
  const fault = (message: string) => draft.report('error', message, base.at)
  if (!base.isExplicit) fault('this makes cards and has no id; add ^id at its end')
  if (sources.length === 0)
    fault('this makes cards and has no source; add [^source] here, above, or in the front matter')
  for (const tag of tags) if (!declaredTags.has(tag)) fault(`#${tag} is not declared in deck.json`)
  for (const source of sources) if (!declaredSources.has(source)) fault(`[^${source}] is not declared in sources.json`)
}

function newestCheck({ sources }: DeckDraft, ids: readonly string[]): Day | undefined {
  return ids
    .flatMap((id) => sources.get(id)?.checkedOn ?? [])
    .sort()
    .at(-1)
}

function hasWords(blocks: readonly Block[]): boolean {
  return plainText(blocks).trim() !== ''
}

export function paragraphOf(content: readonly Inline[]): Block {
  return { kind: 'paragraph', content }
}

/** More gaps in one text than this are no question any more. */
const MOST_GAPS = 40

/** One cloze card for each number that the blocks have a gap for, as far as anyone would learn them. */
export function clozeSpecs(blocks: readonly Block[], content: readonly Inline[]): CardSpec[] {
  const numbers = [...new Set(gapsIn(content))].sort((a, b) => a - b).slice(0, MOST_GAPS)
  return numbers.map((cloze) => ({ kind: 'cloze', suffix: `c${cloze}`, front: blocks, back: [], cloze }))
}

function gapsIn(content: readonly Inline[]): number[] {
  return content.flatMap((inline) => {
    if (inline.kind === 'cloze') return inlineText(inline.content).trim() === '' ? [] : [inline.number]
    return 'content' in inline ? gapsIn(inline.content) : []
  })
}
