import type { Answered } from '#core/readiness/calibration.ts'
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
  /** What its log says, on the morning of a day, about the exam; not every policy has a view. */
  readonly foresee?: (day: number) => Foresight
}

export type Foresight = {
  /** Each card on the exam day if the plan is kept, and if nothing more is studied. */
  readonly planned: Projection
  readonly stopped: Projection
  readonly answered: readonly Answered[]
}

/** By card: the believed recall on the exam day, 0 for one not met by then, and the days since the last look. */
export type Projection = { readonly recall: Float64Array; readonly days: Float64Array }

export type MakePolicy = (task: CourseTask) => Policy
