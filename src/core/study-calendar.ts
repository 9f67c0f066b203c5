import { type ExamPlan, minutesOn } from './exam-plan.ts'
import { addDays, type Day, daysBetween } from './time.ts'

export type StudyDay = { readonly day: Day; readonly minutes: number }

/** The days from today to the exam that have any minutes. */
export function studyDays(plan: ExamPlan, today: Day): readonly StudyDay[] {
  return Array.from({ length: Math.max(0, daysBetween(today, plan.date)) }, (_, index) => {
    const day = addDays(today, index)
    return { day, minutes: minutesOn(plan, day) }
  }).filter(({ minutes }) => minutes > 0)
}

/** A plan as a calendar takes it. */
export type StudyCalendar = {
  readonly exam: { readonly id: string; readonly title: string; readonly day: Day }
  readonly days: readonly StudyDay[]
  /** When studying begins, on the wall clock wherever the learner is: `19:30`. */
  readonly time: string
  /** Before this hour it is still the day before. */
  readonly dayStartHour: number
}
