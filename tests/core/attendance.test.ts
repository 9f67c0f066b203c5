import { describe, expect, it } from 'vitest'
import { attendanceOf } from '#core/attendance.ts'
import type { ExamPlan } from '#core/exam-plan.ts'
import { replay } from '#core/progress.ts'
import { addDays, type Day } from '#core/time.ts'
import { FIRST_DAY, makeEvent } from '../makers.ts'

const PLAN: ExamPlan = {
  exam: 'mla-c02',
  date: '2027-02-01',
  weekdayMinutes: [20, 20, 20, 20, 20, 0, 0],
  daysOff: [],
}
const TODAY = addDays(FIRST_DAY, 42)

/** So many minutes on each of the last days. */
const studied = (minutes: number, days: number) =>
  new Map<Day, number>(Array.from({ length: days }, (_, ago) => [addDays(TODAY, -ago - 1), minutes * 60_000]))

describe('attendance', () => {
  it('is believed to be good before anything is known', () => {
    expect(attendanceOf(new Map(), PLAN, TODAY)).toBeCloseTo(0.9)
  })

  it('comes near to what is kept', () => {
    expect(attendanceOf(studied(20, 40), PLAN, TODAY)).toBeGreaterThan(0.95)
    expect(attendanceOf(studied(10, 40), PLAN, TODAY)).toBeLessThan(0.65)
  })

  it('does not make up for a missed day by a long one', () => {
    const uneven = new Map([...studied(0, 20), [addDays(TODAY, -21), 40 * 20 * 60_000] as const])
    expect(attendanceOf(uneven, PLAN, TODAY)).toBeLessThan(0.5)
  })

  it('takes no notice of days without minutes, nor of today', () => {
    const free: ExamPlan = { ...PLAN, weekdayMinutes: [0, 0, 0, 0, 0, 0, 0] }
    expect(attendanceOf(studied(0, 40), free, TODAY)).toBeCloseTo(0.9)
    expect(attendanceOf(new Map([[TODAY, 0]]), PLAN, TODAY)).toBeCloseTo(0.9)
  })
})

describe('what was studied', () => {
  it('is kept of the last weeks, in time that was not spent away', () => {
    const { studied: kept } = replay(
      Array.from({ length: 60 }, (_, days) =>
        makeEvent(
          { type: 'answered', card: 'a', grade: 'good', tookMs: 10_000_000, sitting: 's', counts: true },
          { days },
        ),
      ),
    )
    expect(kept.size).toBe(42)
    expect(kept.get(addDays(FIRST_DAY, 59))).toBe(300_000)
    expect(kept.has(FIRST_DAY)).toBe(false)
  })
})
