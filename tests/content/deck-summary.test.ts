import { describe, expect, it } from 'vitest'
import { summarise, summaryText } from '#content/deck-summary.ts'
import { makeCard, makeDeck } from '../makers.ts'

const CATALOGUE = { algorithms: 2, total: 31 }
const COVERAGE = { claims: 9, covered: 6, leftOut: 2 }
const PROBLEM = { severity: 'warning', file: 'a.md', line: 3, column: 1, message: 'a dead link' } as const

const deck = makeDeck([
  makeCard('a', { tags: ['gotcha', 'algorithm/xgboost'], domains: ['mla-c02/2', 'mla-c01/2'] }),
  makeCard('b', { tags: ['algorithm/xgboost', 'algorithm/linear-learner'], kind: 'reverse', topic: 'linear' }),
  makeCard('c', { area: 'training' }),
])

describe('the summary of a deck', () => {
  it('counts its cards in every way, and leaves out none of the names that programs read', () => {
    expect(
      summarise({ deck, catalogue: CATALOGUE, problems: [PROBLEM], variantsDrawn: 0, coverage: COVERAGE }),
    ).toEqual({
      notes: 1,
      cards: {
        total: 3,
        byKind: { basic: 2, reverse: 1, cloze: 0, attribute: 0, cell: 0, list: 0, scenario: 0 },
        byTag: { algorithm: 2, 'algorithm/xgboost': 2, 'algorithm/linear-learner': 1, gotcha: 1 },
        byDomain: { 'mla-c01/2': 1, 'mla-c02/2': 1 },
        byTopic: { xgboost: 2, linear: 1 },
        byArea: { algorithms: 2, training: 1 },
      },
      scenarios: {
        total: 0,
        byType: { case: 0, choice: 0, configure: 0, matching: 0, numeric: 0, ordering: 0, response: 0 },
        byDomain: {},
        variants: 0,
        variantsDrawn: 0,
        labs: 0,
        cases: 0,
      },
      hyperparameters: { algorithms: 2, total: 31 },
      coverage: COVERAGE,
      problems: [PROBLEM],
    })
  })

  it('counts a card once under a parent of two of its tags', () => {
    expect(
      summarise({ deck, catalogue: CATALOGUE, problems: [], variantsDrawn: 0, coverage: COVERAGE }).cards.byTag
        .algorithm,
    ).toBe(2)
  })

  it('counts a tag that is named like a part of every object', () => {
    const odd = makeDeck([makeCard('a', { tags: ['constructor'] })])
    expect(
      summarise({ deck: odd, catalogue: CATALOGUE, problems: [], variantsDrawn: 0, coverage: COVERAGE }).cards.byTag,
    ).toEqual({
      constructor: 1,
    })
  })

  it('is written for people with the most used tag first', () => {
    const text = summaryText(
      'My notes',
      summarise({ deck, catalogue: CATALOGUE, problems: [PROBLEM], variantsDrawn: 0, coverage: COVERAGE }),
    )
    expect(text).toContain('My notes')
    expect(text).toContain('31 of 2 algorithms')
    expect(text).toContain('9, 6 covered, 2 left out')
    expect(text).toContain('0 errors, 1 warning')
    expect(text).not.toContain('cloze')
    expect(text.indexOf('#algorithm')).toBeLessThan(text.indexOf('#gotcha'))
  })
})
