import { faultOfIndex } from '#content/shipping/check-index.ts'
import type { DeckHost } from '#content/shipping/deck-host.ts'

type Bundled = { readonly title: string; readonly cards: number; readonly path?: string }

export type WholeDecks = { readonly decks: number; readonly cards: number; readonly scenarios: number }

/** Reads every deck of a build anew, to its last text, and counts what is in them. Rejects where one is not whole. */
export async function wholeDecks<Deck extends Bundled>(
  decks: readonly Deck[],
  hostOf: (deck: Deck) => DeckHost,
): Promise<WholeDecks> {
  const sum = { decks: decks.length, cards: 0, scenarios: 0 }
  for (const deck of decks) {
    const host = hostOf(deck)
    const fault = faultOfIndex(await host.index())
    if (fault) throw new Error(`The index of ${deck.title} is damaged: ${fault}`)
    const [deckCards, { scenarios }] = await Promise.all([
      host.cards(),
      host.scenarios(),
      host.texts.fetch(),
      host.book(),
      deck.path && host.path(),
    ])
    const { cards, notes, sources } = deckCards
    if (cards.length !== deck.cards)
      throw new Error(`${deck.title} has ${cards.length} cards instead of ${deck.cards}.`)
    // Texts are read when they are looked at, and throw where they are damaged.
    const texts = [sources, ...notes.map(({ blocks }) => blocks)]
    if (texts.some((text) => !Array.isArray(text))) throw new Error(`${deck.title} lacks some of its texts.`)
    const empty = cards.find(({ front }) => front.length === 0)
    if (empty) throw new Error(`${deck.title} has no text for its card ${empty.id}.`)
    sum.cards += cards.length
    sum.scenarios += scenarios.length
  }
  return sum
}
