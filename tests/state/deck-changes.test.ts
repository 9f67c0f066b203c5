import { describe, expect, it } from 'vitest'
import { parseQuery } from '#core/query.ts'
import { noteDeck } from '#state/deck-changes.ts'
import { found } from '#state/found.ts'
import { makeCard, paragraph } from '../makers.ts'
import { createDesk } from './desk.ts'

describe('a deck that is opened', () => {
  it('is noted once, and again when it has another version', async () => {
    const desk = await createDesk([makeCard('a'), makeCard('b')])
    noteDeck(desk.store)
    noteDeck(desk.store)
    expect((await desk.store.getState().readLog()).map(({ type }) => type)).toEqual(['deck-changed'])
  })

  it('says which cards came with it, and which were edited since', async () => {
    const desk = await createDesk([makeCard('a'), makeCard('b')])
    const names = (query: string) => {
      const parsed = parseQuery(query)
      return parsed.ok ? found(desk.store.getState(), parsed.value).map(({ card }) => card.id) : []
    }
    noteDeck(desk.store)
    // As in Anki, what was added counts as edited.
    expect([names('added:1'), names('edited:1')]).toEqual([
      ['a', 'b'],
      ['a', 'b'],
    ])
    desk.pass(10 * 24 * 3_600_000)
    desk.store.getState().refreshDay()
    expect([names('added:1'), names('added:11')]).toEqual([[], ['a', 'b']])
    const cards = [makeCard('a'), makeCard('b', { back: [paragraph('Something else.')] }), makeCard('c')]
    desk.store.setState(({ deck }) => ({ deck: { ...deck, cards, version: '2' } }))
    noteDeck(desk.store)
    expect([names('added:1'), names('edited:1'), names('added:11')]).toEqual([['c'], ['b', 'c'], ['a', 'b', 'c']])
  })
})
