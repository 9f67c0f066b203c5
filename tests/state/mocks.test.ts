import { describe, expect, it } from 'vitest'
import type { LogEvent } from '#core/event.ts'
import type { Mock } from '#core/mock/mock.ts'
import type { Answer } from '#core/scenario.ts'
import {
  composedFor,
  createMockActions,
  finishMock,
  finishOverdueMock,
  type MockActions,
  openMock,
  startMock,
} from '#state/mocks.ts'
import { makeExam, makeScenario, scenarioCards } from '../core/mock/exams.ts'
import { createDesk, type Desk } from './desk.ts'

const MINUTE = 60_000
/** Five items in ten minutes; four of them count. */
const exam = makeExam({ weights: [100], scored: 4, unscored: 1, minutes: 10 })
const cards = scenarioCards([5])
const scenarios = new Map(cards.map(({ id }) => [id, makeScenario(id)]))
const pick = (option: string): Answer => ({ type: 'choice', option })

function mockOn({ store }: Desk): Mock {
  const mock = openMock(store.getState())
  if (!mock) throw new Error('no mock')
  return mock
}

function begin(desk: Desk, relaxed = false): { id: string; actions: MockActions } {
  expect(startMock(desk.store, composedFor(desk.store.getState(), exam), relaxed)).toBe(true)
  const { id } = mockOn(desk)
  return { id, actions: createMockActions(desk.store, id, desk.now) }
}

async function sitting(relaxed = false) {
  const desk = await createDesk(cards)
  return { desk, ...begin(desk, relaxed) }
}

function answersIn(log: readonly LogEvent[]): Extract<LogEvent, { type: 'answered' }>[] {
  return log.filter((event) => event.type === 'answered')
}

describe('a mock', () => {
  it('starts once, and is there after a reload', async () => {
    const { desk, id, actions } = await sitting()
    expect(startMock(desk.store, composedFor(desk.store.getState(), exam), false)).toBe(false)
    actions.answer(0, pick('right'))
    actions.moveTo(3)
    await desk.written()
    const again = await createDesk(cards, { repository: desk.repository })
    expect(mockOn(again)).toEqual(mockOn(desk))
    expect(mockOn(again)).toMatchObject({ id, up: 3 })
  })

  it('does not start without questions', async () => {
    const { store } = await createDesk([])
    expect(startMock(store, composedFor(store.getState(), exam), false)).toBe(false)
  })

  it('asks other questions than the time before, as far as there are any', async () => {
    const desk = await createDesk(scenarioCards([10]))
    const { id } = begin(desk)
    const first = mockOn(desk).items.map(({ card }) => card)
    finishMock(desk.store, scenarios, id, desk.now)
    begin(desk)
    for (const { card } of mockOn(desk).items) expect(first).not.toContain(card)
  })

  it('writes down every answer when it is given, and the same one once', async () => {
    const { desk, actions } = await sitting()
    actions.answer(0, pick('bad'))
    actions.answer(0, pick('bad'))
    actions.answer(0, undefined)
    actions.toggleFlag(1)
    actions.toggleFlag(1)
    actions.moveTo(99)
    actions.moveTo(0)
    await desk.written()
    const log = await desk.repository.readLog()
    expect(log.map(({ type }) => type)).toEqual([
      'mock-started',
      'mock-answered',
      'mock-answered',
      'mock-flagged',
      'mock-flagged',
    ])
  })

  it('pauses only when it is relaxed, and takes nothing meanwhile', async () => {
    const strict = await sitting()
    strict.actions.pause()
    expect(mockOn(strict.desk).pausedAt).toBeUndefined()

    const { desk, actions } = await sitting(true)
    actions.pause()
    actions.answer(0, pick('right'))
    desk.pass(60 * MINUTE)
    actions.resume()
    expect(mockOn(desk).work[0]?.answer).toBeUndefined()
    actions.answer(0, pick('right'))
    expect(mockOn(desk).work[0]?.answer).toEqual(pick('right'))
  })

  it('takes nothing once its time is over', async () => {
    const { desk, actions } = await sitting()
    desk.pass(10 * MINUTE)
    actions.answer(0, pick('right'))
    await desk.written()
    expect(await desk.repository.readLog()).toHaveLength(1)
  })
})

