import type { Day } from '#core/time.ts'
import { dayNumber } from './bins.ts'
import { type Answered, isRight } from './history.ts'

/** Answers to cards in review, and how many of them were recalled. */
export type Passed = { readonly answered: number; readonly passed: number }

export const PERIODS = ['today', 'yesterday', 'week', 'month', 'year', 'all'] as const
export type Period = (typeof PERIODS)[number]

export type RetentionRow = {
  readonly period: Period
  readonly young: Passed
  readonly mature: Passed
  readonly total: Passed
}

/** The days of a period, counted back from today, 0. */
const AGO: Readonly<Record<Period, readonly [from: number, to: number]>> = {
  today: [0, 0],
  yesterday: [1, 1],
  week: [0, 6],
  month: [0, 29],
  year: [0, 364],
  all: [Number.NEGATIVE_INFINITY, Number.POSITIVE_INFINITY],
}

/**
 * How often cards in review were really recalled, as in Anki: new ones, those being learned and crams tell nothing of
 * memory over days, and are left out.
 */
export function trueRetention(history: Iterable<Answered>, today: Day): readonly RetentionRow[] {
  const last = dayNumber(today)
  const none = () => ({ answered: 0, passed: 0 })
  const rows = PERIODS.map((period) => ({ period, young: none(), mature: none(), total: none() }))
  for (const answer of history) {
    const { stage } = answer
    if (stage !== 'young' && stage !== 'mature') continue
    const ago = last - answer.day
    const passed = isRight(answer) ? 1 : 0
    for (const row of rows) {
      const [from, to] = AGO[row.period]
      if (ago < from || ago > to) continue
      for (const cell of [row[stage], row.total]) {
        cell.answered += 1
        cell.passed += passed
      }
    }
  }
  return rows
}
