import { describe, expect, it } from 'vitest'
import type { Happening } from '#core/event.ts'
import type { Grade } from '#core/grade.ts'
import type { Query } from '#core/query/shape.ts'
import { parseQuery } from '#core/query.ts'
import { nextCard } from '#core/session.ts'
import type { SettingChange } from '#core/settings.ts'
import { addDays, weekdayOf } from '#core/time.ts'
import { comingBack } from '#state/coming-back.ts'
import { createReviewStore } from '#state/review-store.ts'
import { openSitting } from '#state/selectors.ts'
import { startSitting } from '#state/sittings.ts'
import { startToday } from '#state/todays-sitting.ts'
import { createMemoryRepository } from '#storage/memory-repository.ts'
import { scenarioCard } from '../core/mock/exams.ts'
import { FIRST_DAY, makeCard } from '../makers.ts'
import { createDesk } from './desk.ts'

const cards = ['a', 'b', 'c', 'd', 'e', 'f'].map((id) => makeCard(id, { tags: id === 'a' ? ['gotcha'] : [] }))

async function deskWith(...changes: readonly SettingChange[]) {
  const desk = await createDesk(cards)
  for (const change of changes) desk.store.getState().changeSetting(change)
  return desk
}

type Desk = Awaited<ReturnType<typeof deskWith>>

const all = { query: { kind: 'all' }, scope: 'all', counts: true } as const

function asked(text: string): Query {
  const query = parseQuery(text)
  if (!query.ok) throw new Error(query.problem.message)
  return query.value
}

/** Grades whatever is up, and says what the grade promised and what was written. */
function graded({ store, now }: Desk, grade: Grade) {
  const review = createReviewStore(store, now)
  const { card = '', sitting } = review.getState()
  const promised = sitting && comingBack(store.getState(), sitting, card)[grade]
  review.getState().turn()
  review.getState().grade(grade)
  review.getState().close()
  const progress = store.getState().progress.cards.get(card)
  return { card, promised, progress, last: store.getState().progress.trail.at(-1) as Happening }
}

describe('an answer', () => {
  it('names no day while nothing is chosen', async () => {
    const desk = await deskWith()
    startToday(desk.store)
    expect(graded(desk, 'good').last).not.toHaveProperty('due')
  })

  it('comes back on the day that its grade promised, whatever was chosen', async () => {
    const desk = await deskWith(
      { name: 'balance', value: true },
      { name: 'tagRetentions', value: [{ tag: 'gotcha', retention: 0.97 }] },
      { name: 'easyDays', value: ['none', 'full', 'half', 'full', 'none', 'none', 'full'] },
    )
    startToday(desk.store)
    for (const grade of ['good', 'hard', 'easy', 'good', 'hard', 'easy'] as const) {
      const { promised, progress } = graded(desk, grade)
      expect(progress?.due).toBe(addDays(FIRST_DAY, promised && 'days' in promised ? promised.days : Number.NaN))
      expect([1, 2, 3, 6]).toContain(weekdayOf(progress?.due ?? FIRST_DAY))
    }
  })

  it('is spread by what is due already', async () => {
    const desk = await deskWith({ name: 'balance', value: true })
    startToday(desk.store)
    const days = cards.map(() => graded(desk, 'easy').progress?.due)
    expect(new Set(days).size).toBe(3)
  })

  it('leaves a card due while it has steps to take, and lets it go after the last', async () => {
    const desk = await deskWith({ name: 'learningSteps', value: [1, 10] })
    startSitting(desk.store, all)
    const { card, promised } = graded(desk, 'again')
    expect(promised).toEqual({ minutes: 1 })
    for (const _ of cards.slice(1)) graded(desk, 'good')
    const second = graded(desk, 'good')
    expect([second.card, second.promised, second.progress?.due]).toEqual([card, { minutes: 10 }, FIRST_DAY])
    const third = graded(desk, 'good')
    expect(third.card).toBe(card)
    expect(third.promised).toHaveProperty('days')
    expect(third.progress?.due && third.progress.due > FIRST_DAY).toBe(true)
    const sitting = openSitting(desk.store.getState())
    expect(sitting && nextCard(sitting)).toBeUndefined()
  })

  it('keeps the steps that were set when the sitting was started', async () => {
    const desk = await deskWith({ name: 'learningSteps', value: [5] })
    startToday(desk.store)
    desk.store.getState().changeSetting({ name: 'learningSteps', value: [] })
    expect(graded(desk, 'again').promised).toEqual({ minutes: 5 })
  })

  it('in a cram names no day and makes no leech', async () => {
    const desk = await deskWith({ name: 'balance', value: true }, { name: 'learningSteps', value: [1, 10] })
    startSitting(desk.store, { ...all, counts: false })
    graded(desk, 'again')
    for (const _ of cards) expect(graded(desk, 'good').last).not.toHaveProperty('due')
  })
})

