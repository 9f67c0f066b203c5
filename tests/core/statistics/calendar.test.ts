import { describe, expect, it } from 'vitest'
import { dayNumber } from '#core/statistics/bins.ts'
import { calendarOf, streaksOf } from '#core/statistics/calendar.ts'
import type { Answered } from '#core/statistics/history.ts'
import { addDays, weekdayOf } from '#core/time.ts'
import { FIRST_DAY } from '../../makers.ts'

const today = dayNumber(FIRST_DAY)
const on = (...ago: readonly number[]): Answered[] =>
  ago.map((days) => ({
    card: 'a',
    day: today - days,
    at: 0,
    grade: 'good',
    tookMs: 1,
    stage: 'new',
    isScenario: false,
  }))

describe('the calendar', () => {
  it('begins on a Monday a year ago', () => {
    const { first, days } = calendarOf(on(0, 0, 3), FIRST_DAY)
    expect(weekdayOf(addDays('1970-01-01', first))).toBe(0)
    expect(days.slice(-4)).toEqual([1, 0, 0, 2])
    expect(days.length).toBe(52 * 7 + weekdayOf(FIRST_DAY) + 1)
  })
})

describe('a streak', () => {
  it('is as many days on end as have an answer', () => {
    expect(streaksOf(on(9, 8, 7, 6, 2, 1, 0, 0), FIRST_DAY)).toEqual({ current: 3, longest: 4 })
  })

  it('that reached yesterday goes on, and one that did not is over', () => {
    expect(streaksOf(on(3, 2, 1), FIRST_DAY)).toEqual({ current: 3, longest: 3 })
    expect(streaksOf(on(4, 3, 2), FIRST_DAY)).toEqual({ current: 0, longest: 3 })
    expect(streaksOf([], FIRST_DAY)).toEqual({ current: 0, longest: 0 })
  })
})
