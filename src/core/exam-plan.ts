import { type Day, daysBetween, isDay, weekdayOf } from './time.ts'

/** What a learner studies for, until when, and how much time there is. */
export type ExamPlan = {
  /** The id of its blueprint. */
  readonly exam: string
  /** The exam day itself, on which nothing more is studied. */
  readonly date: Day
  /** For each weekday, Monday first. */
  readonly weekdayMinutes: readonly number[]
  /** Days without any, whatever their weekday. */
  readonly daysOff: readonly Day[]
}

/** What becomes of the cards of an exam that is over. */
export const AFTERWARDS = ['retire', 'keep-warm', 'hand-over'] as const
export type Afterwards = (typeof AFTERWARDS)[number]

/** An exam that was sat, as far as the learner likes to say. */
export type ExamTaken = {
  readonly exam: string
  readonly date: Day
  readonly afterwards: Afterwards
  /** On the exam's scale, 100 to 1,000. */
  readonly score?: number
  readonly passed?: boolean
  /** The scaled score that was expected on its eve. */
  readonly predicted?: number
}

/** More than so many minutes a day is not studied. */
export const MOST_MINUTES = 960

/** The minutes there are on a day before the exam; none from the exam day on. */
export function minutesOn({ date, weekdayMinutes, daysOff }: ExamPlan, day: Day): number {
  if (daysBetween(day, date) <= 0 || daysOff.includes(day)) return 0
  return weekdayMinutes[weekdayOf(day)] ?? 0
}

type Fields = Readonly<Record<string, unknown>>

export function isExamPlan(value: unknown): value is ExamPlan {
  const { exam, date, weekdayMinutes, daysOff } = (value ?? {}) as Fields
  return (
    isName(exam) &&
    isDay(date) &&
    Array.isArray(weekdayMinutes) &&
    weekdayMinutes.length === 7 &&
    weekdayMinutes.every((one) => Number.isInteger(one) && one >= 0 && one <= MOST_MINUTES) &&
    Array.isArray(daysOff) &&
    daysOff.every(isDay)
  )
}

export function isExamTaken(value: unknown): value is ExamTaken {
  const { exam, date, afterwards, score, passed, predicted } = (value ?? {}) as Fields
  return (
    isName(exam) &&
    isDay(date) &&
    AFTERWARDS.includes(afterwards as Afterwards) &&
    [score, predicted].every((one) => one === undefined || Number.isFinite(one)) &&
    (passed === undefined || typeof passed === 'boolean')
  )
}

function isName(value: unknown): boolean {
  return typeof value === 'string' && value !== ''
}