describe('finishing a mock', () => {
  it('hands its answers to the schedule in one batch, and leaves out what was never seen', async () => {
    const { desk, id, actions } = await sitting()
    const [first, second, third] = mockOn(desk).items
    actions.answer(0, pick('right'))
    desk.pass(30_000)
    actions.moveTo(1)
    actions.answer(1, pick('bad'))
    desk.pass(MINUTE)
    actions.moveTo(2)
    desk.pass(3 * MINUTE)
    finishMock(desk.store, scenarios, id, desk.now)

    const { progress } = desk.store.getState()
    const mock = progress.mocks.get(id)
    expect(mock?.finished).toMatchObject({ by: 'learner', right: [true, false, false, false, false] })
    await desk.written()
    const answers = answersIn(await desk.repository.readLog())
    expect(answers.map(({ card }) => card)).toEqual([first?.card, second?.card, third?.card])
    expect(answers[0]).toMatchObject({ grade: 'good', sitting: id, counts: true, given: { right: true } })
    expect(answers[1]).toMatchObject({
      grade: 'again',
      given: { seed: second?.seed, answers: [pick('bad')], right: false, misconceptions: [`m-${second?.card}`] },
    })
    expect(answers[2]).toMatchObject({ grade: 'again', given: { answers: [null], misconceptions: [] } })
    expect(answers[2]?.tookMs).toBeCloseTo(3 * MINUTE, -2)
    expect(progress.cards.get(second?.card ?? '')).toMatchObject({ state: 'learn' })
    expect(progress.misconceptions.has(`m-${second?.card}`)).toBe(true)
  })

  it('happens once, however often it is asked for', async () => {
    const { desk, id, actions } = await sitting()
    actions.answer(0, pick('bad'))
    finishMock(desk.store, scenarios, id, desk.now)
    finishMock(desk.store, scenarios, id, desk.now)
    await desk.written()
    const again = await createDesk(cards, { repository: desk.repository })
    finishMock(again.store, scenarios, id, again.now)
    await again.written()
    expect(answersIn(await desk.repository.readLog())).toHaveLength(1)
  })

  it('counts once where two tabs see the clock run out and know nothing of each other yet', async () => {
    const { desk, id, actions } = await sitting()
    actions.answer(0, pick('bad'))
    await desk.written()
    const other = await createDesk(cards, { repository: desk.repository, seed: 2 })
    for (const tab of [desk, other]) {
      tab.pass(20 * MINUTE)
      finishMock(tab.store, scenarios, id, tab.now)
    }
    await Promise.all([desk.written(), other.written()])
    expect(answersIn(await desk.repository.readLog())).toHaveLength(2)
    const later = await createDesk(cards, { repository: desk.repository })
    const { progress } = later.store.getState()
    const card = progress.mocks.get(id)?.items[0]?.card ?? ''
    expect(progress.cards.get(card)).toMatchObject({ reps: 1, lapses: 0 })
    expect(progress.misconceptions.get(`m-${card}`)).toMatchObject({ raised: 1 })
  })

  it('happens by the clock, long afterwards too', async () => {
    const { desk, id, actions } = await sitting()
    actions.answer(0, pick('right'))
    await finishOverdueMock(desk.store, async () => scenarios, desk.now)
    expect(openMock(desk.store.getState())?.id).toBe(id)
    await desk.written()

    const later = await createDesk(cards, { repository: desk.repository })
    later.pass(3 * 24 * 60 * MINUTE)
    // Two looks at once, as effects may have them.
    await Promise.all([1, 2].map(() => finishOverdueMock(later.store, async () => scenarios, later.now)))
    const mock = later.store.getState().progress.mocks.get(id)
    expect(mock?.finished).toMatchObject({ by: 'clock', at: desk.now() + 10 * MINUTE })
    await later.written()
    const answers = answersIn(await later.repository.readLog())
    expect(answers).toHaveLength(1)
    expect(answers[0]?.tookMs).toBe(10 * MINUTE)
  })

  it('is no business of another device', async () => {
    const { desk, id } = await sitting()
    await desk.written()
    const laptop = await createDesk(cards, { repository: desk.repository, device: 'laptop' })
    laptop.pass(60 * MINUTE)
    await finishOverdueMock(laptop.store, async () => scenarios, laptop.now)
    expect(laptop.store.getState().progress.mocks.get(id)?.finished).toBeUndefined()
  })

  it('cannot grade what is no longer in the deck, and says so', async () => {
    const { desk, id, actions } = await sitting()
    actions.answer(0, pick('right'))
    const gone = mockOn(desk).items[0]?.card
    const rest = new Map([...scenarios].filter(([card]) => card !== gone))
    finishMock(desk.store, rest, id, desk.now)
    expect(desk.store.getState().progress.mocks.get(id)?.finished?.right).toEqual([null, false, false, false, false])
    await desk.written()
    expect(answersIn(await desk.repository.readLog())).toEqual([])
  })
})
