type Bundled = { readonly title: string; readonly cards: number }

export type WholeDecks = { readonly decks: number; readonly cards: number; readonly scenarios: number }

/** Reads every deck of a build anew, as a start does, and counts what is in them. Rejects where one is not whole. */
export async function wholeDecks<Deck extends Bundled>(
  decks: readonly Deck[],
  readCards: (deck: Deck) => Promise<{ readonly cards: readonly unknown[] }>,
  readScenarios: (deck: Deck) => Promise<{ readonly scenarios: readonly unknown[] }>,
): Promise<WholeDecks> {
  const sum = { decks: decks.length, cards: 0, scenarios: 0 }
  for (const deck of decks) {
    const [{ cards }, { scenarios }] = await Promise.all([readCards(deck), readScenarios(deck)])
    if (cards.length !== deck.cards)
      throw new Error(`${deck.title} has ${cards.length} cards instead of ${deck.cards}.`)
    sum.cards += cards.length
    sum.scenarios += scenarios.length
  }
  return sum
}
