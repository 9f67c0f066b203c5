import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { CHIP_STATES, type ChipState, type Chips, chipsOfQuery, cycled, queryOfChips } from '#core/query/chips.ts'
import { parseQuery, printQuery } from '#core/query.ts'

const text = (...chips: [string, ChipState][]) => printQuery(queryOfChips(new Map(chips)))

function chipsOf(query: string): [string, ChipState][] | undefined {
  const parsed = parseQuery(query)
  if (!parsed.ok) throw new Error(parsed.problem.message)
  const chips = chipsOfQuery(parsed.value)
  return chips && [...chips]
}

describe('chips', () => {
  it('go round from off to with, only, without and off', () => {
    const states = ['with', 'only', 'without', undefined]
    let chips: Chips = new Map()
    for (const state of states) {
      chips = cycled(chips, '#gotcha')
      expect(chips.get('#gotcha')).toBe(state)
    }
  })

  it('build a query that can be read', () => {
    expect(text()).toBe('')
    expect(text(['#gotcha', 'with'])).toBe('#gotcha')
    expect(text(['#gotcha', 'with'], ['#exam-tip', 'with'])).toBe('#gotcha or #exam-tip')
    expect(text(['#gotcha', 'with'], ['#exam-tip', 'with'], ['#core', 'without'])).toBe('(#gotcha or #exam-tip) -#core')
    expect(text(['#gotcha', 'only'], ['#core', 'only'])).toBe('#gotcha #core')
  })

  it('are alternatives within a group, and all to be so between groups', () => {
    expect(text(['#exam-tip', 'with'], ['#gotcha', 'with'], ['is:suspended', 'without'], ['domain:2', 'with'])).toBe(
      '(#exam-tip or #gotcha) -is:suspended domain:2',
    )
    expect(text(['#a', 'with'], ['is:due', 'with'], ['#b', 'with'], ['is:new', 'with'])).toBe(
      '(#a or #b) (is:due or is:new)',
    )
    expect(text(['tag:none', 'with'], ['#a', 'with'])).toBe('tag:none or #a')
  })

  it('are found in a query that somebody typed, in its order', () => {
    expect(chipsOf('domain:2 -is:suspended (#exam-tip or #gotcha)')).toEqual([
      ['domain:2', 'with'],
      ['is:suspended', 'without'],
      ['#exam-tip', 'with'],
      ['#gotcha', 'with'],
    ])
    expect(chipsOf('prop:s<7 "class imbalance"')).toEqual([
      ['prop:s<7', 'with'],
      ['"class imbalance"', 'with'],
    ])
  })

  it('read a term that is alone in its group so that it can get company', () => {
    expect(chipsOf('#a is:due')).toEqual([
      ['#a', 'with'],
      ['is:due', 'with'],
    ])
    expect(chipsOf('#a #b')).toEqual([
      ['#a', 'only'],
      ['#b', 'only'],
    ])
    expect(chipsOf('(#a or #b) #c')).toEqual([
      ['#a', 'with'],
      ['#b', 'with'],
      ['#c', 'only'],
    ])
  })

  it('can be read back from what they build', () => {
    const anyTerm = fc.constantFrom(
      '#a',
      '#b',
      '#c/d',
      'tag:none',
      'is:due',
      'is:suspended',
      'domain:2',
      'domain:mla-c02/3',
      'topic:xgboost',
      'service:"amazon s3"',
      'card:cloze',
      'prop:s<7',
      'flag:1',
      'rated:7:again',
      '"class imbalance"',
    )
    const anyChips = fc
      .array(fc.tuple(anyTerm, fc.constantFrom(...CHIP_STATES)))
      .map((entries): Chips => new Map(entries))
    fc.assert(
      fc.property(anyChips, (chips) => {
        const query = queryOfChips(chips)
        const again = chipsOfQuery(query)
        expect(again && queryOfChips(again)).toEqual(query)
        expect(parseQuery(printQuery(query))).toEqual({ ok: true, value: query })
      }),
    )
  })

  it('say so when a query is more than they can show', () => {
    for (const query of [
      '#a or is:due',
      '-(#a or #b)',
      '#a (#b or #c) (#d or #e)',
      '#a #a',
      '(#a -#b) or #c',
      '--#a',
    ]) {
      expect([query, chipsOf(query)]).toEqual([query, undefined])
    }
  })
})
