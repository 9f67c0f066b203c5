import type { ExamPlan } from '#core/exam-plan.ts'
import { studyDays } from '#core/study-calendar.ts'
import type { Day } from '#core/time.ts'
import { MOST_MINUTES_TRIED, WISHED_CHANCE } from './circumstances.ts'
import { type MinutesOutcome, minutesFor } from './curve.ts'
import type { RehearsedDate } from './tally.ts'

/** Whether a plan can work, and what would make it. */
export type Verdict =
  /** No day before the exam has any minutes. */
  | { readonly kind: 'no-time' }
  | { readonly kind: 'unlikely' | 'open'; readonly minutes?: number; readonly laterDays?: number }
  | { readonly kind: 'likely' }

/** Below this a plan is warned of. */
const UNLIKELY = 0.5

type Found = {
  readonly exam: RehearsedDate
  readonly curve: readonly MinutesOutcome[]
  /** The exam so many days later. */
  readonly later: readonly { readonly days: number; readonly outcome: RehearsedDate }[]
}

export function verdictOn(plan: ExamPlan, today: Day, { exam, curve, later }: Found): Verdict {
  if (studyDays(plan, today).length === 0) return { kind: 'no-time' }
  if (exam.passChance >= WISHED_CHANCE) return { kind: 'likely' }
  const minutes = minutesFor(curve, WISHED_CHANCE)
  const enough = [...later].sort((a, b) => a.days - b.days).find(({ outcome }) => outcome.passChance >= WISHED_CHANCE)
  return {
    kind: exam.passChance < UNLIKELY ? 'unlikely' : 'open',
    ...(minutes !== undefined && minutes <= MOST_MINUTES_TRIED && { minutes }),
    ...(enough && { laterDays: enough.days }),
  }
}
