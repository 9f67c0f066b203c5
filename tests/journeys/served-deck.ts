import type { DeckCards, DeckScenarios } from '#core/deck.ts'
import type { Site } from './site.ts'

const CARDS = /\/decks\/[^/.]+\.[^/.]+\.json$/
const SCENARIOS = /\/decks\/[^/]+\.scenarios\.json$/

export type ServedDeck = DeckCards & DeckScenarios

/** The cards that the app asked its host for. */
export async function servedCards(site: Site): Promise<DeckCards> {
  return fetched(site, CARDS)
}

/** The same with the text of the scenarios. */
export async function servedDeck(site: Site): Promise<ServedDeck> {
  return { ...(await fetched<DeckScenarios>(site, SCENARIOS)), ...(await fetched<DeckCards>(site, CARDS)) }
}

async function fetched<Part>({ origin, requests }: Site, name: RegExp): Promise<Part> {
  const path = requests.find((one) => name.test(one))
  return (await fetch(`${origin}${path}`)).json() as Promise<Part>
}
