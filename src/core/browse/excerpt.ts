import type { Deck, DeckCards, DeckScenarios } from '#core/deck.ts'
import { seedOf } from '#core/random.ts'
import { withParents } from '#core/standing.ts'

/**
 * Some cards of a deck as a deck of their own, in the deck's order, with the notes, tags and scenarios that belong to
 * them. What any of their texts may cite (sources, exams, misconceptions of scenarios) stays whole; path, glossary and
 * comparisons belong to the deck as a whole, and stay there.
 */
export function excerptOf(deck: DeckCards & DeckScenarios, ids: ReadonlySet<string>): Deck {
  const cards = deck.cards.filter(({ id }) => ids.has(id))
  const noteIds = new Set(cards.map(({ note }) => note))
  const notes = deck.notes.filter(({ id }) => noteIds.has(id))
  const tags = new Set([...cards, ...notes].flatMap((one) => [...withParents(one.tags)]))
  const areas = new Set([...cards, ...notes].map(({ area }) => area))
  const scenarios = deck.scenarios.filter(({ id }) => ids.has(id))
  return {
    ...deck,
    id: `${deck.id}-excerpt`,
    title: `${deck.title}: ${cards.length} cards`,
    version: `${deck.version}-${seedOf(cards.map(({ id }) => id).join('\n')).toString(36)}`,
    areas: deck.areas.filter(({ id }) => areas.has(id)),
    tags: deck.tags.filter(({ name }) => tags.has(name)),
    notes,
    cards,
    scenarios,
    misconceptions: scenarios.length > 0 ? deck.misconceptions : [],
    glossary: [],
    comparisons: [],
  }
}
