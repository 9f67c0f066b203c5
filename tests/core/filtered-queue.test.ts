import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { afterAnswer, NEW_CARD } from '#core/card-progress.ts'
import { examWeights } from '#core/exam-weight.ts'
import { filteredQueue, QUEUE_ORDERS, type QueueOrder } from '#core/filtered-queue.ts'
import type { Subject } from '#core/queue.ts'
import { DEFAULT_SETTINGS } from '#core/settings.ts'
import { addDays, type Day } from '#core/time.ts'
import { FIRST_DAY, makeCard, makeDeck } from '../makers.ts'
import { makeExam } from './mock/exams.ts'

const answered = (day: Day, grade: 'again' | 'good' | 'easy' = 'good') =>
  afterAnswer(NEW_CARD, grade, day, DEFAULT_SETTINGS)
const today = addDays(FIRST_DAY, 30)

const subjects: readonly Subject[] = [
  { card: makeCard('fresh'), progress: NEW_CARD, added: addDays(FIRST_DAY, 29) },
  { card: makeCard('old', { domains: ['mla-c02/1'] }), progress: answered(FIRST_DAY), added: FIRST_DAY },
  { card: makeCard('late'), progress: answered(addDays(FIRST_DAY, 29)), added: addDays(FIRST_DAY, 3) },
  {
    card: makeCard('leech'),
    progress: { ...answered(addDays(FIRST_DAY, 20)), lapses: 5 },
    added: addDays(FIRST_DAY, 2),
  },
  { card: makeCard('aside'), progress: { ...answered(FIRST_DAY), suspended: true } },
]
const rules = { today, seed: 7, scope: 'all' as const, weightOf: () => 1 }
const queue = (order: QueueOrder, more = {}) => filteredQueue([{ subjects, order }], { ...rules, ...more })

describe('a filtered sitting', () => {
  it('brings each card that is not suspended once, in every order', () => {
    for (const order of QUEUE_ORDERS) expect(queue(order).toSorted()).toEqual(['fresh', 'late', 'leech', 'old'])
  })

  it('brings what the schedule asks for first, then the rest', () => {
    expect(queue('due').at(-1)).toBe('late')
    expect(queue('due', { scope: 'due' }).toSorted()).toEqual(['fresh', 'leech', 'old'])
  })

  it('orders by what it is told', () => {
    expect(queue('weakest').slice(0, 2)).toEqual(['fresh', 'old'])
    expect(queue('newest').slice(0, 2)).toEqual(['fresh', 'late'])
    expect(queue('oldest').slice(0, 3)).toEqual(['fresh', 'old', 'leech'])
    expect(queue('lapses')[0]).toBe('leech')
    const weightOf = ({ id }: { readonly id: string }) => (id === 'old' ? 10 : 1)
    expect(queue('gain', { weightOf })[0]).toBe('old')
  })

  it('takes so many of one query and then so many of another, and no card twice', () => {
    const [, ...some] = subjects
    const parts = [
      { subjects: some, order: 'oldest', limit: 1 },
      { subjects, order: 'oldest', limit: 2 },
    ] as const
    expect(filteredQueue(parts, rules)).toEqual(['old', 'fresh', 'leech'])
  })

  it('is the same again from the same seed, and never more than its limit', () => {
    fc.assert(
      fc.property(fc.nat(), fc.constantFrom(...QUEUE_ORDERS), fc.integer({ min: 1, max: 9 }), (seed, order, limit) => {
        const once = () => filteredQueue([{ subjects, order, limit }], { ...rules, seed })
        expect(once()).toEqual(once())
        expect(once()).toHaveLength(Math.min(limit, 4))
      }),
    )
  })
})

describe('the weight of a card for an exam', () => {
  const cards = [
    makeCard('a', { domains: ['mla-c02/1'] }),
    makeCard('b', { domains: ['mla-c02/1'], tags: ['heavy'] }),
    makeCard('c', { domains: ['mla-c02/2'] }),
    makeCard('d'),
  ]
  const tags = [{ name: 'heavy', role: 'plain' as const, weight: 1.5 }]
  const weightOf = examWeights(makeDeck(cards, { exams: [makeExam({ weights: [60, 40] })], tags }))

  it('is its share of its domain, times the heaviest of its tags', () => {
    expect(cards.map(weightOf)).toEqual([0.3, expect.closeTo(0.45), 0.4, 0])
  })
})
