import { describe, expect, it } from 'vitest'
import type { Card } from '#core/deck.ts'
import { replay } from '#core/progress.ts'
import type { Given } from '#core/scenario/given.ts'
import { nextCard, variantSeed } from '#core/session.ts'
import { startDrill } from '#state/drills.ts'
import { createReviewStore } from '#state/review-store.ts'
import { unfinishedSitting } from '#state/selectors.ts'
import { startSitting } from '#state/sittings.ts'
import { startToday } from '#state/todays-sitting.ts'
import { createMemoryRepository } from '#storage/memory-repository.ts'
import { scenarioCard } from '../core/mock/exams.ts'
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

  it('comes back question up when the grade of a flagged card is undone', async () => {
    const desk = await createDesk([makeCard('a')])
    startToday(desk.store)
    const review = createReviewStore(desk.store, desk.now)
    review.getState().toggleFlag()
    review.getState().turn()
    review.getState().grade('again')
    review.getState().turn()
    review.getState().undo()
    expect(review.getState()).toMatchObject({ card: 'a', side: 'question' })
  })

  it('keeps the card up while it is flagged, though another has rested by now', async () => {
    const { review, pass } = await begun()
    review.getState().turn()
    review.getState().grade('again')
    const { card } = review.getState()
    pass(2 * 60_000)
    review.getState().toggleFlag()
    expect(review.getState().card).toBe(card)
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

describe('a scenario in a sitting', () => {
  const asked = ['a', 'b'].map((id) => scenarioCard(id, [1]))
  const given = (right: boolean, more: Partial<Given> = {}): Given => ({
    seed: 7,
    answers: [{ type: 'choice', option: right ? 'right' : 'bad' }],
    right,
    misconceptions: right ? [] : ['m-a'],
    ...more,
  })

  async function drilling(some: readonly Card[] = asked) {
    const desk = await createDesk(some)
    startDrill(desk.store, { query: { kind: 'all' }, order: 'due', missedDays: 7, length: { questions: 10 } })
    const review = createReviewStore(desk.store, desk.now)
    const logged = async () => {
      await desk.written()
      return desk.repository.readLog()
    }
    /** Of the variant that is up. */
    const seed = () => {
      const { sitting, card } = review.getState()
      return sitting && card !== undefined ? variantSeed(sitting, card) : undefined
    }
    return { ...desk, review, logged, seed, up: () => review.getState().card }
  }

  it('is logged with what was given, and graded by correct × sure × time', async () => {
    const { review, pass, logged, up } = await drilling()
    const card = up()
    pass(30_000)
    review.getState().check(given(true, { sure: 'sure' }), 1)
    expect((await logged()).at(-1)).toMatchObject({
      type: 'answered',
      card,
      grade: 'easy',
      tookMs: 30_000,
      counts: true,
      given: given(true, { sure: 'sure' }),
    })
  })

  it('is graded by the time that its questions allow together', async () => {
    const { review, pass } = await drilling()
    pass(3 * 60_000)
    review.getState().check(given(true, { sure: 'sure' }), 3)
    expect(review.getState().checked?.grade).toBe('easy')
    review.getState().goOn()
    pass(3 * 60_000)
    review.getState().check(given(true, { sure: 'sure' }), 1)
    expect(review.getState().checked?.grade).toBe('hard')
  })

  it('stays up with its outcome until the learner goes on', async () => {
    const { review, store, up } = await drilling()
    const card = up()
    review.getState().check(given(false), 1)
    expect(review.getState()).toMatchObject({ card, side: 'answer', checked: { given: given(false), grade: 'again' } })
    expect(store.getState().progress.cards.get(card ?? '')?.reps).toBe(1)
    review.getState().goOn()
    expect(review.getState()).toMatchObject({ side: 'question', checked: undefined })
    expect(up()).not.toBe(card)
  })

  it('is answered once, however often it is checked', async () => {
    const { review, logged } = await drilling()
    review.getState().check(given(false), 1)
    review.getState().check(given(true), 1)
    expect((await logged()).filter(({ type }) => type === 'answered')).toHaveLength(1)
    expect(review.getState().checked?.given.right).toBe(false)
  })

  it('notes the time from when it came up, not from when the one before was answered', async () => {
    const { review, pass, logged } = await drilling()
    review.getState().check(given(true), 1)
    pass(90_000)
    review.getState().goOn()
    pass(5_000)
    review.getState().check(given(true), 1)
    expect((await logged()).at(-1)).toMatchObject({ tookMs: 5_000 })
  })

  it('comes back in the same variant when its answer is undone', async () => {
    const { review, store, seed, up } = await drilling()
    const [card, first] = [up(), seed()]
    review.getState().check(given(false), 1)
    review.getState().undo()
    expect(review.getState()).toMatchObject({ card, side: 'question', checked: undefined })
    expect(seed()).toBe(first)
    expect(store.getState().progress.cards.get(card ?? '')).toBeUndefined()
    expect(store.getState().progress.misconceptions.size).toBe(0)
    review.getState().check(given(true), 1)
    review.getState().goOn()
    review.getState().undo()
    expect(review.getState()).toMatchObject({ card, side: 'question', checked: undefined })
    expect(seed()).toBe(first)
  })

  it('comes back in another variant when it comes again', async () => {
    const { review, seed, up } = await drilling([scenarioCard('a', [1])])
    const seeds = [seed()]
    for (let times = 0; times < 3; times += 1) {
      review.getState().check(given(false), 1)
      review.getState().goOn()
      expect(up()).toBe('a')
      seeds.push(seed())
    }
    expect(new Set(seeds).size).toBe(4)
  })

  it('comes up after a reload in the variant that was up', async () => {
    const { review, repository, written, seed, up } = await drilling()
    review.getState().check(given(false), 1)
    review.getState().goOn()
    const [card, variant] = [up(), seed()]
    await written()
    const again = await createDesk(asked, { repository, seed: 2 })
    const { sitting } = createReviewStore(again.store, again.now).getState()
    expect(sitting && nextCard(sitting)).toBe(card)
    expect(sitting && card && variantSeed(sitting, card)).toBe(variant)
  })

  it('can be flagged while its outcome is read, and the flag be taken back', async () => {
    const { review, store, up } = await drilling()
    const card = up() ?? ''
    review.getState().check(given(true), 1)
    const { checked } = review.getState()
    for (const flagged of [true, undefined]) {
      review.getState().toggleFlag()
      expect(review.getState()).toMatchObject({ card, side: 'answer', checked })
      expect(store.getState().progress.cards.get(card)?.flagged).toBe(flagged)
    }
    review.getState().undo()
    expect(review.getState()).toMatchObject({ card, side: 'answer', checked })
    expect(store.getState().progress.cards.get(card)?.flagged).toBe(true)
  })

  it('is asked again once its answer is undone, though it was flagged before', async () => {
    const { review, up } = await drilling()
    const card = up()
    review.getState().toggleFlag()
    review.getState().check(given(true), 1)
    review.getState().undo()
    expect(review.getState()).toMatchObject({ card, side: 'question', checked: undefined })
  })

  it('is not skipped any more once it is answered: skipping goes on', async () => {
    const { review, logged, up } = await drilling()
    const card = up()
    review.getState().check(given(true), 1)
    review.getState().skip()
    expect(review.getState()).toMatchObject({ side: 'question', checked: undefined })
    expect(up()).not.toBe(card)
    expect((await logged()).filter(({ type }) => type === 'skipped')).toEqual([])
    review.getState().skip()
    expect(up()).toBeUndefined()
    expect((await logged()).filter(({ type }) => type === 'skipped')).toHaveLength(1)
  })

  it('stays up when it is flagged after the minutes of the drill have passed', async () => {
    const desk = await createDesk(asked)
    startDrill(desk.store, { query: { kind: 'all' }, order: 'due', missedDays: 7, length: { minutes: 5 } })
    const review = createReviewStore(desk.store, desk.now)
    const { card } = review.getState()
    desk.pass(6 * 60_000)
    review.getState().toggleFlag()
    expect(review.getState()).toMatchObject({ card, side: 'question' })
    review.getState().check(given(true), 1)
    expect(review.getState()).toMatchObject({ card, side: 'answer' })
    review.getState().goOn()
    expect(review.getState().card).toBeUndefined()
  })

  it('leaves the schedule alone in a cram, and raises its misconception all the same', async () => {
    const desk = await createDesk(asked)
    startSitting(desk.store, { query: { kind: 'is', value: 'scenario' }, scope: 'all', counts: false })
    const review = createReviewStore(desk.store, desk.now)
    review.getState().check(given(false), 1)
    expect(desk.store.getState().progress.cards.size).toBe(0)
    expect(desk.store.getState().progress.misconceptions.get('m-a')?.raised).toBe(1)
  })

  it('ends the sitting only once its outcome was read', async () => {
    const { review } = await drilling([scenarioCard('a', [1])])
    review.getState().check(given(true), 1)
    expect(review.getState()).toMatchObject({ card: 'a', side: 'answer' })
    review.getState().goOn()
    expect(review.getState().card).toBeUndefined()
    review.getState().undo()
    expect(review.getState()).toMatchObject({ card: 'a', side: 'question' })
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
