import type { DeckScenarios } from '#core/deck.ts'
import type { Misconception, Scenario } from '#core/scenario.ts'
import { type Edges, useEdges } from './edges.ts'
import { fetchAhead, useFetched } from './use-fetched.ts'

/** The scenarios and misconceptions of the deck, by their ids. */
export type Shelf = {
  readonly scenarios: ReadonlyMap<string, Scenario>
  readonly misconceptions: ReadonlyMap<string, Misconception>
}

/** Undefined until they are fetched. What goes wrong is thrown to the screen's error boundary. */
export function useShelf(): Shelf | undefined {
  const fetched = useFetched(useEdges().scenarios)
  return fetched && shelved(fetched)
}

/** Fetched ahead, the shelf is there when the first scenario comes up. */
export async function fetchShelf(scenarios: Edges['scenarios']): Promise<Shelf> {
  return shelved(await fetchAhead(scenarios))
}

const kept = new WeakMap<DeckScenarios, Shelf>()

function shelved(deck: DeckScenarios): Shelf {
  const known = kept.get(deck)
  if (known) return known
  const shelf = {
    scenarios: new Map(deck.scenarios.map((one) => [one.id, one])),
    misconceptions: new Map(deck.misconceptions.map((one) => [one.id, one])),
  }
  kept.set(deck, shelf)
  return shelf
}
