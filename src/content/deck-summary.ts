import type { Coverage } from '#content/coverage/check-claims.ts'
import { CARD_KINDS, type Card, type Deck } from '#core/deck.ts'
import { SCENARIO_TYPES } from '#core/scenario.ts'
import { withParents } from '#core/standing.ts'
import type { Compiled } from './compile-deck.ts'
import type { Problem } from './problem.ts'

type Counts = Readonly<Record<string, number>>

/** What `npm run deck -- <folder> --json` prints. Programs read it: names may be added, never changed. */
export type DeckSummary = {
  readonly notes: number
  readonly cards: {
    readonly total: number
    readonly byKind: Counts
    /** A card under `a/b` counts under `a` too. */
    readonly byTag: Counts
    readonly byDomain: Counts
    readonly byTopic: Counts
    readonly byArea: Counts
  }
  readonly scenarios: {
    readonly total: number
    readonly byType: Counts
    readonly byDomain: Counts
    /** How many come with other figures or words each time. */
    readonly variants: number
    /** How many variants of all of them were drawn and found in order. */
    readonly variantsDrawn: number
    readonly labs: number
    readonly cases: number
  }
  readonly hyperparameters: Catalogue
  readonly coverage: Coverage
  readonly problems: readonly Problem[]
}

type Catalogue = { readonly algorithms: number; readonly total: number }

export function summarise({
  deck,
  catalogue,
  problems,
  variantsDrawn,
  coverage,
}: Omit<Compiled, 'places'>): DeckSummary {
  const { cards } = deck
  return {
    notes: deck.notes.length,
    cards: {
      total: cards.length,
      byKind: countBy(cards, ({ kind }) => [kind], CARD_KINDS),
      byTag: countBy(cards, ({ tags }) => withParents(tags)),
      byDomain: countBy(cards, ({ domains }) => new Set(domains)),
      byTopic: countBy(cards, ({ topic }) => [topic]),
      byArea: countBy(cards, ({ area }) => [area]),
    },
    scenarios: summariseScenarios(deck, variantsDrawn),
    hyperparameters: { algorithms: catalogue.algorithms, total: catalogue.total },
    coverage,
    problems,
  }
}

function summariseScenarios({ cards, scenarios }: Deck, variantsDrawn: number): DeckSummary['scenarios'] {
  const asked = cards.filter(({ scenario }) => scenario)
  return {
    total: scenarios.length,
    byType: countBy(asked, ({ scenario }) => (scenario ? [scenario.type] : []), SCENARIO_TYPES),
    byDomain: countBy(asked, ({ domains }) => new Set(domains)),
    variants: scenarios.filter(({ parameters, wordings }) => parameters.length > 0 || wordings.length > 1).length,
    variantsDrawn,
    labs: 0,
    cases: scenarios.filter(({ type }) => type === 'case').length,
  }
}

/** Most first, then by name; the names in `always` are there even when they count nothing. */
function countBy(
  cards: readonly Card[],
  keysOf: (card: Card) => Iterable<string>,
  always: readonly string[] = [],
): Counts {
  const counts = new Map<string, number>(always.map((name) => [name, 0]))
  for (const card of cards) for (const key of keysOf(card)) counts.set(key, (counts.get(key) ?? 0) + 1)
  const inOrder = [...counts].sort(([a, some], [b, others]) => others - some || (a < b ? -1 : 1))
  return Object.fromEntries(inOrder)
}

/** The same for people, without the problems' own lines. */
export function summaryText(
  title: string,
  { notes, cards, scenarios, hyperparameters, coverage, problems }: DeckSummary,
): string {
  const errors = problems.filter(({ severity }) => severity === 'error').length
  const lines = [
    title,
    '',
    `notes            ${notes}`,
    `cards            ${cards.total}`,
    ...countLines(cards.byKind),
    `scenarios        ${scenarios.total}, ${scenarios.variants} with variants, ${scenarios.variantsDrawn} drawn and checked`,
    ...countLines(scenarios.byType),
    `hyperparameters  ${hyperparameters.total} of ${counted(hyperparameters.algorithms, 'algorithm')}`,
    `claims           ${coverage.claims}, ${coverage.covered} covered, ${coverage.leftOut} left out`,
    'cards by tag',
    ...countLines(cards.byTag, '#'),
    `problems         ${counted(errors, 'error')}, ${counted(problems.length - errors, 'warning')}`,
  ]
  return lines.join('\n')
}

function countLines(counts: Counts, mark = ''): string[] {
  const shown = Object.entries(counts).filter(([, count]) => count > 0)
  return shown.length === 0
    ? ['  none']
    : shown.map(([name, count]) => `  ${String(count).padStart(6)}  ${mark}${name}`)
}

function counted(count: number, noun: string): string {
  return `${count} ${noun}${count === 1 ? '' : 's'}`
}
