import { parseQuery, testFor } from '#core/query.ts'
import type { Subject } from '#core/queue.ts'
import { standingOf } from '#core/standing.ts'
import type { Day } from '#core/time.ts'
import type { LeadingOn } from './learning-path.ts'

/** What reviews prove of a part of the path. */
export type Mastery = {
  /** Those that are not put aside, scenarios among them. */
  readonly cards: number
  /** The share that would be recalled today, 0 to 1; a card never met counts as not recalled. */
  readonly strength: number
}

/** What a part of the path leads to. */
export type Led = {
  /** All that its mastery is about, scenarios among them. */
  readonly all: readonly number[]
  readonly cards: number
  readonly scenarios: number
}

/** The places of cards among the subjects. A path asks for what cards are, so these hold as long as the deck does. */
export function ledTo(lead: LeadingOn, subjects: readonly Subject[]): Led {
  const all = found(lead.cards, subjects)
  const isScenario = (place: number) => subjects[place]?.card.scenario !== undefined
  const asked = lead.scenarios === undefined ? all : found(lead.scenarios, subjects)
  return {
    all,
    cards: all.filter((place) => !isScenario(place)).length,
    scenarios: asked.filter(isScenario).length,
  }
}

function found(text: string | undefined, subjects: readonly Subject[]): readonly number[] {
  const query = text === undefined ? undefined : parseQuery(text)
  if (!query?.ok) return []
  // No day matters to what a card is.
  const test = testFor(query.value, '2000-01-01')
  return subjects.flatMap((subject, place) => (test(subject) ? [place] : []))
}

/** Where to read: as the path says, or else where the first cards come from, one place a note and two at the most. */
export function readingsOf({ notes }: LeadingOn, { all }: Led, subjects: readonly Subject[]): readonly string[] {
  if (notes.length > 0) return notes
  const places = new Map<string, string>()
  for (const place of all) {
    const card = subjects[place]?.card
    if (card?.note === undefined || card.scenario || places.has(card.note)) continue
    places.set(card.note, card.anchor === undefined ? card.note : `${card.note}#${card.anchor}`)
    if (places.size === MOST_READINGS) break
  }
  return [...places.values()]
}

const MOST_READINGS = 2

/** Undefined of what leads to no card. What several parts lead to counts once. */
export function masteryOf(parts: readonly Led[], subjects: readonly Subject[], today: Day): Mastery | undefined {
  const places = new Set(parts.flatMap(({ all }) => all))
  const standing = standingOf(
    [...places].flatMap((place) => subjects[place] ?? []),
    today,
  )
  const { cards, strength } = standing
  return cards === 0 ? undefined : { cards, strength }
}
