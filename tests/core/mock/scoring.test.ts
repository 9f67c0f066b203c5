import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { markMock } from '#core/mock/marking.ts'
import { type ItemWork, type Marks, type Mock, startedMock } from '#core/mock/mock.ts'
import { lookBack, scoreMock } from '#core/mock/scoring.ts'
import { makeExam, makeScenario } from './exams.ts'

const exam = makeExam({ weights: [50, 50] })
const pick = (option: string) => ({ type: 'choice', option }) as const

/** A finished mock: each item's domain and whether it counts, its work, and what came of it. */
function mockOf(
  items: readonly { readonly domain: number; readonly scored: boolean }[],
  right: Marks,
  work: readonly Partial<ItemWork>[] = [],
): Mock {
  const started = startedMock({
    type: 'mock-started',
    mock: 'm',
    exam: 'mla-c02',
    minutes: 130,
    relaxed: false,
    items: items.map((item, index) => ({ ...item, card: `c${index}`, seed: index })),
    at: 0,
    device: 'phone',
  })
  return {
    ...started,
    work: started.work.map((one, place) => ({ ...one, ...work[place] })),
    finished: { at: 60_000, by: 'learner', right },
  }
}

const four = [
  { domain: 1, scored: true },
  { domain: 1, scored: true },
  { domain: 2, scored: true },
  { domain: 2, scored: false },
]

describe('the score of a mock', () => {
  it('is a straight line from 100 to 1,000 over the scored items', () => {
    const score = (right: Marks) => scoreMock(mockOf(four, right), exam, right)
    expect(score([false, false, false, true]).scaled).toBe(100)
    expect(score([true, true, false, false]).scaled).toBe(700)
    expect(score([true, true, true, false]).scaled).toBe(1_000)
  })

  it('passes from the pass mark on', () => {
    const items = Array.from({ length: 90 }, () => ({ domain: 1, scored: true }))
    const score = (count: number) => {
      const right = items.map((_, index) => index < count)
      return scoreMock(mockOf(items, right), exam, right)
    }
    expect(score(62)).toMatchObject({ scaled: 720, passed: true })
    expect(score(61)).toMatchObject({ scaled: 710, passed: false })
  })

  it('is told by domain, with the share of the items, unscored ones too', () => {
    const right = [true, false, true, true]
    const { domains, scored, all } = scoreMock(mockOf(four, right), exam, right)
    expect(domains).toEqual([
      { number: 1, name: 'Domain 1', right: 1, count: 2, share: 0.5 },
      { number: 2, name: 'Domain 2', right: 2, count: 2, share: 0.5 },
    ])
    expect(scored).toEqual({ right: 2, count: 3 })
    expect(all).toEqual({ right: 3, count: 4 })
  })

  it('leaves out what could not be graded any more', () => {
    const right = [true, null, false, null]
    const { scaled, scored, all, domains } = scoreMock(mockOf(four, right), exam, right)
    expect(scaled).toBe(550)
    expect(scored).toEqual({ right: 1, count: 2 })
    expect(all.count).toBe(2)
    expect(domains[0]?.share).toBe(0.5)
  })

  it('adds up, stays on the scale, and never falls when one more is right', () => {
    const anyItem = fc.record({
      domain: fc.constantFrom(1, 2),
      scored: fc.boolean(),
      right: fc.constantFrom(true, false, null),
    })
    fc.assert(
      fc.property(fc.array(anyItem, { minLength: 1, maxLength: 70 }), (list) => {
        const right = list.map((item) => item.right)
        const mock = mockOf(list, right)
        const score = scoreMock(mock, exam, right)
        const sum = (numbers: readonly number[]) => numbers.reduce((total, number) => total + number, 0)
        expect(sum(score.domains.map(({ right }) => right))).toBe(score.all.right)
        expect(sum(score.domains.map(({ count }) => count))).toBe(score.all.count)
        expect(sum(score.domains.map(({ share }) => share))).toBeCloseTo(score.all.count > 0 ? 1 : 0)
        expect(score.scored.count).toBeLessThanOrEqual(score.all.count)
        expect(score.scaled).toBeGreaterThanOrEqual(100)
        expect(score.scaled).toBeLessThanOrEqual(1_000)
        const wrong = right.indexOf(false)
        if (wrong < 0) return
        const better = scoreMock(mock, exam, right.with(wrong, true))
        expect(better.scaled).toBeGreaterThanOrEqual(score.scaled)
        expect(better.scaled > score.scaled).toBe(list[wrong]?.scored)
      }),
    )
  })
})

describe('looking back at a mock', () => {
  const scenarios = new Map(['c0', 'c1', 'c2', 'c3'].map((id) => [id, makeScenario(id)]))

  it('tells what changing an answer did', () => {
    const mock = mockOf(
      four,
      [true, false, false, true],
      [
        { first: pick('bad'), answer: pick('right') },
        { first: pick('right'), answer: pick('bad') },
        { first: pick('bad') },
        { first: pick('right'), answer: pick('right') },
      ],
    )
    expect(lookBack(mock, markMock(mock, scenarios)).changed).toEqual([
      { item: 0, change: 'wrong to right' },
      { item: 1, change: 'right to wrong' },
      { item: 2, change: 'wrong to wrong' },
    ])
  })

  it('takes ticking in another order for no change', () => {
    const response = (...options: string[]) => ({ type: 'response', options }) as const
    const mock = mockOf(four, [], [{ first: response('a', 'b'), answer: response('b', 'a') }])
    expect(lookBack(mock, markMock(mock, scenarios)).changed).toEqual([])
  })

  it('tells the unanswered, the slowest, and what was flagged and right all the same', () => {
    const mock = mockOf(
      four,
      [true, false, true, false],
      [
        { answer: pick('right'), spentMs: 5_000, flagged: true },
        { answer: pick('bad'), spentMs: 90_000, flagged: true },
        { answer: pick('right'), spentMs: 30_000 },
        {},
      ],
    )
    const back = lookBack(mock, markMock(mock, scenarios))
    expect(back.unanswered).toEqual([3])
    expect(back.slowest).toEqual([1, 2, 0])
    expect(back.flaggedAndRight).toEqual([0])
    expect(back.medianMs).toBe(30_000)
  })

  it('marks nothing where the deck has the question no more', () => {
    const mock = mockOf(four, [null, null, null, null])
    expect(markMock(mock, new Map())).toEqual([undefined, undefined, undefined, undefined])
  })
})
