import type { Card, ScenarioStatus } from './deck.ts'
import { addDays, type Day } from './time.ts'

/** Facts about a cloud age: a year after they were checked they are to be looked up again. */
const STALE_DAYS = 365

/** Finds out whether a card's facts were checked too long ago; of one that does not say when, nothing is known. */
export function staleOn(today: Day): (card: Pick<Card, 'checkedOn'>) => boolean {
  const first = addDays(today, -STALE_DAYS)
  return ({ checkedOn }) => checkedOn !== undefined && checkedOn < first
}

const WORST: readonly ScenarioStatus[] = ['retired', 'closed', 'legacy']

/** What became of what a card names: the worst of it, and nothing where all of it is current. */
export function statusOf({ scenario, services = [] }: Pick<Card, 'scenario' | 'services'>): ScenarioStatus | undefined {
  const found = new Set([scenario?.status, ...services.map(({ status }) => status)])
  return WORST.find((status) => found.has(status))
}

/** The domains that still ask for a card: not those of an exam that has left behind what it is about. */
export function askedDomains({ domains, services }: Pick<Card, 'domains' | 'services'>): readonly string[] {
  const left = services?.flatMap(({ leftBy }) => leftBy) ?? []
  return left.length === 0 ? domains : domains.filter((domain) => !left.includes(domain.split('/')[0] ?? ''))
}
