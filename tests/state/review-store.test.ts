import { describe, expect, it } from 'vitest'
import { replay } from '#core/progress.ts'
import { createReviewStore } from '#state/review-store.ts'
import { unfinishedSitting } from '#state/selectors.ts'
import { startSitting, startToday } from '#state/sittings.ts'
import { createMemoryRepository } from '#storage/memory-repository.ts'
import { makeCard } from '../makers.ts'
import { createDesk } from './desk.ts'

const cards = ['a', 'b', 'c'].map((id) => makeCard(id, { tags: id === 'a' ? ['gotcha'] : [] }))

async function begun() {
  const desk = await createDesk(cards)
  startToday(desk.store)
  return { ...desk, review: createReviewStore(desk.store, desk.now) }
}

describe('a review', () => {
  it('grades only what has been turned', async () => {
    const { review, store } = await begun()
    const { card } = review.getState()
    review.getState().grade('good')
    expect(review.getState().card).toBe(card)
    review.getState().turn()
    review.getState().grade('good')
    expect(review.getState()).toMatchObject({ side: 'question' })
    expect(review.getState().card).not.toBe(card)
    expect(store.getState().progress.cards.get(card ?? '')?.reps).toBe(1)
  })

  it('notes how long the answer took, from seeing the question to grading it', async () => {
    const { review, pass, repository, written } = await begun()
    pass(7_000)
    review.getState().turn()
    pass(2_000)
    review.getState().grade('good')
    await written()
    expect((await repository.readLog()).at(-1)).toMatchObject({ type: 'answered', tookMs: 9_000 })
  })

  it('brings a card back, question up, when its grade is undone', async () => {
    const { review, store } = await begun()
    const { card } = review.getState()
    review.getState().turn()
    review.getState().grade('easy')
    review.getState().undo()
    expect(review.getState()).toMatchObject({ card, side: 'question' })
    expect(store.getState().progress.cards.size).toBe(0)
    review.getState().undo()
    expect(review.getState().card).toBe(card)
  })

  it('keeps the answer up while a card is flagged', async () => {
    const { review } = await begun()
    const { card } = review.getState()
    review.getState().turn()
    review.getState().toggleFlag()
    expect(review.getState()).toMatchObject({ card, side: 'answer' })
  })

  it('goes on after a reload where it was', async () => {
    const { review, repository, written } = await begun()
    review.getState().turn()
    review.getState().grade('good')
    await written()
    const again = await createDesk(cards, { repository, seed: 2 })
    const resumed = createReviewStore(again.store, again.now)
    expect(resumed.getState().card).toBe(review.getState().card)
    expect(resumed.getState().sitting).toEqual(review.getState().sitting)
  })

  it('comes to an end, and can still be undone then', async () => {
    const { review, store } = await begun()
    for (let count = 0; count < 3; count += 1) {
      review.getState().turn()
      review.getState().grade('good')
    }
    expect(review.getState().card).toBeUndefined()
    expect(unfinishedSitting(store.getState())).toBeUndefined()
    review.getState().undo()
    expect(review.getState().card).toBeDefined()
    review.getState().skip()
    review.getState().end()
    expect(review.getState().sitting).toBeUndefined()
  })
})

describe('a sitting by query', () => {
  it('has just the cards that the query finds', async () => {
    const { store } = await createDesk(cards)
    expect(startSitting(store, { query: { kind: 'tag', value: 'gotcha' }, scope: 'due', counts: true })).toBe(true)
    expect(unfinishedSitting(store.getState())).toMatchObject({ query: '#gotcha', cards: ['a'] })
  })

  it('is not begun without a card', async () => {
    const { store } = await createDesk(cards)
    expect(startSitting(store, { query: { kind: 'tag', value: 'none' }, scope: 'all', counts: true })).toBe(false)
    expect(unfinishedSitting(store.getState())).toBeUndefined()
  })

  it('leaves the schedule alone when it is a cram, and is logged all the same', async () => {
    const { store, now, written, repository } = await createDesk(cards)
    startSitting(store, { query: { kind: 'all' }, scope: 'all', counts: false })
    const review = createReviewStore(store, now)
    review.getState().turn()
    review.getState().grade('again')
    await written()
    expect(store.getState().progress.cards.size).toBe(0)
    expect((await repository.readLog()).filter(({ type }) => type === 'answered')).toHaveLength(1)
  })
})

describe('two tabs', () => {
  it('see the same, and lose nothing', async () => {
    const log = createMemoryRepository().shared
    const [one, two] = await Promise.all([
      createDesk(cards, { repository: createMemoryRepository(log), seed: 1 }),
      createDesk(cards, { repository: createMemoryRepository(log), seed: 2 }),
    ])
    startToday(one.store)
    await one.written()
    const review = createReviewStore(two.store, two.now)
    review.getState().turn()
    review.getState().grade('good')
    await two.written()
    expect(one.store.getState().progress.cards).toEqual(two.store.getState().progress.cards)
    expect(replay(await one.repository.readLog()).cards).toEqual(one.store.getState().progress.cards)
  })
})
