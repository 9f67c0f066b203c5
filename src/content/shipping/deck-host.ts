import type { DeckBook, DeckCards, DeckScenarios } from '#core/deck.ts'
import type { Parsed } from '#core/parsed.ts'
import type { LearningPath } from '#core/path/learning-path.ts'
import { createLateTexts, type LateTexts } from './late-texts.ts'
import { readIndex } from './read-index.ts'
import type { ReadTexts } from './read-texts.ts'

/** Where a build has put the parts of a deck. */
export type DeckPlaces = {
  readonly address: string
  readonly texts: string
  readonly scenarios: string
  readonly book: string
  /** Not every deck has a learning path. */
  readonly path?: string
}

/** A deck as it is served: its index at once, all else once, when it is asked for. Each rejects with what is wrong. */
export type DeckHost = {
  readonly texts: LateTexts<ReadTexts>
  /** As it was written. */
  readonly index: () => Promise<unknown>
  readonly cards: () => Promise<DeckCards>
  readonly scenarios: () => Promise<DeckScenarios>
  readonly book: () => Promise<DeckBook>
  readonly path: () => Promise<LearningPath>
}

export function createDeckHost(
  places: DeckPlaces | undefined,
  fetchPart: (address: string, what: string) => Promise<Response>,
): DeckHost {
  async function served(name: keyof DeckPlaces, what: string): Promise<Response> {
    const address = places?.[name]
    if (address === undefined) throw new Error(`This build has no ${what}.`)
    return fetchPart(address, what)
  }

  const texts = createLateTexts(async () => {
    const [{ readTexts }, response] = await Promise.all([import('./read-texts.ts'), served('texts', 'deck texts')])
    return readTexts(new Uint8Array(await response.arrayBuffer()))
  })

  /** A part that only some screens need; what reads it comes with it. */
  function part<T>(
    name: keyof DeckPlaces,
    what: string,
    reader: () => Promise<(bytes: Uint8Array, words: readonly string[]) => Parsed<T>>,
  ): () => Promise<T> {
    return once(async () => {
      const [read, response, { words }] = await Promise.all([reader(), served(name, what), texts.fetch()])
      return whole(read(new Uint8Array(await response.arrayBuffer()), words), what)
    })
  }

  const index = async (): Promise<unknown> => (await served('address', 'deck')).json()

  return {
    texts,
    index,
    cards: async () => whole(readIndex(await index(), texts), 'deck'),
    scenarios: part('scenarios', 'scenarios', async () => (await import('./read-scenarios.ts')).readScenarios),
    book: part('book', 'glossary', async () => (await import('./read-book.ts')).readBook),
    path: part('path', 'learning path', async () => (await import('./read-path.ts')).readPath),
  }
}

function whole<T>(read: Parsed<T>, what: string): T {
  if (!read.ok) throw new Error(`This build’s ${what} cannot be read: ${read.problem.message}.`)
  return read.value
}

/** What did not come is asked for again. */
function once<T>(read: () => Promise<T>): () => Promise<T> {
  let coming: Promise<T> | undefined
  return () => {
    coming ??= read().catch((error: unknown) => {
      coming = undefined
      throw error
    })
    return coming
  }
}
