import { anchorsIn } from '#content/folder/folder-checks.ts'
import { readJson } from '#content/folder/read-json.ts'
import type { Made, Workshop } from '#content/notes/make-note.ts'
import type { Problem } from '#content/problem.ts'
import type { SourceFile } from '#content/source-file.ts'
import type { Card, DeckScenarios } from '#core/deck.ts'
import { checkBias } from './bias.ts'
import { checkReferences, checkScenario, type Surrounding } from './check-scenario.ts'
import { SEEDS_DRAWN, variantFaults } from './check-variants.ts'
import { SCENARIO_FILE, type WrittenMisconception, type WrittenScenario } from './format.ts'
import { makeMisconception, makeScenario, outlineCard } from './make-scenario.ts'
import { type Report, reportTo, under } from './report.ts'

/** The scenarios of a folder, with a card for each; those that are broken are left out and said. */
export type ScenariosMade = DeckScenarios & {
  readonly cards: readonly Card[]
  /** How many variants were drawn to check them. */
  readonly variantsDrawn: number
}

/** Reads `scenarios/*.json`. Every scenario is drawn 200 times before it is let in. */
export function readScenarios(files: readonly SourceFile[], workshop: Workshop, made: readonly Made[]): ScenariosMade {
  const { problems } = workshop
  const written = files
    .filter(({ path }) => /^scenarios\/[^/]+\.json$/.test(path))
    .flatMap((file) => {
      const read = readJson(file, SCENARIO_FILE, problems)
      return read ? [{ ...read, report: reportTo(file, problems) }] : []
    })
  const surrounding = surroundingOf(workshop, made, written)
  const cards: Card[] = []
  const scenarios: DeckScenarios['scenarios'][number][] = []
  const misconceptions: DeckScenarios['misconceptions'][number][] = []
  const taken = new Set<string>()
  for (const { misconceptions: some, scenarios: more, report } of written) {
    some.forEach((one, index) => {
      const at = under(report, ['misconceptions', index])
      if (taken.has(one.id)) at(['id'], `another misconception has the id "${one.id}"`)
      else misconceptions.push(misconceptionOf(one, at, surrounding))
      taken.add(one.id)
    })
    more.forEach((one, index) => {
      const at = under(report, ['scenarios', index])
      const scenario = scenarioOf(one, at, surrounding, workshop)
      if (!scenario) return
      scenarios.push(scenario)
      cards.push(outlineCard(one, surrounding))
    })
  }
  if (workshop.deck.isStrict) checkBias(scenarios, problems)
  // One that has a fault is drawn as often; the deck then has an error, and is not to be had.
  return { cards, scenarios, misconceptions, variantsDrawn: scenarios.length * SEEDS_DRAWN }
}

function misconceptionOf(written: WrittenMisconception, report: Report, surrounding: Surrounding) {
  checkReferences(written, report, surrounding)
  const sides = new Set(written.cues.map(({ side }) => side))
  if (sides.size < 2) report(['cues'], 'the cues must belong to both sides of the pair')
  return makeMisconception(written, report)
}

/** Undefined, with its problems said, where the scenario cannot be asked. */
function scenarioOf(written: WrittenScenario, report: Report, surrounding: Surrounding, { deck, problems }: Workshop) {
  const before = errorsIn(problems)
  if (deck.ids.has(written.id)) report(['id'], `the id "${written.id}" is used before; give this scenario another`)
  deck.ids.take(written.id)
  checkScenario(written, report, surrounding)
  const scenario = makeScenario(written, report)
  if (errorsIn(problems) > before) return undefined
  for (const fault of variantFaults(scenario)) report(['id'], `${written.id}: ${fault}`)
  return errorsIn(problems) > before ? undefined : scenario
}

function errorsIn(problems: readonly Problem[]): number {
  return problems.filter(({ severity }) => severity === 'error').length
}

function surroundingOf(
  { manifests, deck }: Workshop,
  made: readonly Made[],
  written: readonly { readonly misconceptions: readonly { readonly id: string }[] }[],
): Surrounding {
  const { manifest, exams } = manifests
  return {
    isStrict: deck.isStrict,
    notes: new Map(made.map(({ note }) => [note.id, { note, anchors: new Set(anchorsIn(note.blocks)) }])),
    areas: new Map((manifest.areas ?? []).map(({ id, title }) => [id, title])),
    tags: deck.tags,
    sources: deck.sources,
    domains: new Set(exams.flatMap(({ id, domains }) => domains.map(({ number }) => `${id}/${number}`))),
    misconceptions: new Set(written.flatMap(({ misconceptions }) => misconceptions.map(({ id }) => id))),
  }
}
