import { describe, expect, it } from 'vitest'
import { afterAnswer, NEW_CARD } from '#core/card-progress.ts'
import type { Subject } from '#core/queue.ts'
import { DEFAULT_SETTINGS } from '#core/settings.ts'
import { answersByDay, forecast, statisticsOf } from '#core/statistics.ts'
import { addDays } from '#core/time.ts'
import { FIRST_DAY, makeCard, makeEvent } from '../makers.ts'

const learnt = afterAnswer(NEW_CARD, 'good', FIRST_DAY, DEFAULT_SETTINGS)
const subjects: readonly Subject[] = [
  { card: makeCard('new'), progress: NEW_CARD },
  { card: makeCard('learnt'), progress: learnt },
  { card: makeCard('again'), progress: { ...afterAnswer(NEW_CARD, 'again', FIRST_DAY, DEFAULT_SETTINGS), lapses: 2 } },
  { card: makeCard('aside'), progress: { ...learnt, suspended: true } },
]

describe('statistics', () => {
  it('count the cards by how they stand, those put aside apart', () => {
    expect(statisticsOf(subjects, FIRST_DAY)).toMatchObject({
      cards: 4,
      suspended: 1,
      new: 1,
      learn: 1,
      review: 1,
      due: 1,
      lapses: 2,
      recall: 1,
    })
    expect(statisticsOf([], FIRST_DAY)).toEqual({
      cards: 0,
      suspended: 0,
      new: 0,
      learn: 0,
      review: 0,
      due: 0,
      lapses: 0,
    })
  })

  it('foretell when cards fall due, what is overdue today', () => {
    const due = forecast(subjects, FIRST_DAY, 5)
    expect(due[0]).toBe(1)
    expect(due.reduce((sum, count) => sum + count, 0)).toBe(2)
    expect(forecast(subjects, addDays(FIRST_DAY, 60), 3)).toEqual([2, 0, 0])
  })

  it('count the answers of the last days, but not those taken back or to other cards', () => {
    const answer = (card: string, id: string, days: number) =>
      makeEvent({ type: 'answered', card, grade: 'good', tookMs: 1, sitting: 's', counts: true }, { id, days })
    const log = [
      answer('a', '1', 0),
      answer('a', '2', 2),
      answer('b', '3', 2),
      answer('a', '4', 2),
      makeEvent({ type: 'undone', event: '4' }, { days: 2 }),
      answer('a', '5', 9),
    ]
    const rows = answersByDay(log, (card) => card === 'a', addDays(FIRST_DAY, 2), 2)
    expect(rows.map(({ day, good }) => [day, good])).toEqual([
      [addDays(FIRST_DAY, 1), 0],
      [addDays(FIRST_DAY, 2), 1],
    ])
  })
})
