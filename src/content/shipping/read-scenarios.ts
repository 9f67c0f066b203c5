import * as v from 'valibot'
import { checkScenarios } from '#content/scenarios-schema.ts'
import type { DeckScenarios } from '#core/deck.ts'
import type { Parsed } from '#core/parsed.ts'
import type { Misconception, Scenario } from '#core/scenario.ts'
import { readPart } from './read-part.ts'

/** Scenarios with the misconceptions that they name first, each with its place in the deck; the last group is the rest. */
export type PackedScenarios = readonly {
  readonly scenario?: Scenario
  readonly named: readonly { readonly place: number; readonly misconception: Misconception }[]
}[]

/** What the scenarios themselves are is checked once they are together. */
const GROUPS = v.array(
  v.object({
    scenario: v.exactOptional(v.unknown()),
    named: v.array(v.object({ place: v.number(), misconception: v.unknown() })),
  }),
)

/** The scenarios of a deck from their file. The words are those of its texts. */
export function readScenarios(bytes: Uint8Array, words: readonly string[]): Parsed<DeckScenarios> {
  const groups = v.parse(GROUPS, readPart(bytes, words))
  const named = groups.flatMap((group) => group.named).sort((a, b) => a.place - b.place)
  return checkScenarios({
    scenarios: groups.flatMap(({ scenario }) => (scenario === undefined ? [] : [scenario])),
    misconceptions: named.map(({ misconception }) => misconception),
  })
}
