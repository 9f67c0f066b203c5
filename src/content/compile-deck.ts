import type { PhrasingContent, RootContent } from 'mdast'
import { addCatalogue } from '#content/cards/catalogue.ts'
import type { Context, DeckDraft, Draft } from '#content/cards/draft.ts'
import { inlinesOf, type Surroundings } from '#content/markdown/inlines.ts'
import { markedOf } from '#content/markdown/marked.ts'
import type { Area, Card, Deck, Exam, Note, Source, Tag, TagRole } from '#core/deck.ts'
import { TAG_ROLES } from '#core/deck.ts'
import { type Block, inlineText } from '#core/prose.ts'
import { withParents } from '#core/standing.ts'
import { contentHash } from './content-hash.ts'
import { type NoteLink, resolveLink } from './links.ts'
import { type Algorithm, CATALOGUE, EXAM, MANIFEST, type Manifest, SOURCES } from './manifest.ts'
import type { Problem } from './problem.ts'
import { readJson } from './read-json.ts'
import { type NoteSource, readNote, titleHeading } from './read-note.ts'
import { createIds } from './slug.ts'
import type { SourceFile } from './source-file.ts'
import { walkNote } from './walk-note.ts'

export type Compiled = {
  readonly deck: Deck
  /** In the order of files, then of places. */
  readonly problems: readonly Problem[]
  /** The hyperparameter catalogue beside the notes, as far as there is one. */
  readonly catalogue: { readonly algorithms: number; readonly total: number }
}

/**
 * Compiles a folder of notes to a deck: `path` inside the folder, with `/`; `text` as it stands on the disk. Never
 * throws: whatever is wrong is a problem with its place, and everything else still compiles. The same files give the
 * same deck, in whatever order they come.
 */
export function compileDeck(files: readonly SourceFile[]): Compiled {
  const sorted = files
    .map(({ path, text }) => ({ path, text: text.replace(/^\uFEFF/, '').replaceAll(/\r\n?/g, '\n') }))
    .sort((a, b) => (a.path < b.path ? -1 : a.path > b.path ? 1 : 0))
  const problems: Problem[] = []
  const folder = readManifests(sorted, problems)
  const notes = readNotes(sorted, folder.manifest.strict ?? false, problems)
  const shared: DeckDraft = {
    isStrict: folder.manifest.strict ?? false,
    sources: new Map(folder.sources.map((source) => [source.id, source])),
    tags: new Set((folder.manifest.tags ?? []).map(({ name }) => name)),
    ids: createIds(),
  }
  const links: NoteLink[] = []
  const byPath = new Map(notes.map((note) => [note.file.path, note]))
  const made = notes.flatMap((note) => {
    return guarded(note.file, problems, () => makeNote(note, byPath, folder, shared, links, problems)) ?? []
  })
  checkLinks(links, made, shared.isStrict, problems)
  checkFolder(folder, made, notes, problems)
  const deck = assemble(folder, made)
  const total = folder.catalogue.reduce((sum, { hyperparameters }) => sum + hyperparameters.length, 0)
  return { deck, problems: problems.sort(byPlace), catalogue: { algorithms: folder.catalogue.length, total } }
}

/** The JSON files beside the notes; empty where there are none. */
type Folder = {
  readonly manifest: Partial<Manifest>
  readonly file: string
  readonly sources: readonly Source[]
  readonly exams: readonly Exam[]
  readonly catalogue: readonly Algorithm[]
}

function readManifests(files: readonly SourceFile[], problems: Problem[]): Folder {
  const at = (path: string) => files.find((file) => file.path === path)
  const [manifest, sources, catalogue] = [at('deck.json'), at('sources.json'), at('hyperparameters.json')]
  const exams = files.filter(({ path }) => /^exams\/[^/]+\.json$/.test(path))
  return {
    manifest: (manifest && readJson(manifest, MANIFEST, problems)) ?? {},
    file: 'deck.json',
    sources: (sources && readJson(sources, SOURCES, problems)) ?? [],
    exams: exams.flatMap((file): Exam[] => {
      const exam = readJson(file, EXAM, problems)
      if (!exam) return []
      const { $schema: _, ...rest } = exam
      return [rest]
    }),
    catalogue: (catalogue && readJson(catalogue, CATALOGUE, problems)) ?? [],
  }
}

