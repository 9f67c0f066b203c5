import { describe, expect, it } from 'vitest'
import { type ComparedItem, type Comparison, rowsOf, settingsOf } from '#core/book/comparison.ts'
import type { Note } from '#core/deck.ts'
import { type Block, type Inline, plainText } from '#core/prose.ts'

const cell = (text: string): readonly Inline[] => [{ kind: 'text', text }]
const item = (id: string, cells: readonly string[], isListed = false): ComparedItem => ({
  id,
  name: id,
  cells: cells.map(cell),
  ...(isListed && { settings: { note: 'all', under: `All of ${id}` } }),
})

/** A note that lists settings under headings, as the compiler writes them. */
function noteWith(lists: Readonly<Record<string, readonly string[]>>): Note {
  const blocks = Object.entries(lists).flatMap(([id, names]): Block[] => [
    { kind: 'heading', depth: 2, content: cell(`All of ${id}`) },
    {
      kind: 'list',
      ordered: false,
      items: names.map((name) => ({
        blocks: [
          {
            kind: 'paragraph',
            content: [
              { kind: 'strong', content: [{ kind: 'code', text: name }] },
              { kind: 'text', text: ` – what ${name} does` },
            ],
          },
          { kind: 'paragraph', content: cell('Default: 1') },
        ],
      })),
    },
  ])
  return { id: 'all', path: 'notes/all.md', title: 'All', topic: 'all', area: 'a', tags: [], blocks }
}

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
    const notes = [noteWith({ a: ['eta', 'alpha', 'x'], b: ['alpha', 'eta', 'y'] })]
    const compared = settingsOf([item('a', [], true), item('b', [], true)], notes)
    expect(compared?.shared.map(({ name }) => name)).toEqual(['eta', 'alpha'])
    expect(compared?.own.map((own) => own.map(({ name }) => name))).toEqual([['x'], ['y']])
    expect(plainText(compared?.shared[0]?.of[0].blocks ?? [])).toBe('what eta does\nDefault: 1')
  })

  it('has no settings of things without, or whose note does not list them', () => {
    const notes = [noteWith({ b: ['eta'] })]
    expect(settingsOf([item('a', []), item('b', [], true)], notes)).toBeUndefined()
    expect(settingsOf([item('a', [], true), item('b', [], true)], notes)).toBeUndefined()
  })
})
