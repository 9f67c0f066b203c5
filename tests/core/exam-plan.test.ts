import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { type ExamPlan, isExamPlan, isExamTaken, minutesOn } from '#core/exam-plan.ts'
import { addDays, daysBetween, weekdayOf } from '#core/time.ts'
import { anyPlan, FIRST_DAY } from '../makers.ts'

const PLAN: ExamPlan = {
  exam: 'mla-c02',
  date: '2026-12-21',
  weekdayMinutes: [10, 20, 30, 40, 50, 60, 0],
  daysOff: ['2026-12-02'],
}

describe('the minutes of a plan', () => {
  it('are those of the weekday', () => {
    expect(minutesOn(PLAN, '2026-11-23')).toBe(10)
    expect(minutesOn(PLAN, '2026-11-28')).toBe(60)
    expect(minutesOn(PLAN, '2026-11-29')).toBe(0)
  })

  it('are none on a day off, on the exam day and after it', () => {
    for (const day of ['2026-12-02', '2026-12-21', '2026-12-22'] as const) expect(minutesOn(PLAN, day)).toBe(0)
    expect(minutesOn(PLAN, '2026-12-19')).toBe(60)
  })

  it('repeat every week as long as no day is off', () => {
    fc.assert(
      fc.property(anyPlan, fc.nat(100), (plan, days) => {
        const day = addDays(FIRST_DAY, days)
        if (daysBetween(day, plan.date) > 7) {
          expect(minutesOn({ ...plan, daysOff: [] }, addDays(day, 7))).toBe(minutesOn({ ...plan, daysOff: [] }, day))
        }
      }),
    )
  })
})

describe('the weekday of a day', () => {
  it('is 0 for a Monday, also long ago', () => {
    expect([weekdayOf('2026-11-23'), weekdayOf('2026-11-29'), weekdayOf('1969-12-29')]).toEqual([0, 6, 0])
  })
})

describe('a plan from a file', () => {
  it('is refused when a part is missing or odd', () => {
    expect(isExamPlan(PLAN)).toBe(true)
    for (const odd of [
      { exam: '' },
      { date: '2026-02-30' },
      { weekdayMinutes: [1, 2, 3] },
      { weekdayMinutes: [10, 20, 30, 40, 50, 60, -1] },
      { weekdayMinutes: [10, 20, 30, 40, 50, 60, 1e9] },
      { daysOff: ['soon'] },
    ]) {
      expect(isExamPlan({ ...PLAN, ...odd }), JSON.stringify(odd)).toBe(false)
    }
    for (const value of [undefined, null, 7, 'plan', []]) expect(isExamPlan(value)).toBe(false)
  })

  it('may say how the exam went, or not', () => {
    const taken = { exam: 'mla-c02', date: '2026-12-21', afterwards: 'keep-warm' }
    expect(isExamTaken(taken)).toBe(true)
    expect(isExamTaken({ ...taken, score: 812, passed: true, predicted: 790 })).toBe(true)
    expect(isExamTaken({ ...taken, afterwards: 'party' })).toBe(false)
    expect(isExamTaken({ ...taken, score: '812' })).toBe(false)
    expect(isExamTaken(null)).toBe(false)
  })
})