/** The promise never to throw: a note that is too much for us costs itself, and no other. */
function guarded<T>(file: SourceFile, problems: Problem[], read: () => T): T | undefined {
  try {
    return read()
  } catch (error) {
    const message = `this note cannot be compiled: ${error instanceof Error ? error.message : error}`
    problems.push({ severity: 'error', file: file.path, line: 1, column: 1, message })
    return undefined
  }
}

function readNotes(files: readonly SourceFile[], isStrict: boolean, problems: Problem[]): NoteSource[] {
  const ids = createIds()
  return files
    .filter(({ path }) => /\.(md|markdown)$/i.test(path))
    .flatMap((file) => {
      const note = guarded(file, problems, () => readNote(file, isStrict, problems))
      if (!note) return []
      const id = ids.take(note.id)
      if (id !== note.id) {
        const message = `another note has the id ${note.id} too; this one is called ${id}`
        problems.push({ severity: 'warning', file: file.path, line: 1, column: 1, message })
      }
      return [{ ...note, id, topic: note.topic === note.id ? id : note.topic }]
    })
}

type Made = {
  readonly note: Note
  readonly order: number
  readonly cards: readonly Card[]
  readonly source: NoteSource
}

function makeNote(
  source: NoteSource,
  notes: ReadonlyMap<string, NoteSource>,
  folder: Folder,
  deck: DeckDraft,
  links: NoteLink[],
  problems: Problem[],
): Made {
  const { file, id, topic, area, domains, checked } = source
  const report = (severity: Problem['severity'], message: string, offset: number) =>
    problems.push({ severity, file: file.path, ...source.placeOf(offset), message })
  const around = surroundingsOf(source, notes, links, deck.isStrict, report)
  const heading = titleHeading(source.nodes)
  const title = (heading && inlineText(markedOf(inlinesOf(heading.children, around)).content)) || source.title
  const draft: Draft = {
    note: { id, title, topic, area, domains, ...(checked && { checked }) },
    around: { ...around, warn: onceEach((message, offset) => report('warning', message, offset)) },
    deck,
    cards: [],
    report,
  }
  const context: Context = { trail: [title], tags: source.tags, sources: source.sources, isListed: false }
  const { blocks, tags } = walkNote(draft, source.nodes, context)
  for (const generated of folder.manifest.hyperparameters ?? []) {
    const algorithm = folder.catalogue.find((one) => one.algorithm === generated.algorithm)
    if (generated.note === id && algorithm)
      blocks.push(...addCatalogue(draft, { ...context, tags }, algorithm, generated))
  }
  const note: Note = { id, path: file.path, title, topic, area, tags, blocks }
  return { note, order: source.order, cards: draft.cards, source }
}

