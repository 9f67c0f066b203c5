import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { changeFilter, moveFilter, removeFilter, saveFilter } from '#state/filters.ts'
import { filtersIn } from '#state/selectors.ts'
import { makeCard } from '../makers.ts'
import { createDesk, type Desk } from './desk.ts'

const cards = [makeCard('a', { tags: ['gotcha'] })]

function names({ store }: Desk): string[] {
  return filtersIn(store.getState().progress).map(({ name }) => name)
}

async function deskWith(...filters: readonly string[]): Promise<Desk> {
  const desk = await createDesk(cards)
  for (const name of filters) saveFilter(desk.store, { name, query: `#${name}`, pinned: false })
  return desk
}

function idOf({ store }: Desk, name: string): string {
  return filtersIn(store.getState().progress).find((filter) => filter.name === name)?.id ?? ''
}

describe('saved filters', () => {
  it('stand in the order in which they were saved', async () => {
    const desk = await deskWith('a', 'b', 'c')
    expect(names(desk)).toEqual(['a', 'b', 'c'])
  })

  it('take the place of one with the same name, and stay where that was', async () => {
    const desk = await deskWith('Traps', 'b')
    saveFilter(desk.store, { name: ' traps ', query: '#gotcha', pinned: true })
    expect(filtersIn(desk.store.getState().progress)).toMatchObject([
      { name: 'traps', query: '#gotcha', pinned: true },
      { name: 'b' },
    ])
  })

  it('are renamed and pinned, and nothing else about them changes', async () => {
    const desk = await deskWith('a')
    changeFilter(desk.store, idOf(desk, 'a'), { name: 'Traps', pinned: true })
    expect(filtersIn(desk.store.getState().progress)).toMatchObject([{ name: 'Traps', query: '#a', pinned: true }])
    changeFilter(desk.store, 'none', { name: 'x' })
    expect(names(desk)).toEqual(['Traps'])
  })

  it('are removed by one event, which can be taken back', async () => {
    const desk = await deskWith('a', 'b', 'c')
    const event = removeFilter(desk.store, idOf(desk, 'b'))
    expect(names(desk)).toEqual(['a', 'c'])
    desk.store.getState().undo(event ?? '')
    expect(names(desk)).toEqual(['a', 'b', 'c'])
    expect(removeFilter(desk.store, 'none')).toBeUndefined()
  })

  it('move as a list does, by one event as long as there is a place between two', async () => {
    const anyMoves = fc.array(fc.tuple(fc.nat(5), fc.nat(5)), { maxLength: 20 })
    await fc.assert(
      fc.asyncProperty(anyMoves, async (moves) => {
        const desk = await deskWith('a', 'b', 'c', 'd')
        let expected = names(desk)
        for (const [from, to] of moves) {
          const [moving] = expected.slice(from, from + 1)
          if (moving && to < expected.length) expected = expected.toSpliced(from, 1).toSpliced(to, 0, moving)
          moveFilter(desk.store, from, to)
          expect(names(desk)).toEqual(expected)
        }
      }),
      { numRuns: 30 },
    )
  })

  it('still move when no number is left between two places', async () => {
    const desk = await deskWith('a', 'b', 'c')
    for (let count = 0; count < 120; count += 1) moveFilter(desk.store, 2, 1)
    expect(names(desk)).toEqual(['a', 'b', 'c'])
    moveFilter(desk.store, 2, 1)
    expect(names(desk)).toEqual(['a', 'c', 'b'])
  })

  it('are there again from the log', async () => {
    const desk = await deskWith('a', 'b')
    moveFilter(desk.store, 1, 0)
    changeFilter(desk.store, idOf(desk, 'b'), { pinned: true })
    await desk.written()
    const again = await createDesk(cards, { repository: desk.repository })
    expect(filtersIn(again.store.getState().progress)).toEqual(filtersIn(desk.store.getState().progress))
  })
})
