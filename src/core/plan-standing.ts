import { STUDIED_DAYS, type Studied } from './attendance.ts'
import { type ExamPlan, minutesOn } from './exam-plan.ts'
import { addDays, type Day, daysBetween } from './time.ts'

/** How a learner stands against the plan on a day, in whole minutes of answering. */
export type PlanStanding = {
  /** To the exam: 0 on its day, less after it. */
  readonly daysLeft: number
  /** Of today. */
  readonly planned: number
  readonly done: number
  readonly left: number
  /** The days before today, in a row, on which something was planned and nothing done. */
  readonly missed: { readonly days: number; readonly minutes: number }
  /** What was done beyond all that was planned from the plan's first day to the end of today; 0 for whoever is behind. */
  readonly ahead: number
}

const MINUTE_MS = 60_000

type Known = { readonly studied: Studied /** When the plan was first set. */; readonly planSince?: Day }

export function planStanding(plan: ExamPlan, { studied, planSince = '9999-12-31' }: Known, today: Day): PlanStanding {
  const planned = minutesOn(plan, today)
  const done = minutesDone(studied, today)
  return {
    daysLeft: daysBetween(today, plan.date),
    planned,
    done,
    left: Math.max(0, planned - done),
    missed: missedBefore(plan, studied, planSince, today),
    ahead: aheadOn(plan, studied, planSince, today),
  }
}

function minutesDone(studied: Studied, day: Day): number {
  return Math.round((studied.get(day) ?? 0) / MINUTE_MS)
}

function missedBefore(plan: ExamPlan, studied: Studied, since: Day, today: Day): PlanStanding['missed'] {
  let days = 0
  let minutes = 0
  for (let day = addDays(today, -1); day >= since && !studied.has(day); day = addDays(day, -1)) {
    const planned = minutesOn(plan, day)
    minutes += planned
    if (planned > 0) days += 1
  }
  return { days, minutes }
}

function aheadOn(plan: ExamPlan, studied: Studied, since: Day, today: Day): number {
  let ahead = 0
  // Older days of study are not known any more.
  for (let ago = 0; ago < STUDIED_DAYS; ago += 1) {
    const day = addDays(today, -ago)
    if (day < since) break
    ahead += (studied.get(day) ?? 0) / MINUTE_MS - minutesOn(plan, day)
  }
  return Math.max(0, Math.round(ahead))
}
