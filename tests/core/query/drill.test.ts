import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { NEW_CARD } from '#core/card-progress.ts'
import { type DrillFilter, drillOfQuery, queryOfDrill } from '#core/query/drill.ts'
import type { Query } from '#core/query/shape.ts'
import { matches, parseQuery, printQuery } from '#core/query.ts'
import { FIRST_DAY } from '../../makers.ts'
import { scenarioCard } from '../mock/exams.ts'

function filterOf(text: string): DrillFilter {
  const query = parseQuery(text)
  if (!query.ok) throw new Error(query.problem.message)
  return drillOfQuery(query.value)
}

describe('the filter of a drill', () => {
  it('says nothing where nothing is chosen', () => {
    expect(queryOfDrill({ rest: [] })).toEqual({ kind: 'all' })
    expect(filterOf('')).toEqual({ rest: [] })
  })

  it('says each choice in the language of queries', () => {
    const filter: DrillFilter = {
      domain: 'mla-c02/2',
      tag: 'exam-tip',
      topic: 'xgboost',
      algorithm: 'linear-learner',
      rest: [{ kind: 'is', value: 'disagreed' }],
    }
    expect(printQuery(queryOfDrill(filter))).toBe(
      'domain:mla-c02/2 #exam-tip topic:xgboost algorithm:linear-learner is:disagreed',
    )
    expect(printQuery(queryOfDrill({ tag: 'gotcha', rest: [] }))).toBe('#gotcha')
  })

  it('finds its choices in a query, and keeps what it has no choice for', () => {
    expect(filterOf('#gotcha domain:2')).toEqual({ tag: 'gotcha', domain: '2', rest: [] })
    expect(filterOf('algorithm:xgboost missed:7')).toEqual({
      algorithm: 'xgboost',
      rest: [{ kind: 'missed', days: 7 }],
    })
    expect(filterOf('#a #b')).toEqual({ tag: 'a', rest: [{ kind: 'tag', value: 'b' }] })
    expect(filterOf('-#a')).toEqual({ rest: [{ kind: 'not', of: { kind: 'tag', value: 'a' } }] })
  })

  it('chooses nothing of an either-or', () => {
    const query: Query = {
      kind: 'or',
      of: [
        { kind: 'tag', value: 'a' },
        { kind: 'domain', value: '2' },
      ],
    }
    expect(drillOfQuery(query)).toEqual({ rest: [query] })
    expect(queryOfDrill(drillOfQuery(query))).toEqual(query)
  })

  it('need not be told that it is of scenarios', () => {
    expect(filterOf('is:scenario')).toEqual({ rest: [] })
    expect(filterOf('is:scenario #a')).toEqual({ tag: 'a', rest: [] })
  })

  it('is the same again from the query that it makes', () => {
    const anyFilter = fc.record(
      {
        domain: fc.constantFrom('2', 'mla-c02/3'),
        tag: fc.constantFrom('exam-tip', 'algorithm/xgboost'),
        topic: fc.constantFrom('xgboost', 'two words'),
        algorithm: fc.constantFrom('xgboost', 'linear-learner'),
        rest: fc.subarray<Query>([
          { kind: 'missed', days: 7 },
          { kind: 'is', value: 'disagreed' },
          { kind: 'not', of: { kind: 'tag', value: 'gotcha' } },
          {
            kind: 'or',
            of: [
              { kind: 'text', value: 'a' },
              { kind: 'text', value: 'b' },
            ],
          },
        ]),
      },
      { requiredKeys: ['rest'], noNullPrototype: true },
    )
    fc.assert(
      fc.property(anyFilter, (filter) => {
        const query = queryOfDrill(filter)
        expect(drillOfQuery(query)).toEqual(filter)
        const text = printQuery(query)
        expect(filterOf(text)).toEqual(filter)
      }),
    )
  })

  it('finds the scenarios that the query found, whatever the query', () => {
    const anyTags = fc.subarray(['a', 'b'])
    fc.assert(
      fc.property(anyQuery, anyTags, fc.nat(3), (query, tags, domain) => {
        const card = scenarioCard('s', [domain], { tags })
        const subject = { card, progress: NEW_CARD }
        const again = queryOfDrill(drillOfQuery(query))
        expect(matches(again, subject, FIRST_DAY)).toBe(matches(query, subject, FIRST_DAY))
      }),
      { numRuns: 500 },
    )
  })
})

const { query: anyQuery } = fc.letrec<{ query: Query }>((tie) => ({
  query: fc.oneof(
    { maxDepth: 3, withCrossShrink: true },
    fc.constantFrom<Query>(
      { kind: 'all' },
      { kind: 'tag', value: 'a' },
      { kind: 'tag', value: 'b' },
      { kind: 'domain', value: '2' },
      { kind: 'topic', value: 'xgboost' },
      { kind: 'is', value: 'scenario' },
      { kind: 'is', value: 'due' },
    ),
    tie('query').map((of): Query => ({ kind: 'not', of })),
    fc
      .tuple(fc.constantFrom('and' as const, 'or' as const), fc.array(tie('query'), { minLength: 2, maxLength: 3 }))
      .map(([kind, of]): Query => ({ kind, of })),
  ),
}))