describe('a card forgotten too often', () => {
  async function atTheThreshold(value: 'tag' | 'suspend' | 'nothing') {
    const desk = await deskWith({ name: 'leechLapses', value: 1 }, { name: 'leechAction', value })
    startSitting(desk.store, { ...all, query: asked('#gotcha') })
    graded(desk, 'good')
    startSitting(desk.store, { ...all, query: asked('#gotcha') })
    return desk
  }

  it.each([
    ['tag', { myTags: ['leech'] }],
    ['suspend', { suspended: true }],
  ] as const)('is dealt with as chosen (%s), and undo takes back both', async (action, what) => {
    const desk = await atTheThreshold(action)
    const before = desk.store.getState().progress.cards.get('a')
    const { progress } = graded(desk, 'again')
    expect(progress).toMatchObject({ lapses: 1, ...what })
    const review = createReviewStore(desk.store, desk.now)
    expect(review.getState().card).toBe(action === 'tag' ? 'a' : undefined)
    review.getState().undo()
    expect(review.getState()).toMatchObject({ card: 'a', side: 'question' })
    expect(desk.store.getState().progress.cards.get('a')).toEqual(before)
  })

  it('stays up to be read where it is a scenario, and then is gone', async () => {
    const desk = await createDesk([scenarioCard('fraud', [1])])
    for (const change of [
      { name: 'leechLapses', value: 1 },
      { name: 'leechAction', value: 'suspend' },
    ] as const)
      desk.store.getState().changeSetting(change)
    const given = { seed: 1, answers: [null], right: true, misconceptions: [] }
    const sit = () => {
      startSitting(desk.store, all)
      return createReviewStore(desk.store, desk.now)
    }
    sit().getState().check(given, 1)
    const review = sit()
    review.getState().check({ ...given, right: false }, 1)
    expect(review.getState()).toMatchObject({ card: 'fraud', side: 'answer', checked: { grade: 'again' } })
    review.getState().goOn()
    expect(review.getState().card).toBeUndefined()
    review.getState().undo()
    expect(review.getState()).toMatchObject({ card: 'fraud', side: 'question' })
    expect(desk.store.getState().progress.cards.get('fraud')).toMatchObject({ lapses: 0, reps: 1 })
  })

  it('is left alone where nothing is to be done', async () => {
    const desk = await atTheThreshold('nothing')
    const { progress } = graded(desk, 'again')
    expect(progress?.lapses).toBe(1)
    expect(progress).not.toHaveProperty('suspended')
    expect(progress).not.toHaveProperty('myTags')
  })

  it('is dealt with in a log that another device reads, too', async () => {
    const repository = createMemoryRepository()
    const desk = await createDesk(cards, { repository })
    for (const change of [
      { name: 'leechLapses', value: 1 },
      { name: 'leechAction', value: 'suspend' },
    ] as const)
      desk.store.getState().changeSetting(change)
    startToday(desk.store)
    const { card } = graded(desk, 'good')
    startSitting(desk.store, { ...all, query: asked(`id:${card}`) })
    expect(graded(desk, 'again').progress).toMatchObject({ lapses: 1, suspended: true })
    await desk.written()
    expect((await repository.load()).progress.cards).toEqual(desk.store.getState().progress.cards)
  })
})
