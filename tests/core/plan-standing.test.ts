import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import type { ExamPlan } from '#core/exam-plan.ts'
import { planStanding } from '#core/plan-standing.ts'
import { addDays, type Day } from '#core/time.ts'
import { anyPlan, FIRST_DAY } from '../makers.ts'

const PLAN: ExamPlan = {
  exam: 'mla-c02',
  date: addDays(FIRST_DAY, 30),
  weekdayMinutes: [25, 25, 25, 25, 25, 25, 25],
  daysOff: [],
}

const minutes = (...done: readonly (readonly [day: number, minutes: number])[]) =>
  new Map(done.map(([day, count]) => [addDays(FIRST_DAY, day), count * 60_000] as const))

function standing(studied: ReadonlyMap<Day, number>, day: number, plan = PLAN) {
  return planStanding(plan, { studied, planSince: FIRST_DAY }, addDays(FIRST_DAY, day))
}

describe('how a learner stands against the plan', () => {
  it('says what today asks for, what is done and what is left', () => {
    expect(standing(minutes([0, 25], [1, 10]), 1)).toEqual({
      daysLeft: 29,
      planned: 25,
      done: 10,
      left: 15,
      missed: { days: 0, minutes: 0 },
      ahead: 0,
    })
  })

  it('counts the days missed since the last one studied, and no day off among them', () => {
    const daysOff = [addDays(FIRST_DAY, 2)]
    expect(standing(minutes([0, 25]), 4, { ...PLAN, daysOff }).missed).toEqual({ days: 2, minutes: 50 })
    expect(standing(minutes([0, 25]), 1).missed.days).toBe(0)
  })

  it('holds no day against a learner that was before the plan', () => {
    expect(standing(minutes([-9, 25]), 0).missed.days).toBe(0)
    expect(standing(minutes(), 2).missed.days).toBe(2)
  })

  it('knows who is ahead of all that was planned so far, and not only of today', () => {
    expect(standing(minutes([0, 40], [1, 25]), 1).ahead).toBe(15)
    expect(standing(minutes([0, 0], [1, 40]), 1).ahead).toBe(0)
  })

  it('asks for nothing on a day off, on the exam day and after it', () => {
    expect(standing(minutes(), 3, { ...PLAN, daysOff: [addDays(FIRST_DAY, 3)] }).left).toBe(0)
    expect(standing(minutes(), 30)).toMatchObject({ daysLeft: 0, planned: 0, left: 0 })
    expect(standing(minutes(), 32)).toMatchObject({ daysLeft: -2, planned: 0, left: 0 })
  })

  it('never leaves more than was planned, nor misses more days than there were', () => {
    const anyStudied = fc
      .array(fc.tuple(fc.integer({ min: -50, max: 90 }), fc.nat(200)))
      .map((done) => minutes(...done))
    fc.assert(
      fc.property(anyPlan, anyStudied, fc.nat(100), (plan, studied, day) => {
        const { planned, left, missed, ahead } = standing(studied, day, plan)
        expect(left).toBeLessThanOrEqual(planned)
        expect(missed.days).toBeLessThanOrEqual(day)
        expect(Math.min(left, missed.minutes, ahead)).toBeGreaterThanOrEqual(0)
      }),
    )
  })
})
