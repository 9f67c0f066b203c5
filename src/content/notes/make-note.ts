import type { PhrasingContent, RootContent } from 'mdast'
import { addCatalogue } from '#content/cards/catalogue.ts'
import type { Context, DeckDraft, Draft } from '#content/cards/draft.ts'
import type { Manifests } from '#content/folder/manifests.ts'
import { inlinesOf, type Surroundings } from '#content/markdown/inlines.ts'
import { markedOf } from '#content/markdown/marked.ts'
import type { Problem } from '#content/problem.ts'
import type { Card, Note } from '#core/deck.ts'
import { inlineText } from '#core/prose.ts'
import { type NoteLink, resolveLink } from './links.ts'
import { type NoteSource, titleHeading } from './read-note.ts'
import { walkNote } from './walk-note.ts'

/** A note with its cards. */
export type Made = {
  readonly note: Note
  readonly order: number
  readonly cards: readonly Card[]
  readonly source: NoteSource
}

/** What all notes of a folder are made with. */
export type Workshop = {
  readonly manifests: Manifests
  readonly deck: DeckDraft
  /** By their paths. */
  readonly notes: ReadonlyMap<string, NoteSource>
  /** Links between notes, gathered to be checked once all anchors are known. */
  readonly links: NoteLink[]
  readonly problems: Problem[]
}

/** Makes a note's cards, its hyperparameters' included, and the note as it is shown. */
export function makeNote(source: NoteSource, workshop: Workshop): Made {
  const { manifests, deck, problems } = workshop
  const { catalogueFile } = manifests
  const { file, id, topic, area, domains, checked } = source
  const report = (severity: Problem['severity'], message: string, offset: number) =>
    problems.push({ severity, file: file.path, ...source.placeOf(offset), message })
  const around = surroundingsOf(source, workshop, report)
  const heading = titleHeading(source.nodes)
  const title = (heading && inlineText(markedOf(inlinesOf(heading.children, around)).content)) || source.title
  const draft: Draft = {
    note: { id, title, topic, area, domains, ...(checked && { checked }) },
    file,
    around: { ...around, warn: onceEach((message, offset) => report('warning', message, offset)) },
    deck,
    cards: [],
    report,
  }
  const context: Context = { trail: [title], tags: source.tags, sources: source.sources, isListed: false }
  const { blocks, tags } = walkNote(draft, source.nodes, context)
  for (const generated of manifests.manifest.hyperparameters ?? []) {
    const index = manifests.catalogue.findIndex((one) => one.algorithm === generated.algorithm)
    const algorithm = manifests.catalogue[index]
    if (generated.note !== id || !algorithm || !catalogueFile) continue
    const place = { file: catalogueFile, path: [index, 'hyperparameters'] }
    blocks.push(...addCatalogue(draft, { ...context, tags }, algorithm, generated, place))
  }
  const note: Note = { id, path: file.path, title, topic, area, tags, blocks }
  return { note, order: source.order, cards: draft.cards, source }
}

function surroundingsOf(
  source: NoteSource,
  { notes, links, deck: { isStrict } }: Workshop,
  report: Draft['report'],
): Surroundings {
  const dead = new Set<number>()
  return {
    definitions: definitionsIn(source.nodes),
    warn: () => undefined,
    resolve(url, offset) {
      const link = resolveLink(url, source.file.path, notes)
      if ('fault' in link) {
        // Some blocks are read twice; what is wrong with them is said once.
        if (!dead.has(offset)) report(isStrict ? 'error' : 'warning', `dead link: ${link.fault}`, offset)
        dead.add(offset)
        return undefined
      }
      if (link.note !== undefined) {
        links.push({ from: source, note: link.note, at: offset, ...(link.anchor && { anchor: link.anchor }) })
      }
      return link.address
    },
  }
}

function onceEach(report: (message: string, offset: number) => void): (message: string, offset: number) => void {
  const said = new Set<string>()
  return (message, offset) => {
    if (said.has(message)) return
    said.add(message)
    report(message, offset)
  }
}

function definitionsIn(nodes: readonly (RootContent | PhrasingContent)[]): ReadonlyMap<string, string> {
  const found = new Map<string, string>()
  for (const node of nodes) {
    if (node.type === 'definition') found.set(node.identifier.toLowerCase(), node.url)
    else if (node.type === 'blockquote' || node.type === 'list' || node.type === 'listItem') {
      for (const [name, url] of definitionsIn(node.children as RootContent[])) found.set(name, url)
    }
  }
  return found
}
