import { describe, expect, it } from 'vitest'
import { type ComparedItem, type Comparison, rowsOf, type Setting, settingsOf } from '#core/book/comparison.ts'
import type { Inline } from '#core/prose.ts'

const cell = (text: string): readonly Inline[] => [{ kind: 'text', text }]
const setting = (name: string): Setting => ({ name, required: false, range: 'integer', effect: 'Something' })
const item = (id: string, cells: readonly string[], settings?: readonly string[]): ComparedItem => ({
  id,
  name: id,
  cells: cells.map(cell),
  ...(settings && { settings: settings.map(setting) }),
})

const COMPARISON: Comparison = { id: 'c', title: 'C', properties: ['Files', 'Modes'], items: [] }

describe('a comparison', () => {
  it('says where both say the same', () => {
    const rows = rowsOf(COMPARISON, [item('a', ['CSV', 'File']), item('b', ['csv ', 'Pipe'])])
    expect(rows.map(({ property, same }) => [property, same])).toEqual([
      ['Files', true],
      ['Modes', false],
    ])
  })

  it('has an empty cell where nothing is said', () => {
    expect(rowsOf(COMPARISON, [item('a', ['CSV']), item('b', ['CSV', 'File'])])[1]?.cells[0]).toEqual([])
  })

  it('tells settings with one name from those that only one has', () => {
    const compared = settingsOf([item('a', [], ['eta', 'alpha', 'x']), item('b', [], ['alpha', 'eta', 'y'])])
    expect(compared?.shared.map(({ name }) => name)).toEqual(['eta', 'alpha'])
    expect(compared?.own.map((own) => own.map(({ name }) => name))).toEqual([['x'], ['y']])
  })

  it('has no settings of things without', () => {
    expect(settingsOf([item('a', []), item('b', [], ['eta'])])).toBeUndefined()
  })
})
