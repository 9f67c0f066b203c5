import type { ExamPlan } from '#core/exam-plan.ts'
import type { Variant } from '#core/rehearsal.ts'
import { secondsPerDay } from '#core/study-task.ts'
import { addDays, type Day } from '#core/time.ts'

/** Minutes a day that a plan is tried with, those first that tell most of the curve. */
const MINUTES_TRIED = [30, 60, 15, 45, 120, 20, 90, 10, 25, 75]
export const FEWEST_MINUTES = 10
export const MOST_MINUTES_TRIED = 120

const DAYS_WAITED = [1, 7]
/** The exam so many days later, tried where the plan as it stands passes less likely than is wished. */
const DAYS_LATER = [7, 14, 28, 56, 84]
export const WISHED_CHANCE = 0.8

/** What a variant stands for. */
export type Circumstance =
  | { readonly kind: 'minutes'; readonly minutes: number }
  | { readonly kind: 'waiting'; readonly days: number }
  | { readonly kind: 'later'; readonly days: number }

export type NamedCircumstance = { readonly circumstance: Circumstance; readonly variant: Variant }

/** Other minutes, a later start and a later exam, as a rehearsal takes them. */
export function circumstancesOf(plan: ExamPlan, studiedMs: number, today: Day): readonly NamedCircumstance[] {
  const secondsOf = (other: ExamPlan) => secondsPerDay(other, studiedMs, today)
  const own = secondsOf(plan)
  const minutes = MINUTES_TRIED.map(
    (tried): NamedCircumstance => ({
      circumstance: { kind: 'minutes', minutes: tried },
      variant: { id: `minutes ${tried}`, secondsPerDay: secondsOf(withMinutes(plan, tried)) },
    }),
  )
  const waiting = DAYS_WAITED.filter((days) => days < own.length).map(
    (days): NamedCircumstance => ({
      circumstance: { kind: 'waiting', days },
      variant: { id: `waiting ${days}`, secondsPerDay: own.map((seconds, day) => (day < days ? 0 : seconds)) },
    }),
  )
  const later = DAYS_LATER.map(
    (days): NamedCircumstance => ({
      circumstance: { kind: 'later', days },
      variant: {
        id: `later ${days}`,
        secondsPerDay: secondsOf({ ...plan, date: addDays(plan.date, days) }),
        unlessPassing: WISHED_CHANCE,
      },
    }),
  )
  return [...minutes.slice(0, 3), ...waiting, ...minutes.slice(3), ...later]
}

/** The same weekdays with other minutes; all of them where none had any. */
export function withMinutes(plan: ExamPlan, minutes: number): ExamPlan {
  const { weekdayMinutes } = plan
  const none = weekdayMinutes.every((one) => one === 0)
  return { ...plan, weekdayMinutes: weekdayMinutes.map((one) => (none || one > 0 ? minutes : 0)) }
}

/** On a day that has any, on average; 0 where none has. */
export function usualMinutes({ weekdayMinutes }: Pick<ExamPlan, 'weekdayMinutes'>): number {
  const some = weekdayMinutes.filter((minutes) => minutes > 0)
  return some.length === 0 ? 0 : some.reduce((sum, minutes) => sum + minutes, 0) / some.length
}
