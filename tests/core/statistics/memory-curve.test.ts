import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { recallOn } from '#core/card-progress.ts'
import type { Grade } from '#core/grade.ts'
import { progressOf, replay } from '#core/progress.ts'
import { dayNumber } from '#core/statistics/bins.ts'
import { memoryCurve } from '#core/statistics/memory-curve.ts'
import { addDays } from '#core/time.ts'
import { anyLog, FIRST_DAY, makeEvent } from '../../makers.ts'

const answered = (card: string, grade: Grade, days: number, counts = true) =>
  makeEvent({ type: 'answered', card, grade, tookMs: 1, sitting: 's', counts }, { days })
const [today, until] = [addDays(FIRST_DAY, 10), addDays(FIRST_DAY, 30)]
const first = dayNumber(FIRST_DAY)

describe('the memory curve of a card', () => {
  it('starts at each answer, falls until the next, and goes on to the day asked for', () => {
    const log = [
      answered('a', 'good', 0),
      answered('b', 'good', 1),
      answered('a', 'hard', 5),
      answered('a', 'good', 6, false),
    ]
    const curve = memoryCurve(log, { card: 'a', isForgotten: false, today, until })
    expect(curve?.answers.map(({ day, grade }) => [day - first, grade])).toEqual([
      [0, 'good'],
      [5, 'hard'],
    ])
    expect(curve?.pieces.map((piece) => [piece[0]?.day, piece.at(-1)?.day])).toEqual([
      [first, first + 5],
      [first + 5, first + 10],
    ])
    expect(curve?.pieces[0]?.at(-1)?.recall).toBe(curve?.answers[1]?.recall)
    expect([curve?.ahead[0]?.day, curve?.ahead.at(-1)?.day]).toEqual([first + 10, first + 30])
    expect(curve?.ahead[0]).toEqual(curve?.pieces[1]?.at(-1))
  })

  it('ends where the card was forgotten on purpose', () => {
    const forgetting = makeEvent({ type: 'forgotten', cards: ['a'] }, { days: 3 })
    const log = [answered('a', 'good', 0), answered('a', 'good', 2), forgetting]
    expect(memoryCurve(log, { card: 'a', isForgotten: true, today, until })?.pieces).toHaveLength(1)
    const later = memoryCurve([...log, answered('a', 'good', 9)], { card: 'a', isForgotten: false, today, until })
    expect(later?.pieces.map((piece) => piece[0]?.day)).toEqual([first, first + 9])
  })

  it('is none for a card never answered', () => {
    expect(memoryCurve([answered('b', 'good', 0)], { card: 'a', isForgotten: true, today, until })).toBeUndefined()
  })

  it('ends with what the log says of the card, and never rises within a piece', () => {
    fc.assert(
      fc.property(anyLog(30), (log) => {
        const end = addDays(FIRST_DAY, 60)
        const progress = progressOf(replay(log), 'a')
        const curve = memoryCurve(log, { card: 'a', isForgotten: !progress.memory, today: end, until: end })
        for (const piece of curve?.pieces ?? []) {
          expect(piece[0]?.recall).toBe(1)
          piece.reduce((before, point) => {
            expect(point.recall).toBeLessThanOrEqual(before.recall)
            return point
          })
        }
        expect(curve?.ahead.at(-1)?.recall).toEqual(progress.memory && recallOn(progress, end))
      }),
    )
  })
})
