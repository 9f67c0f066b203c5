import { calibrate } from '#core/readiness/calibration.ts'
import { type ExamShape, type Readiness, type ReadinessItem, readinessOf } from '#core/readiness/readiness.ts'
import { type Course, taskOf, type Watcher, weightedRecall } from './course.ts'
import type { Projection } from './policy.ts'
import { TOPICS, topicOf } from './scenarios.ts'

/**
 * How good the readiness interval is: what a policy's own log says at several days of a course, against the exam that
 * comes. An exam has 65 questions, each answered right with the learner's true chance; what counts is the chance that
 * its result lies in the interval, exactly, so that no luck of a single exam blurs it.
 */
export type ReadinessCheck = {
  /** How much of the course was over, 0 to 1. */
  readonly elapsed: number
  /** Whether the plan was to be kept until the exam, or nothing more to be studied. */
  readonly kind: 'planned' | 'stopped'
  readonly covered: number
  readonly width: number
  readonly predicted: number
  readonly came: number
}

/** Where in a course one asks; and on the eve. */
const ASKED_AT = [0.05, 0.12, 0.25, 0.5, 0.75, 0.9]
const QUESTIONS = 65
const PASS_SHARE = 0.72

/** The checks are complete when the course is over. */
export function checkReadiness(course: Course): { readonly watch: Watcher; readonly checks: ReadinessCheck[] } {
  const task = taskOf(course)
  const days = new Set([...ASKED_AT.map((share) => Math.round(share * task.days)), task.days - 1])
  const exam = examOf(task.weights)
  const checks: ReadinessCheck[] = []
  const waiting: { readonly elapsed: number; readonly readiness: Readiness }[] = []
  const check = (kind: ReadinessCheck['kind'], elapsed: number, readiness: Readiness, came: number) => {
    const { score, low, high } = readiness
    checks.push({ kind, elapsed, covered: chanceBetween(came, low, high), width: high - low, predicted: score, came })
  }
  const watch: Watcher = (day, learner, policy) => {
    if (day === task.days) {
      const came = weightedRecall(learner, task, task.days)
      for (const { elapsed, readiness } of waiting) check('planned', elapsed, readiness, came)
      return
    }
    if (!days.has(day) || !policy.foresee) return
    const { planned, stopped, answered } = policy.foresee(day)
    const calibration = calibrate(answered)
    const elapsed = day / task.days
    const kept = readinessOf(itemsOf(planned), exam, calibration, 1 - elapsed)
    const left = readinessOf(itemsOf(stopped), exam, calibration, 0)
    if (kept) waiting.push({ elapsed, readiness: kept })
    if (left) check('stopped', elapsed, left, weightedRecall(learner, task, task.days))
  }
  return { watch, checks }
}

function examOf(weights: Float64Array): ExamShape {
  const domains = Array.from({ length: TOPICS }, (_, topic) => ({ number: topic, weight: weights[topic] ?? 0 }))
  return { domains, questions: QUESTIONS, passShare: PASS_SHARE }
}

function itemsOf({ recall, days }: Projection): ReadinessItem[] {
  return Array.from(recall, (chance, card) => ({
    domain: topicOf(card),
    recall: chance,
    days: days[card] as number,
    floor: 0,
  }))
}

/** The chance that of 65 questions a share from `low` to `high` is right: a sum of the binomial distribution. */
export function chanceBetween(chance: number, low: number, high: number): number {
  const held = Math.min(1 - 1e-9, Math.max(1e-9, chance))
  let logTerm = QUESTIONS * Math.log(1 - held)
  let sum = 0
  for (let right = 0; right <= QUESTIONS; right += 1) {
    const share = right / QUESTIONS
    if (share >= low && share <= high) sum += Math.exp(logTerm)
    logTerm += Math.log((QUESTIONS - right) / (right + 1)) + Math.log(held / (1 - held))
  }
  return sum
}
