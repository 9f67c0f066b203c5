import type { PlanTask } from '#core/plan/plan-task.ts'
import type { Calibration } from '#core/readiness/calibration.ts'
import { type ExamShape, readinessOf } from '#core/readiness/readiness.ts'
import type { Standing } from './course.ts'

/** What a date comes to, over all courses that were gone through. Scores are shares of right answers, 0 to 1. */
export type RehearsedDate = {
  /** Days from the first. */
  readonly day: number
  readonly score: number
  /** The middle 80 %: eight exams in ten. */
  readonly low: number
  readonly high: number
  readonly passChance: number
  /** The share of the items met by then. */
  readonly met: number
  /** Studied by then, since the first day. */
  readonly minutes: number
}

/** What of the question an estimate needs besides the items themselves. */
export type ExamAhead = {
  readonly shape: ExamShape
  /** By item: the number of its domain. */
  readonly domains: readonly number[]
  readonly calibration: Calibration
  /** Days that the whole course takes, those behind included: how much is still to come makes an estimate less sure. */
  readonly courseDays: number
}

/** Adds up how one date stands in one course after the other. */
export type DateTally = {
  readonly add: (standing: Standing) => void
  /** Undefined before the first, and where the exam asks nothing of the deck. */
  readonly sum: () => RehearsedDate | undefined
}

/** Nine in ten of a standard normal distribution are below: the upper end of the middle 80 %. */
const NINETIETH = 1.2815515655446004

export function createDateTally(day: number, { items, habits }: PlanTask, exam: ExamAhead): DateTally {
  const { shape, domains, calibration, courseDays } = exam
  const future = Math.min(1, day / Math.max(1, courseDays))
  const asked = items.map(({ kind }, item) => ({
    domain: domains[item] ?? 0,
    recall: 0,
    days: 0,
    floor: habits[kind].guessFloor,
  }))
  let courses = 0
  const sums = { score: 0, squares: 0, low: 0, high: 0, pass: 0, met: 0, seconds: 0 }

  return {
    add({ recall, since, looks, seconds }) {
      let met = 0
      for (const [item, one] of asked.entries()) {
        one.recall = recall[item] as number
        one.days = since[item] as number
        if ((looks[item] as number) > 0) met += 1
      }
      const readiness = readinessOf(asked, shape, calibration, future)
      if (!readiness) return
      courses += 1
      sums.score += readiness.score
      sums.squares += readiness.score ** 2
      sums.low += readiness.low
      sums.high += readiness.high
      sums.pass += readiness.passChance
      sums.met += met / asked.length
      sums.seconds += seconds
    },
    sum() {
      if (courses === 0) return undefined
      const mean = (sum: number) => sum / courses
      const score = mean(sums.score)
      // Courses differ by luck, on top of what each interval allows for.
      const spread = NINETIETH * Math.sqrt(Math.max(0, mean(sums.squares) - score ** 2))
      return {
        day,
        score,
        low: Math.max(0, score - Math.hypot(score - mean(sums.low), spread)),
        high: Math.min(1, score + Math.hypot(mean(sums.high) - score, spread)),
        passChance: mean(sums.pass),
        met: mean(sums.met),
        minutes: mean(sums.seconds) / 60,
      }
    },
  }
}
