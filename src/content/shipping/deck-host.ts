import type { DeckCards, DeckScenarios } from '#core/deck.ts'
import { createLateTexts, type LateTexts } from './late-texts.ts'
import { readIndex } from './read-index.ts'
import type { ReadTexts } from './read-texts.ts'

/** Where a build has put the parts of a deck. */
export type DeckPlaces = { readonly address: string; readonly texts: string; readonly scenarios: string }

/** A deck as it is served: its index at once, all else when it is asked for. Each rejects with what is wrong. */
export type DeckHost = {
  readonly texts: LateTexts<ReadTexts>
  readonly cards: () => Promise<DeckCards>
  readonly scenarios: () => Promise<DeckScenarios>
}

export function createDeckHost(
  places: DeckPlaces | undefined,
  fetchPart: (address: string, what: string) => Promise<Response>,
): DeckHost {
  async function part(name: keyof DeckPlaces, what: string): Promise<Response> {
    if (!places) throw new Error('This build has no deck.')
    return fetchPart(places[name], what)
  }

  const texts = createLateTexts(async () => {
    const [{ readTexts }, response] = await Promise.all([import('./read-texts.ts'), part('texts', 'The deck’s texts')])
    return readTexts(new Uint8Array(await response.arrayBuffer()))
  })

  return {
    texts,
    async cards() {
      const deck = readIndex(await (await part('address', 'The deck')).json(), texts)
      if (!deck.ok) throw new Error(`The deck is damaged: ${deck.problem.message}`)
      return deck.value
    },
    async scenarios() {
      const [{ readScenarios }, response, { words }] = await Promise.all([
        import('./read-scenarios.ts'),
        part('scenarios', 'The scenarios'),
        texts.fetch(),
      ])
      const read = readScenarios(new Uint8Array(await response.arrayBuffer()), words)
      if (!read.ok) throw new Error(`The scenarios are damaged: ${read.problem.message}`)
      return read.value
    },
  }
}
