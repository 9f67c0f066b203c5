import { joined, partsOf, type Query } from './shape.ts'

/** A drill's query as its screen has it: one of each, where chosen, and whatever else a query asked for. */
export type DrillFilter = {
  readonly domain?: string
  readonly tag?: string
  readonly topic?: string
  readonly algorithm?: string
  readonly rest: readonly Query[]
}

const DRILL_FIELDS = ['domain', 'tag', 'topic', 'algorithm'] as const
export type DrillField = (typeof DRILL_FIELDS)[number]

export function queryOfDrill(filter: DrillFilter): Query {
  const chosen = DRILL_FIELDS.flatMap((kind): Query[] => {
    const value = filter[kind]
    return value === undefined ? [] : [{ kind, value }]
  })
  return joined('and', [...chosen, ...filter.rest])
}

/** The filter that makes this query; what it has no field for, or has two of, is the rest. */
export function drillOfQuery(query: Query): DrillFilter {
  const fields = new Map<DrillField, string>()
  const rest: Query[] = []
  for (const part of partsOf(query)) {
    const field = DRILL_FIELDS.find((kind) => kind === part.kind)
    if (field && part.kind === field && !fields.has(field)) fields.set(field, part.value)
    // Every drill is of scenarios: it need not be said.
    else if (part.kind !== 'is' || part.value !== 'scenario') rest.push(part)
  }
  return { ...Object.fromEntries(fields), rest }
}
