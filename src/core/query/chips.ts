import { parseQuery, printQuery } from '#core/query.ts'
import { joined, partsOf, type Query } from './shape.ts'

/**
 * A query for thumbs. Each chip is a term, by the text that a query has for it (`#gotcha`, `is:due`), and is off, or
 * *with* (one of these must be so, among those of its group), *only* (each of these must), *without* (none may).
 * What stands in one group is joined by *or*, the groups by *and*. The order is that of the query.
 */
export type Chips = ReadonlyMap<string, ChipState>

export const CHIP_STATES = ['with', 'only', 'without'] as const
export type ChipState = (typeof CHIP_STATES)[number]

/** A query that is not made of others. */
export type Term = Exclude<Query, { readonly kind: 'all' | 'and' | 'or' | 'not' }>

/** The chips after a tap on one: off → with → only → without → off. */
export function cycled(chips: Chips, term: string): Chips {
  const next = CHIP_STATES[CHIP_STATES.indexOf(chips.get(term) ?? 'without') + 1]
  const state = chips.has(term) ? next : CHIP_STATES[0]
  const out = new Map(chips)
  if (state) out.set(term, state)
  else out.delete(term)
  return out
}

/** The term that a chip's text is. */
export function termOf(text: string): Term {
  const query = parseQuery(text)
  if (!query.ok || !isTerm(query.value)) throw new Error(`A chip must be one term of a query, not ${text}`)
  return query.value
}

/** Chips of one group are alternatives to each other: tags, states, domains and so on. */
export function groupOf(term: Term): Term['kind'] {
  return term.kind === 'untagged' ? 'tag' : term.kind
}

export function queryOfChips(chips: Chips): Query {
  const unions = new Map<Term['kind'], Term[]>()
  const parts: (Query | Term[])[] = []
  for (const [text, state] of chips) {
    const term = termOf(text)
    const group = groupOf(term)
    const union = unions.get(group)
    if (state === 'only') parts.push(term)
    else if (state === 'without') parts.push({ kind: 'not', of: term })
    else if (union) union.push(term)
    else {
      const begun = [term]
      unions.set(group, begun)
      parts.push(begun)
    }
  }
  return joined(
    'and',
    parts.map((part) => ('kind' in part ? part : joined('or', part))),
  )
}

/** The chips that build this query; undefined when chips cannot say it. */
export function chipsOfQuery(query: Query): Chips | undefined {
  const parts = partsOf(query)
  // Alone in its group, a term says the same as *with* and as *only*. It is read as *with*: so it can get company.
  const alone = (term: Term) => parts.filter((part) => groupsIn(part).has(groupOf(term))).length === 1
  const chips = new Map<string, ChipState>()
  const unions = new Set<Term['kind']>()
  for (const part of parts) {
    const said = saidBy(part)
    const [first] = said?.terms ?? []
    if (!said || !first) return undefined
    if (part.kind === 'or') {
      const group = groupOf(first)
      if (unions.has(group) || said.terms.some((term) => groupOf(term) !== group)) return undefined
      unions.add(group)
    }
    for (const term of said.terms) {
      const text = printQuery(term)
      if (chips.has(text)) return undefined
      chips.set(text, said.state === 'only' && alone(term) ? 'with' : said.state)
    }
  }
  return chips
}

function saidBy(part: Query): { readonly state: ChipState; readonly terms: readonly Term[] } | undefined {
  if (part.kind === 'or') return part.of.every(isTerm) ? { state: 'with', terms: part.of } : undefined
  if (part.kind === 'not') return isTerm(part.of) ? { state: 'without', terms: [part.of] } : undefined
  return isTerm(part) ? { state: 'only', terms: [part] } : undefined
}

/** Of the terms that must be so, alone or as alternatives. */
function groupsIn(part: Query): ReadonlySet<Term['kind']> {
  if (part.kind === 'not') return new Set()
  return new Set(saidBy(part)?.terms.map(groupOf))
}

function isTerm(query: Query): query is Term {
  return query.kind !== 'all' && query.kind !== 'and' && query.kind !== 'or' && query.kind !== 'not'
}
