import { excerptOf } from '#core/browse/excerpt.ts'
import { download } from '#screens/download.ts'
import type { Edges } from '#screens/edges.ts'

/** Gives the learner some cards as a deck file, which the app reads as it reads any deck. */
export async function exportCards({ library, scenarios }: Edges, ids: ReadonlySet<string>): Promise<void> {
  const { deck } = library.getState()
  const hasScenarios = deck.cards.some((card) => card.scenario && ids.has(card.id))
  const rest = hasScenarios ? await scenarios() : { scenarios: [], misconceptions: [] }
  const excerpt = excerptOf({ ...deck, ...rest }, ids)
  download(`${excerpt.id}-${library.getState().today}.json`, JSON.stringify(excerpt), 'application/json')
}
