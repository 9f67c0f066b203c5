import { describe, expect, it } from 'vitest'
import type { Grade } from '#core/grade.ts'
import { dayNumber } from '#core/statistics/bins.ts'
import type { Answered, Stage } from '#core/statistics/history.ts'
import { trueRetention } from '#core/statistics/true-retention.ts'
import { FIRST_DAY } from '../../makers.ts'

const one = (ago: number, stage: Stage, grade: Grade = 'good'): Answered => ({
  card: 'a',
  day: dayNumber(FIRST_DAY) - ago,
  at: 0,
  grade,
  tookMs: 1,
  stage,
  isScenario: false,
})

describe('true retention', () => {
  it('counts cards in review alone, over ever longer periods', () => {
    const history = [
      one(400, 'mature', 'again'),
      one(20, 'mature'),
      one(6, 'young', 'hard'),
      one(1, 'young', 'again'),
      one(0, 'young'),
      one(0, 'new', 'again'),
      one(0, 'learning', 'again'),
      one(0, 'cram', 'again'),
    ]
    const rows = trueRetention(history, FIRST_DAY).map(({ period, young, mature, total }) => [
      period,
      `${young.passed}/${young.answered}`,
      `${mature.passed}/${mature.answered}`,
      `${total.passed}/${total.answered}`,
    ])
    expect(rows).toEqual([
      ['today', '1/1', '0/0', '1/1'],
      ['yesterday', '0/1', '0/0', '0/1'],
      ['week', '2/3', '0/0', '2/3'],
      ['month', '2/3', '1/1', '3/4'],
      ['year', '2/3', '1/1', '3/4'],
      ['all', '2/3', '1/2', '3/5'],
    ])
  })
})