function surroundingsOf(
  source: NoteSource,
  notes: ReadonlyMap<string, NoteSource>,
  links: NoteLink[],
  isStrict: boolean,
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

function checkLinks(links: readonly NoteLink[], made: readonly Made[], isStrict: boolean, problems: Problem[]): void {
  const anchors = new Map(made.map(({ note }) => [note.id, new Set(anchorsIn(note.blocks))]))
  const said = new Set<string>()
  for (const { from, note, anchor, at } of links) {
    const place = `${from.file.path}:${at}`
    if (anchor === undefined || anchors.get(note)?.has(anchor) || said.has(place)) continue
    said.add(place)
    const message = `dead link: ${note} has no block with the id ^${anchor}`
    problems.push({
      severity: isStrict ? 'error' : 'warning',
      file: from.file.path,
      ...from.placeOf(at),
      message,
    })
  }
}

function anchorsIn(blocks: readonly Block[]): string[] {
  return blocks.flatMap((block): string[] => {
    const own = 'id' in block && block.id !== undefined ? [block.id] : []
    if (block.kind === 'list') {
      return [
        ...own,
        ...block.items.flatMap((item) => [...(item.id === undefined ? [] : [item.id]), ...anchorsIn(item.blocks)]),
      ]
    }
    return block.kind === 'quote' ? anchorsIn(block.blocks) : own
  })
}

/** In a strict deck every area and domain a note names is declared, and every generated set of cards finds its note. */
function checkFolder(folder: Folder, made: readonly Made[], notes: readonly NoteSource[], problems: Problem[]): void {
  const { manifest, exams } = folder
  const error = (file: string, message: string, line = 1) =>
    problems.push({ severity: 'error', file, line, column: 1, message })
  for (const { algorithm, note } of manifest.hyperparameters ?? []) {
    if (!notes.some(({ id }) => id === note)) error(folder.file, `hyperparameters: there is no note "${note}"`)
    if (!folder.catalogue.some((one) => one.algorithm === algorithm)) {
      error(folder.file, `hyperparameters: hyperparameters.json has no algorithm "${algorithm}"`)
    }
  }
  if (!manifest.strict) return
  const areas = new Set((manifest.areas ?? []).map(({ id }) => id))
  const domains = new Set(exams.flatMap(({ id, domains: all }) => all.map(({ number }) => `${id}/${number}`)))
  for (const { note, source } of made) {
    if (!areas.has(note.area)) error(note.path, `the folder "${note.area}" is not an area of deck.json`)
    for (const domain of source.domains) {
      if (!domains.has(domain)) error(note.path, `no exam in exams/ has the domain "${domain}"`)
    }
  }
}

function assemble({ manifest, sources, exams }: Folder, made: readonly Made[]): Deck {
  const areas = areasOf(manifest, made)
  const placeOf = new Map(areas.map(({ id }, place) => [id, place]))
  const ordered = [...made].sort(
    (a, b) =>
      (placeOf.get(a.note.area) ?? 0) - (placeOf.get(b.note.area) ?? 0) ||
      // Infinity − Infinity is not a number.
      (a.order === b.order ? 0 : a.order - b.order) ||
      (a.note.title < b.note.title ? -1 : a.note.title > b.note.title ? 1 : 0),
  )
  const cards = ordered.flatMap((one) => one.cards)
  const notes = ordered.map(({ note }) => note)
  const content = {
    id: manifest.id ?? 'notes',
    title: manifest.title ?? 'My notes',
    language: manifest.language ?? 'en',
    ...(manifest.licence && { licence: manifest.licence }),
    areas,
    tags: tagsOf(manifest, notes, cards),
    sources: [...sources],
    exams: [...exams],
    notes,
    cards,
  }
  return { format: 'tagdrill-deck', formatVersion: 1, version: contentHash(JSON.stringify(content)), ...content }
}

/** The declared chapters that have a note, then the others by name. */
function areasOf({ areas = [] }: Partial<Manifest>, made: readonly Made[]): Area[] {
  const used = new Set(made.map(({ note }) => note.area))
  const declared = areas.filter(({ id }) => used.has(id))
  for (const { id } of declared) used.delete(id)
  return [
    ...declared,
    ...[...used].sort().map((id) => ({ id, title: id.charAt(0).toUpperCase() + id.slice(1).replaceAll('-', ' ') })),
  ]
}

/** The declared tags in their order, then all others that are used, by name. */
function tagsOf({ tags = [] }: Partial<Manifest>, notes: readonly Note[], cards: readonly Card[]): Tag[] {
  const used = withParents([...notes, ...cards].flatMap((one) => one.tags))
  const declared = new Set(tags.map(({ name }) => name))
  const rest = [...used].filter((name) => !declared.has(name)).sort()
  return [
    ...tags.map(
      ({ name, meaning, role, weight = 1 }): Tag => ({
        name,
        ...(meaning && { meaning }),
        role: role ?? roleOf(name),
        weight,
      }),
    ),
    ...rest.map((name): Tag => ({ name, role: roleOf(name), weight: 1 })),
  ]
}

function roleOf(name: string): TagRole {
  return (TAG_ROLES as readonly string[]).includes(name) ? (name as TagRole) : 'plain'
}

function byPlace(a: Problem, b: Problem): number {
  if (a.file !== b.file) return a.file < b.file ? -1 : 1
  return a.line - b.line || a.column - b.column
}
