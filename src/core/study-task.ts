import {
  type ByGrade,
  ITEM_KINDS,
  type ItemKind,
  type KindHabits,
  type PlanItem,
  type PlanTask,
} from '#core/plan/plan-task.ts'
import { guessFloorOf } from '#core/readiness/guess-floor.ts'
import { domainOf } from '#core/rehearsal/asked.ts'
import { attendanceOf } from './attendance.ts'
import type { DeckCards } from './deck.ts'
import { type ExamPlan, minutesOn } from './exam-plan.ts'
import { examWeights } from './exam-weight.ts'
import { averageMs, type Habits, passShares } from './habits.ts'
import type { Meaning } from './progress.ts'
import { isSuspended, type Subject } from './queue.ts'
import { addDays, type Day, daysBetween } from './time.ts'

/** What is to be planned, and which card each item is. */
export type StudyTask = { readonly task: PlanTask; readonly subjects: readonly Subject[] }

type Known = Pick<Meaning, 'habits' | 'studied'>

/** The cards that the exam asks and the time until then, as the planner takes them. Suspended cards stay out. */
export function studyTask(
  deck: Pick<DeckCards, 'exams' | 'tags'>,
  all: readonly Subject[],
  plan: ExamPlan,
  { habits, studied }: Known,
  parameters: readonly number[],
  today: Day,
): StudyTask {
  const active = all.filter((subject) => !isSuspended(subject))
  const exams = deck.exams.filter(({ id }) => id === plan.exam)
  const weightOf = examWeights({ cards: active.map(({ card }) => card), exams, tags: deck.tags })
  const subjects = active.filter(({ card }) => exams.some((exam) => domainOf(card, exam) !== undefined))
  const { first, later } = habits.card
  return {
    subjects,
    task: {
      secondsPerDay: secondsPerDay(plan, studied.get(today) ?? 0, today),
      attendance: attendanceOf(studied, plan, today),
      parameters,
      firstShares: first.shares,
      passShares: passShares(later),
      habits: Object.fromEntries(ITEM_KINDS.map((kind) => [kind, kindHabits(habits, kind)])) as Record<
        ItemKind,
        KindHabits
      >,
      items: subjects.map((subject) => itemOf(subject, weightOf(subject.card), today)),
    },
  }
}

/** What is left of today, and the whole of each day before the exam. */
export function secondsPerDay(plan: ExamPlan, studiedMs: number, today: Day): number[] {
  return Array.from({ length: Math.max(0, daysBetween(today, plan.date)) }, (_, index) => {
    const seconds = minutesOn(plan, addDays(today, index)) * 60
    return index === 0 ? Math.max(0, seconds - studiedMs / 1_000) : seconds
  })
}

function kindHabits(habits: Habits, kind: ItemKind): KindHabits {
  const { first, later } = habits[kind]
  return {
    secondsByGrade: later.ms.map((ms) => ms / 1_000) as unknown as ByGrade,
    firstSeconds: averageMs(first) / 1_000,
  }
}

/** A card as the planner sees it on a day. */
export function itemOf({ card, progress }: Subject, weight: number, today: Day): PlanItem {
  const { memory, last } = progress
  const item = { kind: card.scenario ? 'scenario' : 'card', weight, guessFloor: guessFloorOf(card) } as const
  if (!memory || last === undefined) return item
  return { ...item, memory: { ...memory, sinceDays: Math.max(0, daysBetween(last, today)) } }
}
