import { describe, expect, it } from 'vitest'
import { changeMany, startWith, tagNamed } from '#state/browsing.ts'
import { openSitting } from '#state/selectors.ts'
import { makeCard } from '../makers.ts'
import { createDesk } from './desk.ts'

const cards = Array.from({ length: 50 }, (_, index) => makeCard(`c${index}`))
const ids = cards.map(({ id }) => id)

describe('many cards at once', () => {
  it('change by one event, which can be taken back', async () => {
    const { store } = await createDesk(cards)
    const suspended = () => [...store.getState().progress.cards.values()].filter((one) => one.suspended).length
    const event = changeMany(store, { type: 'suspended', cards: ids, suspended: true })
    expect(suspended()).toBe(50)
    expect(await store.getState().readLog()).toHaveLength(1)
    store.getState().undo(event ?? '')
    expect(suspended()).toBe(0)
  })

  it('stay as they are once a newer version has taken over', async () => {
    const { store } = await createDesk(cards)
    store.setState({ superseded: true })
    expect(changeMany(store, { type: 'forgotten', cards: ids })).toBeUndefined()
  })

  it('make a sitting of just these in their order, in the place of the one that is open', async () => {
    const { store } = await createDesk(cards)
    expect(startWith(store, '#gotcha', ['c3', 'c1'], false)).toBe(true)
    expect(startWith(store, '', ['c2', 'c5'], true)).toBe(true)
    expect(openSitting(store.getState())).toMatchObject({ query: '', cards: ['c2', 'c5'], counts: true })
    expect(startWith(store, '', [], true)).toBe(false)
    expect(openSitting(store.getState())?.cards).toEqual(['c2', 'c5'])
  })
})

describe('a tag of the learner’s own', () => {
  it('is written as queries find it', () => {
    expect(tagNamed(' #Weak Spots ')).toBe('weak-spots')
    expect(tagNamed('exam/Day 1/')).toBe('exam/day-1')
    expect(tagNamed('ｆｕｌｌ')).toBe('full')
    expect(tagNamed(' # ')).toBeUndefined()
  })
})
