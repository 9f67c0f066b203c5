import * as v from 'valibot'
import type { CardPlace } from '#content/card-place.ts'
import { anchorsIn } from '#content/folder/folder-checks.ts'
import { readJson } from '#content/folder/read-json.ts'
import type { Made, Workshop } from '#content/notes/make-note.ts'
import type { Problem } from '#content/problem.ts'
import type { SourceFile } from '#content/source-file.ts'
import type { Card, DeckScenarios } from '#core/deck.ts'
import { checkBias } from './bias.ts'
import { checkReferences, checkScenario, type Surrounding } from './check-scenario.ts'
import { SEEDS_DRAWN, variantFaults } from './check-variants.ts'
import { MISCONCEPTION, SCENARIO, UNCHECKED_FILE, type WrittenMisconception, type WrittenScenario } from './format.ts'
import { makeMisconception, makeScenario, outlineCard } from './make-scenario.ts'
import { type Path, type Report, reportTo, under } from './report.ts'

/** The scenarios of a folder, with a card for each; those that are broken are left out and said. */
export type ScenariosMade = DeckScenarios & {
  readonly cards: readonly Card[]
  /** How many variants were drawn to check them. */
  readonly variantsDrawn: number
}

/** A file's scenarios and misconceptions that are as they should be, each with where to report what it says. */
type Written = {
  readonly misconceptions: readonly Placed<WrittenMisconception>[]
  readonly scenarios: readonly Placed<WrittenScenario>[]
}
type Placed<Item> = { readonly item: Item; readonly report: Report; readonly place: CardPlace }

/** Reads `scenarios/*.json`. Every scenario is drawn 200 times before it is let in. */
export function readScenarios(files: readonly SourceFile[], workshop: Workshop, made: readonly Made[]): ScenariosMade {
  const { problems } = workshop
  const written = files
    .filter(({ path }) => /^scenarios\/[^/]+\.json$/.test(path))
    .flatMap((file) => {
      const report = reportTo(file, problems)
      return guarded(report, () => readFile(file, problems, report)) ?? []
    })
  const surrounding = surroundingOf(workshop, made, written)
  const cards: Card[] = []
  const scenarios: DeckScenarios['scenarios'][number][] = []
  const misconceptions: DeckScenarios['misconceptions'][number][] = []
  const taken = new Set<string>()
  for (const { item, report } of written.flatMap((file) => file.misconceptions)) {
    if (taken.has(item.id)) {
      report(['id'], `another misconception has the id "${item.id}"`)
      continue
    }
    taken.add(item.id)
    const misconception = guarded(report, () => misconceptionOf(item, report, surrounding))
    if (misconception) misconceptions.push(misconception)
  }
  for (const { item, report, place } of written.flatMap((file) => file.scenarios)) {
    const scenario = guarded(report, () => scenarioOf(item, report, surrounding, workshop))
    if (!scenario) continue
    scenarios.push(scenario)
    cards.push(outlineCard(item, surrounding))
    workshop.deck.places.set(item.id, place)
  }
  if (workshop.deck.isStrict) checkBias(scenarios, problems)
  // One that has a fault is drawn as often; the deck then has an error, and is not to be had.
  return { cards, scenarios, misconceptions, variantsDrawn: scenarios.length * SEEDS_DRAWN }
}

/** The promise never to throw: what is too much for us costs itself, and nothing else. */
function guarded<T>(report: Report, read: () => T): T | undefined {
  try {
    return read()
  } catch (error) {
    report([], `this cannot be compiled: ${error instanceof Error ? error.message : error}`)
    return undefined
  }
}

function readFile(file: SourceFile, problems: Problem[], report: Report): Written | undefined {
  const read = readJson(file, UNCHECKED_FILE, problems)
  return (
    read && {
      misconceptions: checked(MISCONCEPTION, read.misconceptions, { file, path: ['misconceptions'] }, report),
      scenarios: checked(SCENARIO, read.scenarios, { file, path: ['scenarios'] }, report),
    }
  )
}

function checked<const Schema extends v.GenericSchema>(
  schema: Schema,
  items: readonly unknown[],
  { file, path: above }: { readonly file: SourceFile; readonly path: Path },
  report: Report,
): Placed<v.InferOutput<Schema>>[] {
  return items.flatMap((item, index) => {
    const read = v.safeParse(schema, item)
    const here = [...above, index]
    if (read.success) return [{ item: read.output, report: under(report, here), place: { file, path: here } }]
    for (const issue of read.issues) {
      const path = [...here, ...(issue.path?.map(({ key }) => String(key)) ?? [])]
      report(path, `${path.join('.')}: ${issue.message}`)
    }
    return []
  })
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

function surroundingOf({ manifests, deck }: Workshop, made: readonly Made[], written: readonly Written[]): Surrounding {
  const { manifest, exams } = manifests
  return {
    isStrict: deck.isStrict,
    notes: new Map(made.map(({ note }) => [note.id, { note, anchors: new Set(anchorsIn(note.blocks)) }])),
    areas: new Map((manifest.areas ?? []).map(({ id, title }) => [id, title])),
    tags: deck.tags,
    sources: deck.sources,
    domains: new Set(exams.flatMap(({ id, domains }) => domains.map(({ number }) => `${id}/${number}`))),
    misconceptions: new Set(written.flatMap(({ misconceptions }) => misconceptions.map(({ item }) => item.id))),
  }
}
