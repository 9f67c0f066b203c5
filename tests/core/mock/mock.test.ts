import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import {
  countedMock,
  followedMock,
  isOver,
  type Mock,
  type MockHappening,
  openMockOn,
  startedMock,
  timeLeftMs,
} from '#core/mock/mock.ts'
import { isMock, MOCK_SHAPES } from '#core/mock/mock-shape.ts'

const MINUTE = 60_000
const items = ['a', 'b', 'c'].map((card) => ({ card, seed: 1, domain: 1, scored: true }))
const pick = (option: string) => ({ type: 'choice', option }) as const

function started({ relaxed = false, id = 'm', device = 'phone', at = 0 } = {}): Mock {
  return startedMock({ type: 'mock-started', mock: id, exam: 'mla-c02', minutes: 10, relaxed, items, at, device })
}

type Later = Exclude<MockHappening, { type: 'mock-started' }>
/** A happening without what is the same in each of them. */
type Short = Later extends infer One ? (One extends Later ? Omit<One, 'mock'> : never) : never

function mockAfter(first: Mock, ...events: readonly (Short & { readonly at: number })[]): Mock {
  return events.reduce((mock, event) => followedMock(mock, { mock: mock.id, ...event }), first)
}

const finish = (at: number) => ({ type: 'mock-finished', by: 'learner', right: [true, false, null], at }) as const

describe('a mock', () => {
  it('counts the time of each question while it is up, and none on the review screen', () => {
    const mock = mockAfter(
      started(),
      { type: 'mock-moved', item: 1, at: 5_000 },
      { type: 'mock-moved', at: 7_000 },
      { type: 'mock-moved', item: 0, at: 20_000 },
      finish(21_000),
    )
    expect(mock.work.map(({ spentMs }) => spentMs)).toEqual([6_000, 2_000, 0])
  })

  it('remembers the first answer that was left, and what it became', () => {
    const mock = mockAfter(
      started(),
      { type: 'mock-answered', item: 0, answer: pick('x'), at: 1 },
      { type: 'mock-answered', item: 0, answer: pick('y'), at: 2 },
      { type: 'mock-moved', item: 1, at: 3 },
      { type: 'mock-moved', item: 0, at: 4 },
      { type: 'mock-answered', item: 0, answer: null, at: 5 },
    )
    expect(mock.work[0]).toMatchObject({ first: pick('y') })
    expect(mock.work[0]?.answer).toBeUndefined()
  })

  it('has a clock that runs while nobody looks', () => {
    expect(timeLeftMs(started(), 4 * MINUTE)).toBe(6 * MINUTE)
    expect(isOver(started(), 10 * MINUTE - 1)).toBe(false)
    expect(isOver(started(), 10 * MINUTE)).toBe(true)
  })

  it('stands still while a relaxed one is paused, and only then', () => {
    const pause = { type: 'mock-paused', at: 2 * MINUTE } as const
    const paused = mockAfter(started({ relaxed: true }), pause)
    expect(timeLeftMs(paused, 30 * MINUTE)).toBe(8 * MINUTE)
    const resumed = mockAfter(paused, { type: 'mock-resumed', at: 30 * MINUTE })
    expect(timeLeftMs(resumed, 31 * MINUTE)).toBe(7 * MINUTE)
    expect(mockAfter(resumed, finish(31 * MINUTE)).work[0]?.spentMs).toBe(3 * MINUTE)
    expect(timeLeftMs(mockAfter(started(), pause), 30 * MINUTE)).toBe(0)
  })

  it('takes nothing while it is paused, and nothing after its time', () => {
    const paused = mockAfter(started({ relaxed: true }), { type: 'mock-paused', at: 1 })
    expect(mockAfter(paused, { type: 'mock-answered', item: 0, answer: pick('x'), at: 2 })).toEqual(paused)
    const mock = started()
    expect(mockAfter(mock, { type: 'mock-answered', item: 0, answer: pick('x'), at: 10 * MINUTE + 1 })).toBe(mock)
  })

  it('ends when its time is over, however late that is written down', () => {
    const mock = mockAfter(started(), { ...finish(500 * MINUTE), by: 'clock' })
    expect(mock.finished).toMatchObject({ at: 10 * MINUTE, by: 'clock' })
    expect(mock.work[0]?.spentMs).toBe(10 * MINUTE)
  })

  it('keeps what came of it then: a later deck, or a second ending, changes nothing', () => {
    const mock = mockAfter(started(), finish(5), { ...finish(6), right: [false, false, false] })
    expect(mock.finished).toEqual({ at: 5, by: 'learner', right: [true, false, null] })
  })

  it('lets an answer come to the schedule once', () => {
    const mock = mockAfter(started(), finish(5))
    const counted = countedMock(mock, 'b')
    expect(counted?.work.map(({ counted }) => counted)).toEqual([undefined, true, undefined])
    expect(counted && countedMock(counted, 'b')).toBeUndefined()
  })

  it('is open on the device that started it, the last one first', () => {
    const finished = mockAfter(started({ id: 'old', at: 9 }), finish(10))
    const mocks = [started({ id: 'first', at: 1 }), started({ id: 'second', at: 2 }), finished]
    expect(openMockOn('phone', mocks)?.id).toBe('second')
    expect(openMockOn('laptop', mocks)).toBeUndefined()
  })

  it('is read back from a disk as it was, finished or not', () => {
    const mock = mockAfter(started(), { type: 'mock-answered', item: 0, answer: pick('x'), at: 1 })
    for (const one of [mock, mockAfter(mock, finish(2)), countedMock(mockAfter(mock, finish(2)), 'a')]) {
      expect(isMock(JSON.parse(JSON.stringify(one)))).toBe(true)
    }
    expect(isMock({ ...mock, finished: { at: 1, by: 'learner' } })).toBe(false)
  })

  it('reads no ending that does not say what came of it', () => {
    expect(MOCK_SHAPES['mock-finished']({ mock: 'm', by: 'clock', right: [true, null] })).toBe(true)
    expect(MOCK_SHAPES['mock-finished']({ mock: 'm', by: 'clock' })).toBe(false)
    expect(MOCK_SHAPES['mock-finished']({ mock: 'm', by: 'clock', right: [1] })).toBe(false)
  })

  it('never spends more time than it has, whatever happens', () => {
    const anyEvent: fc.Arbitrary<Short> = fc.oneof(
      fc.record({ type: fc.constant('mock-moved' as const), item: fc.nat(2) }),
      fc.record({ type: fc.constant('mock-moved' as const) }),
      fc.constantFrom({ type: 'mock-paused' as const }, { type: 'mock-resumed' as const }),
    )
    const anyLog = fc.array(fc.tuple(anyEvent, fc.nat(3 * MINUTE)), { maxLength: 30 })
    fc.assert(
      fc.property(anyLog, fc.boolean(), (log, relaxed) => {
        let at = 0
        const events = log.map(([event, wait]) => {
          at += wait
          return { ...event, at }
        })
        const mock = mockAfter(started({ relaxed }), ...events, finish(at + MINUTE))
        const spent = mock.work.reduce((sum, { spentMs }) => sum + spentMs, 0)
        expect(spent).toBeLessThanOrEqual(10 * MINUTE)
        expect(mock.finished?.at).toBeLessThanOrEqual(10 * MINUTE + mock.pausedMs + (mock.pausedAt ? at + MINUTE : 0))
      }),
    )
  })
})
