import { describe, expect, it } from 'vitest'
import type { Query } from '#core/query/shape.ts'
import { parseQuery, printQuery } from '#core/query.ts'
import { type DrillChoice, drillCards, startDrill, wholeQuery } from '#state/drills.ts'
import { createReviewStore } from '#state/review-store.ts'
import { openSitting, unfinishedSitting } from '#state/selectors.ts'
import { startToday } from '#state/todays-sitting.ts'
import { scenarioCard } from '../core/mock/exams.ts'
import { makeCard } from '../makers.ts'
import { createDesk, type Desk } from './desk.ts'

const MINUTE = 60_000
const cards = [
  makeCard('fact'),
  ...['a', 'b', 'c', 'd'].map((id) => scenarioCard(id, [id === 'a' ? 1 : 2], { tags: id === 'd' ? ['gotcha'] : [] })),
]

const all: DrillChoice = { query: { kind: 'all' }, order: 'due', missedDays: 7, length: { questions: 10 } }

const given = (right: boolean) => ({ seed: 1, answers: [], right, misconceptions: [] })

/** Answers the scenario that is up, and goes on. */
function answer(desk: Desk, right: boolean): string | undefined {
  const review = createReviewStore(desk.store, desk.now)
  const { card } = review.getState()
  review.getState().check(given(right), 1)
  review.getState().close()
  return card
}

const sittingOn = ({ store }: Desk) => openSitting(store.getState())

describe('a drill', () => {
  it('is of scenarios alone, and of as many as were asked for', async () => {
    const desk = await createDesk(cards)
    expect(startDrill(desk.store, { ...all, length: { questions: 3 } })).toBe(true)
    expect(sittingOn(desk)).toMatchObject({ query: 'is:scenario', counts: true })
    expect(sittingOn(desk)?.cards).toHaveLength(3)
    expect(sittingOn(desk)?.minutes).toBeUndefined()
    startDrill(desk.store, { ...all, length: { questions: Number.POSITIVE_INFINITY } })
    expect(sittingOn(desk)?.cards.toSorted()).toEqual(['a', 'b', 'c', 'd'])
  })

  it('is of what its filter finds', async () => {
    const desk = await createDesk(cards)
    startDrill(desk.store, { ...all, query: { kind: 'domain', value: '1' } })
    expect(sittingOn(desk)?.cards).toEqual(['a'])
    const either: Query = {
      kind: 'or',
      of: [
        { kind: 'tag', value: 'gotcha' },
        { kind: 'domain', value: '1' },
      ],
    }
    startDrill(desk.store, { ...all, query: either })
    expect(sittingOn(desk)?.cards.toSorted()).toEqual(['a', 'd'])
  })

  it('says what it is by a query that can be read again', () => {
    const choices: DrillChoice[] = [
      all,
      { ...all, order: 'missed' },
      { ...all, query: { kind: 'tag', value: 'gotcha' } },
      {
        ...all,
        query: {
          kind: 'or',
          of: [
            { kind: 'tag', value: 'a' },
            { kind: 'tag', value: 'b' },
          ],
        },
        order: 'missed',
        missedDays: 30,
      },
    ]
    for (const choice of choices) {
      const query = wholeQuery(choice)
      expect(parseQuery(printQuery(query))).toEqual({ ok: true, value: query })
    }
    expect(choices.map((choice) => printQuery(wholeQuery(choice)))).toEqual([
      'is:scenario',
      'is:scenario missed:7',
      'is:scenario #gotcha',
      'is:scenario (#a or #b) missed:30',
    ])
  })

  it('is not begun without a scenario, and then leaves the sitting that is open', async () => {
    const desk = await createDesk(cards)
    startToday(desk.store)
    const before = sittingOn(desk)?.id
    expect(startDrill(desk.store, { ...all, order: 'weakest' })).toBe(false)
    expect(startDrill(desk.store, { ...all, query: { kind: 'tag', value: 'none' } })).toBe(false)
    expect(sittingOn(desk)?.id).toBe(before)
    expect(startDrill(desk.store, all)).toBe(true)
    expect(sittingOn(desk)?.id).not.toBe(before)
    await desk.written()
    expect((await desk.repository.readLog()).map(({ type }) => type)).toEqual([
      'sitting-started',
      'sitting-ended',
      'sitting-started',
    ])
  })

  it('promises as many as it brings', async () => {
    const desk = await createDesk(cards)
    const promised = drillCards(desk.store.getState(), all, 1)
    startDrill(desk.store, all)
    expect(sittingOn(desk)?.cards.toSorted()).toEqual(promised.toSorted())
  })

  it('brings those answered wrong in the last days, and only those', async () => {
    const desk = await createDesk(cards)
    startDrill(desk.store, all)
    const wrong = answer(desk, false)
    answer(desk, true)
    desk.pass(3 * 24 * 60 * MINUTE)
    desk.store.getState().refreshDay()
    const missedIn = (missedDays: number) =>
      drillCards(desk.store.getState(), { ...all, order: 'missed', missedDays }, 1)
    expect(missedIn(7)).toEqual([wrong])
    expect(missedIn(3)).toEqual([])
    expect(startDrill(desk.store, { ...all, order: 'missed' })).toBe(true)
    expect(sittingOn(desk)).toMatchObject({ query: 'is:scenario missed:7', cards: [wrong] })
  })

  it('by minutes goes on with all there are until the minutes have passed', async () => {
    const desk = await createDesk(cards)
    startDrill(desk.store, { ...all, length: { minutes: 5 } })
    expect(sittingOn(desk)).toMatchObject({ minutes: 5 })
    expect(sittingOn(desk)?.cards).toHaveLength(4)
    desk.pass(4 * MINUTE)
    answer(desk, true)
    expect(unfinishedSitting(desk.store.getState())).toBeDefined()
    // The one that is up when time runs out is still to be answered.
    desk.pass(2 * MINUTE)
    answer(desk, true)
    expect(unfinishedSitting(desk.store.getState())).toBeUndefined()
    expect(sittingOn(desk)?.steps).toHaveLength(2)
  })
})
