import type { Query } from './shape.ts'

const known = new WeakMap<Query, { readonly exam: string; readonly query: Query }>()

/**
 * The query as somebody means it who studies for an exam: `domain:2` is domain 2 of that one, and not of any other. The
 * same query each time, so that it is made ready once.
 */
export function ofExam(query: Query, exam: string | undefined): Query {
  if (exam === undefined) return query
  const before = known.get(query)
  if (before?.exam === exam) return before.query
  const meant = within(query, exam)
  known.set(query, { exam, query: meant })
  return meant
}

function within(query: Query, exam: string): Query {
  switch (query.kind) {
    case 'and':
    case 'or':
      return { kind: query.kind, of: query.of.map((part) => within(part, exam)) }
    case 'not':
      return { kind: 'not', of: within(query.of, exam) }
    case 'domain':
      return query.value.includes('/') ? query : { kind: 'domain', value: `${exam}/${query.value}` }
    default:
      return query
  }
}
