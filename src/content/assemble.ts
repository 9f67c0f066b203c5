import type { Manifest } from '#content/folder/manifest.ts'
import type { Manifests } from '#content/folder/manifests.ts'
import type { Made } from '#content/notes/make-note.ts'
import type { ScenariosMade } from '#content/scenarios/read-scenarios.ts'
import {
  type Area,
  type Card,
  type Deck,
  type DeckBook,
  type DeckPath,
  type Note,
  TAG_ROLES,
  type Tag,
  type TagRole,
} from '#core/deck.ts'
import { withParents } from '#core/standing.ts'
import { contentHash } from './content-hash.ts'

/** A deck but for the mark of its version. */
type Content = Omit<Deck, 'format' | 'formatVersion' | 'version'>

/** What stands in notes and scenarios; the rest leads through it. */
type Assembled = Omit<Content, keyof DeckPath | keyof DeckBook>

/** All that was made: notes by area, order and title. */
export function assemble(
  { manifest, sources, exams }: Manifests,
  made: readonly Made[],
  asked: ScenariosMade,
): Assembled {
  const areas = areasOf(manifest, [...made.map(({ note }) => note), ...asked.cards])
  const placeOf = new Map(areas.map(({ id }, place) => [id, place]))
  const ordered = [...made].sort(
    (a, b) =>
      (placeOf.get(a.note.area) ?? 0) - (placeOf.get(b.note.area) ?? 0) ||
      // Infinity − Infinity is not a number.
      (a.order === b.order ? 0 : a.order - b.order) ||
      (a.note.title < b.note.title ? -1 : a.note.title > b.note.title ? 1 : 0),
  )
  const cards = withScenarios(ordered, areas, asked.cards)
  const notes = ordered.map(({ note }) => note)
  return {
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
    scenarios: asked.scenarios,
    misconceptions: asked.misconceptions,
  }
}

/** The deck; its version says what is in it. */
export function versioned(content: Content): Deck {
  return { format: 'tagdrill-deck', formatVersion: 1, version: contentHash(JSON.stringify(content)), ...content }
}

/** A scenario comes after the cards of the note that explains it; one without a note at the end of its chapter. */
function withScenarios(made: readonly Made[], areas: readonly Area[], asked: readonly Card[]): Card[] {
  const notes = new Set(made.map(({ note }) => note.id))
  return areas.flatMap(({ id }) => [
    ...made
      .filter(({ note }) => note.area === id)
      .flatMap(({ note, cards }) => [...cards, ...asked.filter((card) => card.note === note.id)]),
    ...asked.filter((card) => card.area === id && !notes.has(card.note ?? '')),
  ])
}

/** The declared chapters that have a note, then the others by name. */
function areasOf({ areas = [] }: Partial<Manifest>, all: readonly { readonly area: string }[]): Area[] {
  const used = new Set(all.map(({ area }) => area))
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
