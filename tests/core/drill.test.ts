import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { afterAnswer, NEW_CARD, recallOn } from '#core/card-progress.ts'
import { DRILL_ORDERS, drillQueue } from '#core/drill.ts'
import type { Grade } from '#core/grade.ts'
import type { Subject } from '#core/queue.ts'
import { DEFAULT_SETTINGS } from '#core/settings.ts'
import { addDays } from '#core/time.ts'
import { FIRST_DAY, makeCard } from '../makers.ts'
import { scenarioCard } from './mock/exams.ts'

const rules = { today: FIRST_DAY, seed: 1 }

const unseen = (id: string): Subject => ({ card: scenarioCard(id, [1]), progress: NEW_CARD })

/** Answered so many days ago. */
function seen(id: string, daysAgo: number, grade: Grade = 'good'): Subject {
  const day = addDays(FIRST_DAY, -daysAgo)
  return { card: scenarioCard(id, [1]), progress: afterAnswer(NEW_CARD, grade, day, DEFAULT_SETTINGS) }
}

const suspended = ({ card, progress }: Subject): Subject => ({ card, progress: { ...progress, suspended: true } })

describe('the order of a drill', () => {
  it('brings what is due, then what is new, then the weakest of what could wait', () => {
    const subjects = [
      seen('early', 0, 'easy'),
      unseen('new'),
      seen('weaker', 1),
      seen('due', 40),
      seen('again', 0, 'again'),
    ]
    const queue = drillQueue(subjects, { ...rules, order: 'due' })
    expect(queue.slice(0, 2).toSorted()).toEqual(['again', 'due'])
    expect(queue.slice(2)).toEqual(['new', 'weaker', 'early'])
  })

  it('brings the weakest first, and none that was never met', () => {
    const subjects = [seen('strong', 1, 'easy'), unseen('new'), seen('weak', 60), seen('middling', 10)]
    for (const order of ['weakest', 'missed'] as const) {
      expect(drillQueue(subjects, { ...rules, order })).toEqual(['weak', 'middling', 'strong'])
    }
  })

  it('brings what was never met in no habitual order', () => {
    const subjects = [seen('met', 9), ...['a', 'b', 'c', 'd', 'e'].map(unseen)]
    const orders = [1, 2, 3, 4].map((seed) => drillQueue(subjects, { ...rules, order: 'unseen', seed }))
    for (const queue of orders) expect(queue.toSorted()).toEqual(['a', 'b', 'c', 'd', 'e'])
    expect(new Set(orders.map(String)).size).toBeGreaterThan(1)
  })

  it('is of scenarios alone, and not of those put aside', () => {
    const fact: Subject = { card: makeCard('fact'), progress: NEW_CARD }
    const subjects = [fact, suspended(unseen('a')), suspended(seen('b', 30)), seen('c', 30), unseen('d')]
    expect(drillQueue(subjects, { ...rules, order: 'due' })).toEqual(['c', 'd'])
    expect(drillQueue(subjects, { ...rules, order: 'weakest' })).toEqual(['c'])
    expect(drillQueue(subjects, { ...rules, order: 'unseen' })).toEqual(['d'])
  })

  it('has each scenario once, the same again by the same seed, and leaves none out where all may come', () => {
    const anySubject = fc.record({
      daysAgo: fc.option(fc.nat(200)),
      grade: fc.constantFrom<Grade>('again', 'hard', 'good', 'easy'),
    })
    fc.assert(
      fc.property(fc.array(anySubject, { maxLength: 30 }), fc.nat(), (some, seed) => {
        const subjects = some.map(({ daysAgo, grade }, place) =>
          daysAgo === null ? unseen(`s${place}`) : seen(`s${place}`, daysAgo, grade),
        )
        const met = subjects.filter(({ progress }) => progress.reps > 0).map(({ card }) => card.id)
        for (const order of DRILL_ORDERS) {
          const queue = drillQueue(subjects, { ...rules, order, seed })
          expect(new Set(queue).size).toBe(queue.length)
          expect(drillQueue(subjects, { ...rules, order, seed })).toEqual(queue)
        }
        const lengthOf = (order: (typeof DRILL_ORDERS)[number]) =>
          drillQueue(subjects, { ...rules, order, seed }).length
        expect(lengthOf('due')).toBe(subjects.length)
        expect(lengthOf('weakest')).toBe(met.length)
        expect(lengthOf('unseen')).toBe(subjects.length - met.length)
      }),
    )
  })

  it('never brings a likelier one before a less likely one, by weakness', () => {
    const anyAge = fc.tuple(fc.nat(100), fc.constantFrom<Grade>('again', 'hard', 'good', 'easy'))
    fc.assert(
      fc.property(fc.array(anyAge, { maxLength: 20 }), (ages) => {
        const subjects = ages.map(([daysAgo, grade], place) => seen(`s${place}`, daysAgo, grade))
        const recall = new Map(subjects.map(({ card, progress }) => [card.id, recallOn(progress, FIRST_DAY) ?? 0]))
        const chances = drillQueue(subjects, { ...rules, order: 'weakest' }).map((id) => recall.get(id) ?? 0)
        expect(chances).toEqual(chances.toSorted((a, b) => a - b))
      }),
    )
  })
})
