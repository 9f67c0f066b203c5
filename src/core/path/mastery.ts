import type { Query } from '#core/query/shape.ts'
import { parseQuery, testFor } from '#core/query.ts'
import type { Subject } from '#core/queue.ts'
import { standingOf } from '#core/standing.ts'
import type { Day } from '#core/time.ts'
import type { LeadingOn } from './learning-path.ts'

/** What reviews prove of a part of the path. */
export type Mastery = {
  /** Those that are not put aside, scenarios among them. */
  readonly cards: number
  /** The share that would be recalled today, 0 to 1; a card never met counts as not recalled. */
  readonly strength: number
}

/** Of the cards that it leads to; undefined of what leads to none. */
export function masteryOf(
  { cards }: Pick<LeadingOn, 'cards'>,
  subjects: readonly Subject[],
  today: Day,
): Mastery | undefined {
  const found = foundBy(cards, subjects, today)
  const standing = standingOf(found, today)
  const active = standing.cards - standing.suspended
  return active === 0 ? undefined : { cards: active, strength: standing.strength }
}

/** All that these lead to, each card once. */
export function together(parts: readonly Pick<LeadingOn, 'cards'>[]): Pick<LeadingOn, 'cards'> {
  const queries = parts.flatMap(({ cards }) => (cards === undefined ? [] : [`(${cards})`]))
  return queries.length === 0 ? {} : { cards: queries.join(' or ') }
}

/** What there is to study and to drill. */
export function countsOf({ cards, scenarios }: LeadingOn, subjects: readonly Subject[], today: Day) {
  const plain = foundBy(cards, subjects, today).filter(({ card }) => !card.scenario)
  const asked = foundBy(scenarios ?? cards, subjects, today).filter(({ card }) => card.scenario)
  return { cards: plain.length, scenarios: asked.length }
}

function foundBy(text: string | undefined, subjects: readonly Subject[], today: Day): readonly Subject[] {
  const query = text === undefined ? undefined : queryOf(text)
  return query ? subjects.filter(testFor(query, today)) : []
}

const read = new Map<string, Query | undefined>()

/** Those of a path are read once: they are the same each time. */
function queryOf(text: string): Query | undefined {
  if (!read.has(text)) {
    const parsed = parseQuery(text)
    read.set(text, parsed.ok ? parsed.value : undefined)
  }
  return read.get(text)
}
