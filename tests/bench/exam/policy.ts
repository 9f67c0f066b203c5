import type { Answer } from './answering.ts'

/** What a policy is told at the start: the deck, the calendar, the minutes, and what answers are thought to cost. */
export type CourseTask = {
  readonly cards: number
  readonly days: number
  readonly secondsPerDay: number
  readonly attendance: number
  readonly weights: Float64Array
  /** The believed multiple of the usual seconds. */
  readonly cost: number
}

/** Decides what to study. It sees its own answers and nothing of the memory behind them. */
export type Policy = {
  /** The cards of today, best first; each at most once. The learner stops when the time is up. */
  readonly queue: (day: number) => Iterable<number>
  readonly observe: (card: number, day: number, answer: Answer) => void
}

export type MakePolicy = (task: CourseTask) => Policy
