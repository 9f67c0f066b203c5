import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { afterAnswer, NEW_CARD, recallOn } from '#core/card-progress.ts'
import type { Subject } from '#core/queue.ts'
import { DEFAULT_SETTINGS } from '#core/settings.ts'
import { addedIn, firstAdded } from '#core/statistics/added.ts'
import { binsAhead, binsBack, dayNumber } from '#core/statistics/bins.ts'
import { futureDue, lastDue } from '#core/statistics/future-due.ts'
import { histogramOf } from '#core/statistics/histogram.ts'
import { knowledgeUntil } from '#core/statistics/knowledge.ts'
import { addDays } from '#core/time.ts'
import { FIRST_DAY, makeCard } from '../../makers.ts'

const learnt = afterAnswer(NEW_CARD, 'good', FIRST_DAY, DEFAULT_SETTINGS)
const subject = (id: string, more: Partial<Subject> = {}): Subject => ({
  card: makeCard(id),
  progress: learnt,
  ...more,
})
const due = (id: string, days: number) => subject(id, { progress: { ...learnt, due: addDays(FIRST_DAY, days) } })

describe('what falls due', () => {
  it('is counted by day, the backlog apart and those put aside not at all', () => {
    const aside = subject('x', { progress: { ...learnt, due: FIRST_DAY, suspended: true } })
    const fresh = subject('new', { progress: NEW_CARD })
    const subjects = [due('a', -3), due('b', 0), due('c', 2), due('d', 2), due('e', 90), aside, fresh]
    const { overdue, inBins, later } = futureDue(subjects, binsAhead(FIRST_DAY, 'month'))
    expect([overdue, inBins.slice(0, 4), later]).toEqual([1, [1, 0, 2, 0], 1])
    expect(lastDue(subjects)).toBe(dayNumber(FIRST_DAY) + 90)
    expect(lastDue([fresh, aside])).toBeUndefined()
  })
})

describe('what was added', () => {
  it('is counted by day, what came before and what nobody knows apart', () => {
    const subjects = [
      subject('a', { added: FIRST_DAY }),
      subject('b', { added: addDays(FIRST_DAY, -29) }),
      subject('c', { added: addDays(FIRST_DAY, -30) }),
      subject('d'),
      subject('e', { added: addDays(FIRST_DAY, 1) }),
    ]
    const { inBins, before, unknown } = addedIn(subjects, binsBack(FIRST_DAY, 'month'))
    expect([inBins[0], inBins[29], before, unknown]).toEqual([1, 2, 1, 1])
    expect(firstAdded(subjects)).toBe(dayNumber(FIRST_DAY) - 30)
  })
})

describe('a histogram', () => {
  it('counts an edge in the piece that begins there, and the very end in the last', () => {
    expect(histogramOf([0, 0.5, 1, 2, 3], [0, 1, 2, 3]).counts).toEqual([2, 1, 2])
  })

  it('knows the value in the middle', () => {
    expect(histogramOf([3, 1, 2], [0, 4]).median).toBe(2)
    expect(histogramOf([4, 1, 2, 3], [0, 5]).median).toBe(2.5)
    expect(histogramOf([], [0, 5]).median).toBeUndefined()
  })
})

describe('what will be known', () => {
  const subjects = [subject('a'), subject('b'), subject('new', { progress: NEW_CARD })]

  it('is the sum of what each card will be recalled by, 0 for one never met', () => {
    const { cards, days } = knowledgeUntil(subjects, FIRST_DAY, addDays(FIRST_DAY, 10))
    expect(cards).toBe(3)
    expect(days.map(({ day }) => day)).toEqual(Array.from({ length: 11 }, (_, index) => addDays(FIRST_DAY, index)))
    expect(days[0]?.expected).toBe(2)
    const recall = recallOn(learnt, addDays(FIRST_DAY, 10)) ?? 0
    expect(days[10]?.expected).toBeCloseTo(2 * recall, 10)
    expect(days[10]?.low).toBeCloseTo(2 * recall - 1.2816 * Math.sqrt(2 * recall * (1 - recall)), 10)
  })

  it('only falls while nothing is studied, and ends on the day asked for', () => {
    fc.assert(
      fc.property(fc.nat(400), (length) => {
        const { days } = knowledgeUntil(subjects, FIRST_DAY, addDays(FIRST_DAY, length))
        expect(days.length).toBeLessThanOrEqual(61)
        expect(days.at(-1)?.day).toBe(addDays(FIRST_DAY, length))
        expect(new Set(days.map(({ day }) => day)).size).toBe(days.length)
        for (const [index, { expected, low, high }] of days.entries()) {
          expect(expected).toBeLessThanOrEqual(days[index - 1]?.expected ?? 2)
          expect(low <= expected && expected <= high).toBe(true)
        }
      }),
    )
  })

  it('is nothing for an exam that is past', () => {
    expect(knowledgeUntil(subjects, FIRST_DAY, addDays(FIRST_DAY, -1)).days).toEqual([])
  })
})
