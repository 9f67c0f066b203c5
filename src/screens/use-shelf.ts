import { useEffect, useState } from 'react'
import type { DeckScenarios } from '#core/deck.ts'
import type { Misconception, Scenario } from '#core/scenario.ts'
import { type Edges, useEdges } from './edges.ts'

/** The scenarios and misconceptions of the deck, by their ids. */
export type Shelf = {
  readonly scenarios: ReadonlyMap<string, Scenario>
  readonly misconceptions: ReadonlyMap<string, Misconception>
}

const arrived = new WeakMap<Edges['scenarios'], Shelf>()

/** Undefined until they are fetched. What goes wrong is thrown to the screen's error boundary. */
export function useShelf(): Shelf | undefined {
  const { scenarios } = useEdges()
  const [shelf, setShelf] = useState(() => arrived.get(scenarios))
  const [problem, setProblem] = useState<unknown>()
  // The scenarios lie on the network, or in the browser's cache.
  useEffect(() => {
    if (shelf) return
    let isWanted = true
    fetchShelf(scenarios).then(
      (fetched) => isWanted && setShelf(fetched),
      (error: unknown) => isWanted && setProblem(error),
    )
    return () => {
      isWanted = false
    }
  }, [scenarios, shelf])
  if (problem) throw problem
  return shelf
}

/** Fetched ahead, the shelf is there when the first scenario comes up. */
export async function fetchShelf(scenarios: Edges['scenarios']): Promise<Shelf> {
  const known = arrived.get(scenarios)
  if (known) return known
  const shelf = shelved(await scenarios())
  arrived.set(scenarios, shelf)
  return shelf
}

function shelved({ scenarios, misconceptions }: DeckScenarios): Shelf {
  return {
    scenarios: new Map(scenarios.map((one) => [one.id, one])),
    misconceptions: new Map(misconceptions.map((one) => [one.id, one])),
  }
}
