import * as v from 'valibot'
import { checkScenarios } from '#content/scenarios-schema.ts'
import type { DeckScenarios } from '#core/deck.ts'
import type { Parsed } from '#core/parsed.ts'
import type { Misconception, Scenario } from '#core/scenario.ts'
import { growWith, SHAPES } from './shapes.ts'
import { textWith } from './words.ts'

/** Scenarios with the misconceptions that they name first, each with its place in the deck; the last group is the rest. */
export type PackedScenarios = readonly {
  readonly scenario?: Scenario
  readonly named: readonly { readonly place: number; readonly misconception: Misconception }[]
}[]

const HEAD = v.object({ shapes: SHAPES })
/** What the scenarios themselves are is checked once they are together. */
const GROUPS = v.array(
  v.object({
    scenario: v.exactOptional(v.unknown()),
    named: v.array(v.object({ place: v.number(), misconception: v.unknown() })),
  }),
)

const LINE_BREAK = 0x0a

/** The scenarios of a deck from their file: a line for reading, a line of content. The words are those of its texts. */
export function readScenarios(bytes: Uint8Array, words: readonly string[]): Parsed<DeckScenarios> {
  const end = bytes.indexOf(LINE_BREAK)
  const { shapes } = v.parse(HEAD, JSON.parse(new TextDecoder().decode(bytes.subarray(0, end))))
  const written = textWith(words)(bytes.subarray(end + 1, bytes.lastIndexOf(LINE_BREAK)))
  const groups = v.parse(GROUPS, growWith(shapes)(JSON.parse(written)))
  const named = groups.flatMap((group) => group.named).sort((a, b) => a.place - b.place)
  return checkScenarios({
    scenarios: groups.flatMap(({ scenario }) => (scenario === undefined ? [] : [scenario])),
    misconceptions: named.map(({ misconception }) => misconception),
  })
}
