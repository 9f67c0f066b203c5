import { describe, expect, it } from 'vitest'
import { afterAnswer, NEW_CARD } from '#core/card-progress.ts'
import type { Subject } from '#core/queue.ts'
import { DEFAULT_SETTINGS } from '#core/settings.ts'
import { statisticsOf } from '#core/statistics.ts'
import { FIRST_DAY, makeCard } from '../makers.ts'

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
})
