import { readIndex } from '#content/shipping/read-index.ts'
import { readScenarios } from '#content/shipping/read-scenarios.ts'
import { readTexts } from '#content/shipping/read-texts.ts'
import type { DeckCards, DeckScenarios } from '#core/deck.ts'
import type { Site } from './site.ts'

/** The deck that the app asked its host for, put together as the app does it. */
export async function deckOf({
  origin,
  requests,
}: Pick<Site, 'origin' | 'requests'>): Promise<DeckCards & DeckScenarios> {
  const path = requests.find((one) => /\/decks\/[^/]+\.json$/.test(one)) ?? ''
  const partOf = (ending: string) => fetch(`${origin}${path.replace(/\.json$/, ending)}`)
  const bytesOf = async (ending: string) => new Uint8Array(await (await partOf(ending)).arrayBuffer())
  const texts = readTexts(await bytesOf('.texts.bin'))
  const cards = readIndex(await (await partOf('.json')).json(), texts)
  const scenarios = readScenarios(await bytesOf('.scenarios.bin'), texts.words)
  if (!cards.ok || !scenarios.ok) throw new Error(`${path} cannot be read`)
  return { ...cards.value, ...scenarios.value }
}
