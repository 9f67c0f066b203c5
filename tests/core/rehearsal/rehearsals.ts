import type { PlanTask } from '#core/plan/plan-task.ts'
import { calibrate } from '#core/readiness/calibration.ts'
import type { RehearsedDate } from '#core/rehearsal/tally.ts'
import { type RehearsalNews, type RehearsalQuestion, rehearse, type Variant } from '#core/rehearsal.ts'

/** A question about an exam of two domains, the first three times as heavy. */
export function makeQuestion(task: PlanTask, variants: readonly Variant[] = []): RehearsalQuestion {
  return {
    task,
    seed: 7,
    variants,
    exam: {
      shape: {
        domains: [
          { number: 1, weight: 75 },
          { number: 2, weight: 25 },
        ],
        questions: 50,
        passShare: 0.7,
      },
      domains: task.items.map((_, place) => 1 + (place % 2)),
      calibration: calibrate([]),
      courseDays: task.secondsPerDay.length,
    },
  }
}

export function allNews(question: RehearsalQuestion): readonly RehearsalNews[] {
  return [...rehearse(question)]
}

export function finalCourse(news: readonly RehearsalNews[]) {
  return news.flatMap((one) => (one.kind === 'course' && one.course.isFinal ? [one.course] : []))[0]
}

export function outcomesOf(news: readonly RehearsalNews[]): ReadonlyMap<string, RehearsedDate> {
  return new Map(news.flatMap((one) => (one.kind === 'variant' ? [[one.id, one.outcome] as const] : [])))
}
