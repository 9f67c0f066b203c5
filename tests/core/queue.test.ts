import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { afterAnswer, NEW_CARD, recallOn } from '#core/card-progress.ts'
import type { Card } from '#core/deck.ts'
import { replay } from '#core/progress.ts'
import { buildQueue, type QueueHabit, type QueueRules, type Subject, subjectsOf } from '#core/queue.ts'
import { DEFAULT_SETTINGS } from '#core/settings.ts'
import { addDays } from '#core/time.ts'
import { FIRST_DAY, makeCard, makeEvent } from '../makers.ts'

const rules: QueueRules = {
  today: FIRST_DAY,
  scope: 'due',
  limits: { new: 100, due: 100 },
  oneOfSiblings: false,
  seed: 1,
}

const unseen = (id: string, siblings = id): Subject => ({ card: makeCard(id, { siblings }), progress: NEW_CARD })

/** Answered well so many days ago. */
function seen(id: string, daysAgo: number, siblings = id): Subject {
  const progress = afterAnswer(NEW_CARD, 'good', addDays(FIRST_DAY, -daysAgo), DEFAULT_SETTINGS)
  return { card: makeCard(id, { siblings }), progress }
}

const many = (count: number, make: (id: string) => Subject) =>
  Array.from({ length: count }, (_, index) => make(`${index}`))

describe('a queue', () => {
  it('has what is due and what is new, and nothing that can wait', () => {
    expect(buildQueue([seen('due', 30), seen('early', 0), unseen('new')], rules).toSorted()).toEqual(['due', 'new'])
  })

  it('has every card, early ones too, when all are wanted', () => {
    const queue = buildQueue([seen('due', 30), seen('early', 0), unseen('new')], { ...rules, scope: 'all' })
    expect(queue.toSorted()).toEqual(['due', 'early', 'new'])
  })

  it('keeps suspended cards out, whether the learner or the deck put them aside', () => {
    const byLearner = { ...unseen('a'), progress: { ...NEW_CARD, suspended: true } }
    const byDeck: Subject = { card: makeCard('b', { startsSuspended: true }), progress: NEW_CARD }
    const wanted = { ...byDeck, card: { ...byDeck.card, id: 'c' }, progress: { ...NEW_CARD, suspended: false } }
    expect(buildQueue([byLearner, byDeck, wanted], { ...rules, scope: 'all' })).toEqual(['c'])
  })

  it('brings due cards with the likeliest recall first', () => {
    const subjects = [seen('old', 90), seen('recent', 5), seen('older', 200)]
    expect(buildQueue(subjects, rules)).toEqual(['recent', 'old', 'older'])
    expect(recallOn(seen('recent', 5).progress, FIRST_DAY)).toBeGreaterThan(
      recallOn(seen('old', 90).progress, FIRST_DAY) ?? 1,
    )
  })

  it('spreads new cards evenly among due ones', () => {
    const queue = buildQueue([...many(8, (id) => seen(`due${id}`, 30)), unseen('n1'), unseen('n2')], rules)
    expect([queue.indexOf('n1'), queue.indexOf('n2')]).toEqual([2, 7])
  })

  it('respects the limits of each kind', () => {
    const subjects = [...many(9, (id) => seen(`due${id}`, 30)), ...many(9, (id) => unseen(`new${id}`))]
    const queue = buildQueue(subjects, { ...rules, limits: { new: 2, due: 3 } })
    expect(queue.filter((id) => id.startsWith('new'))).toHaveLength(2)
    expect(queue.filter((id) => id.startsWith('due'))).toHaveLength(3)
  })

  it('takes one card of each group of siblings when told to, the due one before a new one', () => {
    const queue = buildQueue([unseen('a-new', 'a'), seen('a-due', 30, 'a'), unseen('b', 'b')], {
      ...rules,
      oneOfSiblings: true,
    })
    expect(queue.toSorted()).toEqual(['a-due', 'b'])
  })

  it('holds a card back while a sibling of it was answered today, but not what was answered itself', () => {
    const cards = ['a', 'b', 'c'].map((id) => makeCard(id, { siblings: id === 'c' ? 'other' : 'same' }))
    const answered = makeEvent({ type: 'answered', card: 'a', grade: 'again', tookMs: 5, sitting: 's', counts: true })
    const subjects = subjectsOf({ cards }, replay([answered]))
    const limits = { new: 9, due: 9 }
    const rules = { today: FIRST_DAY, scope: 'due', limits, oneOfSiblings: true, seed: 1 } as const
    expect(buildQueue(subjects, rules).toSorted()).toEqual(['a', 'c'])
    expect(buildQueue(subjects, { ...rules, today: addDays(FIRST_DAY, 1) })).toHaveLength(2)
    expect(buildQueue(subjects, { ...rules, oneOfSiblings: false })).toHaveLength(3)
  })

  it('keeps siblings apart as long as there are others to put between', () => {
    const groups = ['a', 'b', 'c', 'd', 'e', 'f', 'g']
    const subjects = groups.flatMap((group) => [1, 2, 3].map((place) => unseen(`${group}${place}`, group)))
    const queue = buildQueue(subjects, rules)
    for (const [index, id] of queue.entries()) {
      const near = queue.slice(index + 1, index + 6).map((other) => other.charAt(0))
      expect(near).not.toContain(id.charAt(0))
    }
  })

  it('loses no card and repeats none, however many siblings there are', () => {
    const anySubjects = fc.array(fc.tuple(fc.integer({ min: 0, max: 4 }), fc.nat(60)), { maxLength: 60 })
    fc.assert(
      fc.property(anySubjects, fc.nat(), fc.constantFrom('due' as const, 'all' as const), (specs, seed, scope) => {
        const subjects = specs.map(([group, daysAgo], index) =>
          daysAgo < 20 ? unseen(`${index}`, `g${group}`) : seen(`${index}`, daysAgo, `g${group}`),
        )
        const queue = buildQueue(subjects, { ...rules, scope, seed })
        expect(queue.toSorted()).toEqual(subjects.map(({ card }) => card.id).toSorted())
        expect(buildQueue(subjects, { ...rules, scope, seed })).toEqual(queue)
      }),
    )
  })

  it('brings due and new cards in the order that the learner likes', () => {
    const due = [seen('recent', 5), seen('old', 90), seen('older', 200)]
    const subjects = [...due, unseen('n1'), unseen('n2')]
    const usual = { dueOrder: 'likeliest', newOrder: 'deck', newAmong: 'mixed', weightOf: () => 0 } as const
    const queue = (more: Partial<QueueHabit>, seed = 1) =>
      buildQueue(subjects, { ...rules, seed, order: { ...usual, ...more } })
    expect(queue({})).toEqual(buildQueue(subjects, rules))
    expect(queue({ newAmong: 'first' })).toEqual(['n1', 'n2', 'recent', 'old', 'older'])
    expect(queue({ newAmong: 'last', dueOrder: 'overdue' })).toEqual(['older', 'old', 'recent', 'n1', 'n2'])
    const weightOf = ({ id }: Card) => (id === 'old' ? 2 : 1)
    expect(queue({ newAmong: 'last', dueOrder: 'weight', weightOf }).slice(0, 3)).toEqual(['old', 'recent', 'older'])
    const orders = Array.from({ length: 20 }, (_, seed) => queue({ newOrder: 'random', dueOrder: 'random' }, seed))
    expect(new Set(orders.map(String)).size).toBeGreaterThan(5)
    for (const order of orders) expect(order.toSorted()).toEqual(['n1', 'n2', 'old', 'older', 'recent'])
  })
})
