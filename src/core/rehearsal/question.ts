import type { DeckCards } from '#core/deck.ts'
import type { ExamPlan } from '#core/exam-plan.ts'
import type { SittableExam } from '#core/mock/composing.ts'
import type { Meaning } from '#core/progress.ts'
import { isSuspended, type Subject } from '#core/queue.ts'
import { seedOf } from '#core/random.ts'
import { type Answered, calibrate } from '#core/readiness/calibration.ts'
import { type Estimate, readinessOf } from '#core/readiness/readiness.ts'
import type { RehearsalQuestion } from '#core/rehearsal.ts'
import { recallAfter } from '#core/scheduler.ts'
import { SCENARIO_FLOOR, studyTask } from '#core/study-task.ts'
import { type Day, daysBetween } from '#core/time.ts'
import { domainOf, shapeOf } from './asked.ts'
import { circumstancesOf } from './circumstances.ts'

/** Whose deck is rehearsed, and what for. */
export type Candidate = {
  readonly deck: Pick<DeckCards, 'exams' | 'tags'>
  readonly subjects: readonly Subject[]
  readonly progress: Pick<Meaning, 'habits' | 'studied' | 'settings'>
  /** What the log says about the memory model. */
  readonly answers: readonly Answered[]
  readonly exam: SittableExam
  readonly plan: ExamPlan
  readonly today: Day
}

/** A question for `rehearse`, and which card each item of it is. */
export type Asked = { readonly question: RehearsalQuestion; readonly subjects: readonly Subject[] }

export function rehearsalOf({ deck, subjects: all, progress, answers, exam, plan, today }: Candidate): Asked {
  const { task, subjects } = studyTask(deck, all, plan, progress, progress.settings.memory.parameters, today)
  const began = subjects.reduce((first, { progress: { introduced } }) => {
    return introduced && introduced < first ? introduced : first
  }, today)
  return {
    subjects,
    question: {
      task,
      exam: {
        shape: shapeOf(exam),
        domains: subjects.map(({ card }) => domainOf(card, exam) ?? 0),
        calibration: calibrate(answers),
        courseDays: daysBetween(began, plan.date),
      },
      // Whatever is changed about a plan, its luck stays, so that what changes is due to the change.
      seed: seedOf(plan.exam),
      variants: circumstancesOf(plan, progress.studied.get(today) ?? 0, today).map(({ variant }) => variant),
    },
  }
}

/** What is to be expected on a day if nothing more is studied until then: the prediction of the eve, for one. */
export function expectedOn(
  day: Day,
  { subjects, answers, exam }: Pick<Candidate, 'subjects' | 'answers' | 'exam'>,
): Estimate | undefined {
  const items = subjects.flatMap((subject) => {
    const { card, progress } = subject
    const { memory, last } = progress
    const domain = domainOf(card, exam)
    if (domain === undefined || isSuspended(subject)) return []
    const days = memory && last ? Math.max(0, daysBetween(last, day)) : 0
    return [{ domain, days, recall: memory ? recallAfter(memory, days) : 0, floor: card.scenario ? SCENARIO_FLOOR : 0 }]
  })
  return readinessOf(items, shapeOf(exam), calibrate(answers), 0)
}
