import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { NEW_CARD } from '#core/card-progress.ts'
import { composeMock } from '#core/mock/composing.ts'
import { type Mock, startedMock } from '#core/mock/mock.ts'
import { asSubjects, makeExam, scenarioCard, scenarioCards } from './exams.ts'

const exam = makeExam()
const plenty = asSubjects(scenarioCards([30, 30, 30, 30]))
const countBy = (items: readonly { readonly domain: number }[]) => [1, 2, 3, 4].map((n) => countOf(items, n))
const countOf = (items: readonly { readonly domain: number }[], number: number) =>
  items.filter(({ domain }) => domain === number).length

function mockOf(cards: readonly string[], at: number): Mock {
  const items = cards.map((card) => ({ card, seed: 1, domain: 1, scored: true }))
  const started = { type: 'mock-started', mock: `m${at}`, exam: 'mla-c02', minutes: 130, relaxed: false } as const
  return startedMock({ ...started, items, at, device: 'phone' })
}

describe('composing a mock', () => {
  it('asks as many of each domain as its weight says, and as many of them count', () => {
    const { items, minutes, domains } = composeMock(exam, plenty, [], 1)
    expect(countBy(items)).toEqual([18, 16, 16, 15])
    expect(countBy(items.filter(({ scored }) => scored))).toEqual([14, 12, 12, 12])
    expect(minutes).toBe(130)
    expect(domains.every(({ wanted, asked }) => wanted === asked)).toBe(true)
  })

  it('asks only types that the exam asks, and nothing retired, suspended or of another exam', () => {
    const cards = [
      scenarioCard('fine', [1]),
      scenarioCard('legacy', [2], { outline: { status: 'legacy' } }),
      scenarioCard('closed', [2], { outline: { status: 'closed' } }),
      scenarioCard('retired', [1], { outline: { status: 'retired' } }),
      scenarioCard('ordering', [1], { outline: { type: 'ordering' } }),
      scenarioCard('case', [1], { outline: { type: 'case', questions: 3 } }),
      scenarioCard('asleep', [1], { startsSuspended: true }),
      scenarioCard('elsewhere', [], { domains: ['mla-c01/1'] }),
    ]
    const subjects = asSubjects(cards).concat({
      card: scenarioCard('put-aside', [1]),
      progress: { ...NEW_CARD, suspended: true },
    })
    const { items } = composeMock(exam, subjects, [], 1)
    expect(items.map(({ card }) => card).toSorted()).toEqual(['closed', 'fine', 'legacy'])
  })

  it('asks anew what the last two mocks of the exam asked only when there is nothing else', () => {
    const small = makeExam({ weights: [100], scored: 2, unscored: 0 })
    const subjects = asSubjects(scenarioCards([6]))
    const mocks = [mockOf(['d1-0', 'd1-1'], 1), mockOf(['d1-2', 'd1-3'], 2), mockOf(['d1-4'], 3)]
    const asked = (list: Mock[]) => composeMock(small, subjects, list, 7).items.map(({ card }) => card)
    expect(asked([...mocks, { ...mockOf(['d1-5', 'd1-0'], 9), exam: 'mla-c01' }]).toSorted()).not.toContain('d1-4')
    for (const card of asked(mocks)) expect(['d1-0', 'd1-1', 'd1-5']).toContain(card)
  })

  it('prefers what was answered longest ago, and before that what never was', () => {
    const small = makeExam({ weights: [100], scored: 2, unscored: 0 })
    const subjects = (['2026-11-20', '2026-11-01', undefined, '2026-11-10'] as const).map((last, index) => ({
      card: scenarioCard(`c${index}`, [1]),
      progress: { ...NEW_CARD, ...(last && { last }) },
    }))
    expect(
      composeMock(small, subjects, [], 3)
        .items.map(({ card }) => card)
        .toSorted(),
    ).toEqual(['c1', 'c2'])
  })

  it('counts a card of several domains for one of them, the one that needs it', () => {
    const small = makeExam({ weights: [50, 50], scored: 4, unscored: 0 })
    const cards = [scenarioCard('both-1', [1, 2]), scenarioCard('both-2', [1, 2]), ...scenarioCards([2])]
    fc.assert(
      fc.property(fc.nat(), (seed) => {
        const { items, domains } = composeMock(small, asSubjects(cards), [], seed)
        expect(domains).toEqual([
          { number: 1, wanted: 2, asked: 2 },
          { number: 2, wanted: 2, asked: 2 },
        ])
        expect(items.find(({ card }) => card === 'both-1')?.domain).toBe(2)
      }),
    )
  })

  it('lets other domains fill in where one runs short, and says so', () => {
    const { items, domains, minutes } = composeMock(exam, asSubjects(scenarioCards([40, 40, 40, 5])), [], 1)
    expect(items).toHaveLength(65)
    expect(minutes).toBe(130)
    expect(items.filter(({ scored }) => scored)).toHaveLength(50)
    expect(domains[3]).toEqual({ number: 4, wanted: 15, asked: 5 })
  })

  it('is shorter where the deck as a whole runs short, its minutes too', () => {
    const { items, minutes, wanted } = composeMock(exam, asSubjects(scenarioCards([5, 5, 2, 1])), [], 1)
    expect([items.length, wanted, minutes]).toEqual([13, 65, 26])
    expect(items.filter(({ scored }) => scored)).toHaveLength(10)
  })

  it('keeps its promises for any deck, exam and seed', () => {
    const anyDeck = fc.array(fc.uniqueArray(fc.integer({ min: 1, max: 5 }), { minLength: 1, maxLength: 3 }), {
      maxLength: 60,
    })
    const anyExam = fc.record({
      weights: fc.array(fc.integer({ min: 1, max: 60 }), { minLength: 1, maxLength: 4 }),
      scored: fc.integer({ min: 1, max: 30 }),
      unscored: fc.nat(10),
    })
    fc.assert(
      fc.property(anyDeck, anyExam, fc.nat(), (deck, outline, seed) => {
        const some = makeExam(outline)
        const cards = deck.map((domains, index) => scenarioCard(`c${index}`, domains))
        const subjects = asSubjects(cards)
        const composition = composeMock(some, subjects, [], seed)
        const { items, domains, wanted } = composition
        expect(composeMock(some, subjects, [], seed)).toEqual(composition)

        expect(new Set(items.map(({ card }) => card)).size).toBe(items.length)
        const fitting = deck.filter((list) => list.some((number) => number <= some.domains.length))
        expect(items).toHaveLength(Math.min(wanted, fitting.length))
        expect(domains.reduce((sum, { asked }) => sum + asked, 0)).toBe(items.length)
        for (const { number, asked } of domains) expect(countOf(items, number)).toBe(asked)
        for (const { card, domain } of items) {
          expect(cards.find(({ id }) => id === card)?.domains).toContain(`mla-c02/${domain}`)
        }
        const scored = items.filter((item) => item.scored).length
        expect(scored).toBe(Math.round((items.length * outline.scored) / wanted))
      }),
    )
  })
})
