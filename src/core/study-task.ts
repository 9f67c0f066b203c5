import {
  type ByGrade,
  ITEM_KINDS,
  type ItemKind,
  type KindHabits,
  type PlanItem,
  type PlanTask,
} from '#core/plan/plan-task.ts'
import { attendanceOf } from './attendance.ts'
import type { DeckCards } from './deck.ts'
import { type ExamPlan, minutesOn } from './exam-plan.ts'
import { examWeights } from './exam-weight.ts'
import { averageMs, type Habits } from './habits.ts'
import type { Meaning } from './progress.ts'
import { isSuspended, type Subject } from './queue.ts'
import { addDays, type Day, daysBetween } from './time.ts'

/** What is to be planned, and which card each item is. */
export type StudyTask = { readonly task: PlanTask; readonly subjects: readonly Subject[] }

type Known = Pick<Meaning, 'habits' | 'studied'>

/** A scenario may be guessed: one of four options, and many types with less. */
export const SCENARIO_FLOOR = 0.2

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
  const subjects = active.filter(({ card }) => weightOf(card) > 0)
  const { first, later } = habits.card
  const [, hard, good, easy] = later.shares
  const passed = Math.max(hard + good + easy, 1e-6)
  return {
    subjects,
    task: {
      secondsPerDay: secondsPerDay(plan, studied.get(today) ?? 0, today),
      attendance: attendanceOf(studied, plan, today),
      parameters,
      firstShares: first.shares,
      passShares: [hard / passed, good / passed, easy / passed],
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
    guessFloor: kind === 'scenario' ? SCENARIO_FLOOR : 0,
  }
}

/** A card as the planner sees it on a day. */
export function itemOf({ card, progress }: Subject, weight: number, today: Day): PlanItem {
  const { memory, last } = progress
  const kind = card.scenario ? 'scenario' : 'card'
  if (!memory || last === undefined) return { kind, weight }
  return { kind, weight, memory: { ...memory, sinceDays: Math.max(0, daysBetween(last, today)) } }
}
