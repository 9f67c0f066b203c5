import { createAnswering } from './answering.ts'
import { chance } from './chance.ts'
import { createLearner, type Family } from './learners/families.ts'
import type { Learner } from './learners/learner.ts'
import type { CourseTask, MakePolicy, Policy } from './policy.ts'
import { attendanceOf, costErrorOf, type ExamScenario, type Variant, weightsOf } from './scenarios.ts'

/**
 * One learner goes through one course under one policy. Every policy has the same seconds to the last card: what the
 * last card of a day takes too long is taken from the next day.
 */
export type CourseResult = {
  /** Weighted recall of the whole deck on the exam day, 0 to 1. */
  readonly score: number
  /** The same 30 days after the exam, with nothing studied in between. */
  readonly later: number
  /** The share of the deck met by the exam. */
  readonly seen: number
  readonly minutes: number
  readonly reviews: number
}

export type Course = {
  readonly family: Family
  readonly seed: number
  readonly scenario: ExamScenario
  readonly variant: Variant
}

/** Looks on, on the morning of every study day before anything is studied, and on that of the exam. */
export type Watcher = (day: number, learner: Learner, policy: Policy) => void

const LATER_DAYS = 30
const ATTENDS = { card: 0x7fffffff, decides: 9 }

export function taskOf({ scenario, variant }: Pick<Course, 'scenario' | 'variant'>): CourseTask {
  return {
    cards: scenario.cards,
    days: scenario.days,
    secondsPerDay: scenario.minutesPerDay * 60,
    attendance: attendanceOf(variant),
    weights: weightsOf(variant, scenario.cards),
    cost: scenario.cost,
  }
}

export function runCourse(course: Course, makePolicy: MakePolicy, watch?: Watcher): CourseResult {
  const { family, seed, scenario, variant } = course
  const task = taskOf(course)
  const learner = createLearner(family, seed, scenario.cards)
  const answer = createAnswering(learner, seed, scenario.cards, scenario.cost * costErrorOf(variant))
  const policy = makePolicy(task)
  const studiedOn = new Int32Array(scenario.cards).fill(-1)
  let debt = 0
  let spent = 0
  let reviews = 0
  for (let day = 0; day < scenario.days; day += 1) {
    watch?.(day, learner, policy)
    if (chance(seed, ATTENDS.card, day, ATTENDS.decides) >= task.attendance) continue
    let left = task.secondsPerDay - debt
    for (const card of policy.queue(day)) {
      if (left <= 0) break
      if (studiedOn[card] === day) throw new Error(`Card ${card} came twice on day ${day}.`)
      studiedOn[card] = day
      const given = answer(card, day)
      policy.observe(card, day, given)
      left -= given.seconds
      spent += given.seconds
      reviews += 1
    }
    debt = Math.max(0, -left)
  }
  watch?.(scenario.days, learner, policy)
  return {
    score: weightedRecall(learner, task, scenario.days),
    later: weightedRecall(learner, task, scenario.days + LATER_DAYS),
    seen: studiedOn.reduce((count, day) => count + (day >= 0 ? 1 : 0), 0) / scenario.cards,
    minutes: spent / 60,
    reviews,
  }
}

/** The learner's true share of the deck on a day, by weight. */
export function weightedRecall(learner: Learner, { cards, weights }: CourseTask, day: number): number {
  let sum = 0
  let total = 0
  for (let card = 0; card < cards; card += 1) {
    const weight = weights[card] as number
    sum += weight * learner.recall(card, day)
    total += weight
  }
  return sum / total
}
