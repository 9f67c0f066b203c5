import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { CHIP_STATES, type Chips, chipsOfQuery, cycled, queryOfChips } from '#core/query/chips.ts'
import { printQuery } from '#core/query.ts'

const text = (...chips: [string, 'with' | 'only' | 'without'][]) => printQuery(queryOfChips(new Map(chips)))

describe('chips', () => {
  it('go round from off to with, only, without and off', () => {
    const states = ['with', 'only', 'without', undefined]
    let chips: Chips = new Map()
    for (const state of states) {
      chips = cycled(chips, 'gotcha')
      expect(chips.get('gotcha')).toBe(state)
    }
  })

  it('build a query that can be read', () => {
    expect(text()).toBe('')
    expect(text(['gotcha', 'with'])).toBe('#gotcha')
    expect(text(['gotcha', 'with'], ['exam-tip', 'with'])).toBe('#gotcha or #exam-tip')
    expect(text(['gotcha', 'with'], ['exam-tip', 'with'], ['core', 'without'])).toBe('(#gotcha or #exam-tip) -#core')
    expect(text(['gotcha', 'only'], ['core', 'only'])).toBe('#gotcha #core')
  })

  it('can be read back from what they build', () => {
    const anyChips = fc
      .dictionary(fc.constantFrom('a', 'b', 'c', 'd'), fc.constantFrom(...CHIP_STATES), { noNullPrototype: true })
      .map((record): Chips => new Map(Object.entries(record)))
    fc.assert(
      fc.property(anyChips, (chips) => {
        const query = queryOfChips(chips)
        const again = chipsOfQuery(query)
        expect(again && queryOfChips(again)).toEqual(query)
      }),
    )
  })

  it('say so when a query is more than they can show', () => {
    expect(chipsOfQuery({ kind: 'is', value: 'due' })).toBeUndefined()
  })
})
