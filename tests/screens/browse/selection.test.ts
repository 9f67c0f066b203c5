import { describe, expect, it } from 'vitest'
import { allOf, extended, NOTHING, type Selection, toggled } from '#screens/browse/selection.ts'

const list = ['a', 'b', 'c', 'd', 'e']
const chosen = (selection: Selection) => [...selection.chosen].sort().join('')

describe('choosing cards', () => {
  it('adds one, and takes it out again', () => {
    const one = toggled(toggled(NOTHING, 'b'), 'd')
    expect(chosen(one)).toBe('bd')
    expect(chosen(toggled(one, 'b'))).toBe('d')
  })

  it('goes from the last one chosen to where the learner went, and back', () => {
    const one = toggled(toggled(NOTHING, 'a'), 'c')
    const on = extended(one, list, 'c', 'e')
    expect(chosen(on)).toBe('acde')
    expect(chosen(extended(on, list, 'e', 'd'))).toBe('acd')
    expect(chosen(extended(on, list, 'e', 'b'))).toBe('abc')
  })

  it('begins where the learner was, if nothing was chosen or it is no longer listed', () => {
    expect(chosen(extended(NOTHING, list, 'b', 'c'))).toBe('bc')
    expect(chosen(extended(toggled(NOTHING, 'z'), list, 'b', 'c'))).toBe('bcz')
  })

  it('takes all, and goes on from there', () => {
    expect(chosen(allOf(list))).toBe('abcde')
    expect(chosen(toggled(allOf(list), 'c'))).toBe('abde')
  })
})
