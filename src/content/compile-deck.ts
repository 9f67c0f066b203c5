import { readComparisons } from '#content/book/read-comparisons.ts'
import { readGlossary } from '#content/book/read-glossary.ts'
import type { DeckDraft } from '#content/cards/draft.ts'
import { type Coverage, NO_CLAIMS } from '#content/coverage/check-claims.ts'
import { checkCoverage } from '#content/coverage/check-coverage.ts'
import { checkLinks, checkManifests } from '#content/folder/folder-checks.ts'
import { readManifests } from '#content/folder/manifests.ts'
import { makeNote, type Workshop } from '#content/notes/make-note.ts'
import { type NoteSource, readNote } from '#content/notes/read-note.ts'
import { readPath } from '#content/path/read-path.ts'
import { checkQuality } from '#content/quality/check-quality.ts'
import { readScenarios } from '#content/scenarios/read-scenarios.ts'
import { withServices } from '#content/services/aged-services.ts'
import type { Deck } from '#core/deck.ts'
import { assemble, versioned } from './assemble.ts'
import type { CardPlace } from './card-place.ts'
import type { Problem } from './problem.ts'
import { createIds } from './slug.ts'
import type { SourceFile } from './source-file.ts'

export type Compiled = {
  readonly deck: Deck
  /** In the order of files, then of places. */
  readonly problems: readonly Problem[]
  /** The hyperparameter catalogue beside the notes, as far as there is one. */
  readonly catalogue: { readonly algorithms: number; readonly total: number }
  /** How many variants of the scenarios were drawn and found in order. */
  readonly variantsDrawn: number
  /** Where each card is written, by id. */
  readonly places: ReadonlyMap<string, CardPlace>
  /** What the deck must carry by its own account, and how much of that it does. */
  readonly coverage: Coverage
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
  const manifests = readManifests(sorted, problems)
  const { manifest, sources, catalogue } = manifests
  const deck: DeckDraft = {
    isStrict: manifest.strict ?? false,
    sources: new Map(sources.map((source) => [source.id, source])),
    tags: new Set((manifest.tags ?? []).map(({ name }) => name)),
    ids: createIds(),
    places: new Map(),
  }
  const notes = readNotes(sorted, deck.isStrict, problems)
  const byPath = new Map(notes.map((note) => [note.file.path, note]))
  const workshop: Workshop = { manifests, deck, notes: byPath, links: [], problems }
  const made = notes.flatMap((note) => guarded(note.file, problems, () => makeNote(note, workshop)) ?? [])
  checkLinks(workshop, made)
  checkManifests(manifests, made, problems)
  const scenarios = readScenarios(sorted, workshop, made)
  const marked = withServices(manifests.services)
  const content = assemble(
    manifests,
    made.map((one) => ({ ...one, cards: one.cards.map(marked) })),
    { ...scenarios, cards: scenarios.cards.map(marked) },
  )
  const path = readPath(sorted, content, deck.isStrict, problems)
  const glossary = readGlossary(sorted, content, problems)
  const comparisons = readComparisons(manifests, content, problems)
  const whole = versioned({ ...content, glossary, comparisons, ...(path && { path }) })
  if (deck.isStrict) checkQuality(sorted, whole, { places: deck.places, names: manifest.names ?? [] }, problems)
  const coverage = deck.isStrict ? checkCoverage(sorted, whole, problems) : NO_CLAIMS
  const total = catalogue.reduce((sum, { hyperparameters }) => sum + hyperparameters.length, 0)
  return {
    deck: whole,
    problems: problems.sort(byPlace),
    catalogue: { algorithms: catalogue.length, total },
    variantsDrawn: scenarios.variantsDrawn,
    places: deck.places,
    coverage,
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

function byPlace(a: Problem, b: Problem): number {
  if (a.file !== b.file) return a.file < b.file ? -1 : 1
  return a.line - b.line || a.column - b.column
}
