import type { Plan, PlanTask } from '#core/plan/plan-task.ts'
import { solvePlanInSteps } from '#core/plan/solve-plan.ts'
import { createCourse, goThrough } from '#core/rehearsal/course.ts'
import { createDateTally, type ExamAhead, type RehearsedDate } from '#core/rehearsal/tally.ts'

/**
 * What a plan is likely to come to, found by going through it many times with this learner's own deck: the plan that is
 * asked about on every date, then what would come of it with other minutes, a later start or a later exam.
 *
 * It is a generator that gives way after each piece of work, so that it can run in a worker or between two frames, and
 * gives what it knows as soon as it knows it: a first picture after a few courses, then better ones. The same question
 * always has the same answers.
 */
export type RehearsalQuestion = {
  readonly task: PlanTask
  readonly exam: ExamAhead
  readonly seed: number
  /** In the order in which they matter. */
  readonly variants: readonly Variant[]
}

/** The same deck under other circumstances. */
export type Variant = {
  readonly id: string
  readonly secondsPerDay: readonly number[]
  /** Not gone into where the plan as it stands passes at least this likely. */
  readonly unlessPassing?: number
}

export type RehearsalNews =
  /** How much of all work is done, 0 to 1. */
  | { readonly kind: 'progress'; readonly done: number }
  | { readonly kind: 'course'; readonly course: RehearsedCourse }
  | { readonly kind: 'variant'; readonly id: string; readonly outcome: RehearsedDate }

export type RehearsedCourse = {
  readonly courses: number
  readonly isFinal: boolean
  /** Rising, from today to the exam day. */
  readonly dates: readonly RehearsedDate[]
  /** By item of the task: the share of the courses in which it had been met by the exam. */
  readonly met: Float32Array
}

const FIRST_COURSES = 3
const ALL_COURSES = 24
const VARIANT_COURSES = 8
/** Days that are looked at, at most. */
const MOST_DATES = 31
/** Of the work, the part that the plan as it stands takes. */
const MAIN_SHARE = 0.4

export function* rehearse(question: RehearsalQuestion): Generator<RehearsalNews, void> {
  const { task, variants } = question
  const news = rehearseMain(question)
  let step = news.next()
  while (!step.done) {
    yield step.value
    step = news.next()
  }
  const main = step.value
  if (!main) return
  for (const [place, variant] of variants.entries()) {
    yield { kind: 'progress', done: MAIN_SHARE + ((1 - MAIN_SHARE) * place) / variants.length }
    if (variant.unlessPassing !== undefined && main.outcome.passChance >= variant.unlessPassing) continue
    const outcome = yield* outcomeOf(question, { ...task, secondsPerDay: variant.secondsPerDay }, main)
    if (outcome) yield { kind: 'variant', id: variant.id, outcome }
  }
  yield { kind: 'progress', done: 1 }
}

/** The plan as it stands: its outcome on the exam day after all courses, and after as many as a variant gets. */
type Main = { readonly plan: Plan; readonly outcome: RehearsedDate; readonly early: RehearsedDate }

/** Undefined where the exam asks nothing of the deck. */
function* rehearseMain({ task, exam, seed }: RehearsalQuestion): Generator<RehearsalNews, Main | undefined> {
  const plan = yield* solved(task, undefined, (done) => ({ kind: 'progress', done: done * MAIN_SHARE * 0.5 }))
  const course = createCourse(task, plan)
  const days = datesFor(task.secondsPerDay.length)
  const tallies = days.map((day) => createDateTally(day, task, exam))
  const metIn = new Int32Array(task.items.length)
  let dates: readonly RehearsedDate[] = []
  let early: RehearsedDate | undefined
  for (let number = 0; number < ALL_COURSES; number += 1) {
    goThrough(course, seed + number, days, (day, standing) => {
      tallies[days.indexOf(day)]?.add(standing)
      if (day === days.at(-1))
        for (const [item, looks] of standing.looks.entries()) if (looks > 0) metIn[item] = (metIn[item] as number) + 1
    })
    const courses = number + 1
    if (courses === VARIANT_COURSES) early = tallies.at(-1)?.sum()
    if (courses === FIRST_COURSES || courses === ALL_COURSES) {
      dates = tallies.flatMap((tally) => tally.sum() ?? [])
      const met = Float32Array.from(metIn, (count) => count / courses)
      if (dates.length > 0) {
        yield { kind: 'course', course: { courses, isFinal: courses === ALL_COURSES, dates, met } }
      }
    }
    yield { kind: 'progress', done: MAIN_SHARE * (0.5 + (0.5 * courses) / ALL_COURSES) }
  }
  const outcome = dates.at(-1)
  return outcome && early && { plan, outcome, early }
}

function* outcomeOf(
  { exam, seed }: RehearsalQuestion,
  task: PlanTask,
  main: Main,
): Generator<RehearsalNews, RehearsedDate | undefined> {
  const plan = yield* solved(task, main.plan, undefined)
  const course = createCourse(task, plan)
  const day = task.secondsPerDay.length
  const later = { ...exam, courseDays: exam.courseDays + day - main.plan.days }
  const tally = createDateTally(day, task, later)
  for (let number = 0; number < VARIANT_COURSES; number += 1)
    goThrough(course, seed + number, [day], (_, standing) => tally.add(standing))
  const outcome = tally.sum()
  return outcome && asLucky(outcome, main)
}

/** The first courses were as lucky under the plan as it stands: what that came to more or less than all, is taken off. */
function asLucky(outcome: RehearsedDate, { outcome: all, early }: Main): RehearsedDate {
  const moved = (pick: (one: RehearsedDate) => number) =>
    Math.min(1, Math.max(0, pick(outcome) + pick(all) - pick(early)))
  return {
    ...outcome,
    score: moved(({ score }) => score),
    low: moved(({ low }) => low),
    high: moved(({ high }) => high),
    passChance: moved(({ passChance }) => passChance),
  }
}

function* solved(
  task: PlanTask,
  before: Plan | undefined,
  progress: ((done: number) => RehearsalNews) | undefined,
): Generator<RehearsalNews, Plan> {
  const steps = solvePlanInSteps(task, before && { plan: before, daysAgo: 0 })
  let step = steps.next()
  while (!step.done) {
    if (progress) yield progress(step.value)
    step = steps.next()
  }
  return step.value
}

/** Every day where they are few; else about evenly spread. The first and the exam day always. */
export function datesFor(days: number): readonly number[] {
  const count = Math.min(days + 1, MOST_DATES)
  if (count <= 1) return [days]
  return Array.from({ length: count }, (_, place) => Math.round((place * days) / (count - 1)))
}
