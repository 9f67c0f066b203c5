import type { CardPlace } from '#content/card-place.ts'
import { readJson } from '#content/folder/read-json.ts'
import type { Problem } from '#content/problem.ts'
import { textsOf } from '#content/quality/card-texts.ts'
import { reportCards } from '#content/quality/check-cards.ts'
import { reportTo } from '#content/scenarios/report.ts'
import type { SourceFile } from '#content/source-file.ts'
import { type AgedService, type Card, type Deck, SCENARIO_STATUSES, type ScenarioStatus } from '#core/deck.ts'
import { statusOf } from '#core/freshness.ts'
import { SERVICES } from './format.ts'

/** Every name in `services.json` leads somewhere, and no card says of a service what the file does not. */
export function checkServices(
  file: SourceFile,
  deck: Deck,
  places: ReadonlyMap<string, CardPlace>,
  problems: Problem[],
): void {
  checkReferences(file, deck, problems)
  const report = reportCards(places, problems)
  for (const card of deck.cards) {
    const fault = card.scenario ? scenarioFault(card) : wordFault(card)
    if (fault) report(card, fault)
  }
}

function checkReferences(file: SourceFile, { sources, exams, cards }: Deck, problems: Problem[]): void {
  const report = reportTo(file, problems)
  const known = {
    source: new Set(sources.map(({ id }) => id)),
    leftBy: new Set(exams.map(({ id }) => id)),
    topics: new Set(cards.map(({ topic }) => topic)),
  }
  const ids = new Set<string>()
  // Its own faults were said when it was read.
  readJson(file, SERVICES, [])?.forEach(({ id, source, status, leftBy = [], topics = [] }, place) => {
    if (ids.has(id)) report([place, 'id'], `the service "${id}" is listed already`)
    ids.add(id)
    if (!known.source.has(source)) report([place, 'source'], `sources.json has no source "${source}"`)
    if (status === 'current' && leftBy.length === 0)
      report([place, 'status'], `${id} is as it was: it need not be listed`)
    for (const exam of leftBy) if (!known.leftBy.has(exam)) report([place, 'leftBy'], `there is no exam "${exam}"`)
    for (const topic of topics)
      if (!known.topics.has(topic)) report([place, 'topics'], `no card has the topic "${topic}"`)
  })
}

/** A scenario need not say what became of its services; what it says must be so. */
function scenarioFault({ scenario, services = [] }: Card): string | undefined {
  const status = statusOf({ services })
  if (!scenario?.status || status === scenario.status) return undefined
  return `says "status": "${scenario.status}", but ${standingsOf(services) || 'it names no service that is'}`
}

function standingsOf(services: readonly AgedService[]): string {
  return services.map(({ name, status }) => `${name} is ${status}`).join(', ')
}

const WORDS: Readonly<Record<ScenarioStatus, RegExp>> = {
  closed: /\bclosed to new customers\b/i,
  retired: /\bretired\b/i,
  legacy: /\blegacy\b/i,
}

/** What a card says of the services it names must be what the file says of one of them. */
function wordFault(card: Card): string | undefined {
  const { services = [] } = card
  const { question, answer } = textsOf(card)
  const said = SCENARIO_STATUSES.find(
    (status) => WORDS[status].test(`${question} ${answer}`) && !services.some((one) => one.status === status),
  )
  if (!said || services.length === 0) return undefined
  return `says "${said}", but ${standingsOf(services)}`
}
