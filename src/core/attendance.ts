import { type ExamPlan, minutesOn } from './exam-plan.ts'
import { addDays, type Day, daysBetween } from './time.ts'

/** Milliseconds of answering on each day, of the last weeks. */
export type Studied = ReadonlyMap<Day, number>

/** Older days say little of the days to come. */
export const STUDIED_DAYS = 42

/** Before anything is known a learner is believed to keep nine in ten of what they mean to do, as if for ten days. */
const PRIOR_SHARE = 0.9
const PRIOR_DAYS = 10

/** The share of the planned time that is really studied, above 0 to 1; days on which more was done count as kept. */
export function attendanceOf(studied: Studied, plan: ExamPlan, today: Day): number {
  const first = [...studied.keys()].sort()[0]
  let kept = PRIOR_SHARE * PRIOR_DAYS
  let days = PRIOR_DAYS
  const back = first === undefined ? 0 : Math.min(STUDIED_DAYS - 1, daysBetween(first, today))
  for (let ago = 1; ago <= back; ago += 1) {
    const day = addDays(today, -ago)
    // What was planned then is not known any more where the plan has changed since; today's stands for it.
    const planned = minutesOn(plan, day) * 60_000
    if (planned === 0) continue
    days += 1
    kept += Math.min(1, (studied.get(day) ?? 0) / planned)
  }
  return kept / days
}
