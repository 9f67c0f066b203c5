import type { Query } from './shape.ts'

/**
 * A query for thumbs: each tag's chip is off, or
 * *with* (one of these must be there), *only* (all of these must), *without* (none of these may).
 */
export type Chips = ReadonlyMap<string, ChipState>

export const CHIP_STATES = ['with', 'only', 'without'] as const
export type ChipState = (typeof CHIP_STATES)[number]

/** The chips after a tap on one: off → with → only → without → off. */
export function cycled(chips: Chips, tag: string): Chips {
  const next = CHIP_STATES[CHIP_STATES.indexOf(chips.get(tag) ?? 'without') + 1]
  const state = chips.has(tag) ? next : CHIP_STATES[0]
  const out = new Map(chips)
  if (state) out.set(tag, state)
  else out.delete(tag)
  return out
}

export function queryOfChips(chips: Chips): Query {
  const named = (state: ChipState): Query[] =>
    [...chips].filter(([, one]) => one === state).map(([value]) => ({ kind: 'tag', value }))
  const some = named('with')
  const [first] = some
  const union: Query[] = first ? [some.length === 1 ? first : { kind: 'or', of: some }] : []
  const parts = [...union, ...named('only'), ...named('without').map((of): Query => ({ kind: 'not', of }))]
  const [only] = parts
  if (!only) return { kind: 'all' }
  return parts.length === 1 ? only : { kind: 'and', of: parts }
}

/** The chips that build this query; undefined when chips cannot say it. */
export function chipsOfQuery(query: Query): Chips | undefined {
  const parts = query.kind === 'and' ? query.of : query.kind === 'all' ? [] : [query]
  const chips = new Map<string, ChipState>()
  let unions = 0
  const put = (part: Query, state: ChipState): boolean => {
    if (part.kind !== 'tag' || chips.has(part.value)) return false
    chips.set(part.value, state)
    return true
  }
  for (const part of parts) {
    // Beside others, one tag alone says the same as *with* and as *only*: it is read as *only*.
    const isWith = part.kind === 'or' || parts.length === 1
    if (part.kind === 'or') unions += 1
    const said =
      part.kind === 'or'
        ? part.of.every((one) => put(one, 'with'))
        : part.kind === 'not'
          ? put(part.of, 'without')
          : put(part, isWith ? 'with' : 'only')
    if (!said || unions > 1) return undefined
  }
  return chips
}
