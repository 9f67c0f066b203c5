import { type ByGrade, ITEM_KINDS, type ItemKind, USUAL_HABITS } from '#core/plan/plan-task.ts'
import { GRADES, type Grade } from './grade.ts'

/** How a learner answers: what the minutes of a sitting and the exam plan are reckoned from. */
export type Habits = Readonly<Record<ItemKind, KindOfHabit>>

/** Of items met for the first time, and of those met before. */
type KindOfHabit = { readonly first: Habit; readonly later: Habit }

export type Habit = {
  /** How many answers it was learnt from. */
  readonly answers: number
  /** In the order again, hard, good, easy: shares that sum to 1, and milliseconds of an answer so graded. */
  readonly shares: ByGrade
  readonly ms: ByGrade
}

const { firstShares, firstSeconds, passShares, secondsByGrade } = USUAL_HABITS
const inMs = (seconds: ByGrade): ByGrade => seconds.map((one) => one * 1_000) as unknown as ByGrade

/** How often a repeated item is usually recalled. */
const USUAL_RECALL = 0.9

/** Before the first answer. Of scenarios nothing is published: a minute and a quarter, and nearly half wrong at first. */
export const USUAL: Habits = {
  card: {
    first: { answers: 0, shares: firstShares, ms: inMs(firstSeconds) },
    later: {
      answers: 0,
      shares: [1 - USUAL_RECALL, ...passShares.map((share) => share * USUAL_RECALL)] as unknown as ByGrade,
      ms: inMs(secondsByGrade),
    },
  },
  scenario: {
    first: { answers: 0, shares: [0.45, 0.15, 0.35, 0.05], ms: [85_000, 85_000, 65_000, 45_000] },
    later: { answers: 0, shares: [0.2, 0.2, 0.5, 0.1], ms: [75_000, 75_000, 60_000, 40_000] },
  },
}

/** More than this is not counted: whoever took longer was away. */
const LONGEST_MS: Readonly<Record<ItemKind, number>> = { card: 180_000, scenario: 300_000 }

/** The usual habits weigh like so many answers, and what is older than so many more fades. */
const PRIOR = 20
const MEMORY = 200

export type HabitualAnswer = {
  readonly kind: ItemKind
  readonly isFirst: boolean
  readonly grade: Grade
  readonly tookMs: number
}

/** The habits after one more answer. */
export function habitsAfter(habits: Habits, { kind, isFirst, grade, tookMs }: HabitualAnswer): Habits {
  const field = isFirst ? 'first' : 'later'
  const { answers, shares, ms } = habits[kind][field]
  const place = GRADES.indexOf(grade)
  const rate = 1 / (PRIOR + Math.min(answers, MEMORY - PRIOR) + 1)
  // The time of a grade that is seldom given is learnt more slowly, from fewer answers.
  const counted = Math.min(LONGEST_MS[kind], Math.max(0, tookMs))
  const habit: Habit = {
    answers: answers + 1,
    shares: mapped(shares, (share, index) => share + rate * ((index === place ? 1 : 0) - share)),
    ms: mapped(ms, (one, index) => (index === place ? one + Math.min(0.2, rate * 4) * (counted - one) : one)),
  }
  return { ...habits, [kind]: { ...habits[kind], [field]: habit } }
}

function mapped(values: ByGrade, change: (value: number, index: number) => number): ByGrade {
  const [again, hard, good, easy] = values
  return [change(again, 0), change(hard, 1), change(good, 2), change(easy, 3)]
}

/** Milliseconds that an answer takes on average, whatever its grade. */
export function averageMs({ shares, ms }: Habit): number {
  return shares.reduce((sum, share, index) => sum + share * (ms[index] ?? 0), 0)
}

export function isHabits(value: unknown): value is Habits {
  return ITEM_KINDS.every((kind) => {
    const { first, later } = (fieldsOf(value)[kind] ?? {}) as Record<string, unknown>
    return isHabit(first) && isHabit(later)
  })
}

function isHabit(value: unknown): boolean {
  const { answers, shares, ms } = fieldsOf(value)
  return Number.isInteger(answers) && isByGrade(shares) && isByGrade(ms)
}

function isByGrade(value: unknown): boolean {
  return (
    Array.isArray(value) && value.length === GRADES.length && value.every((one) => Number.isFinite(one) && one >= 0)
  )
}

function fieldsOf(value: unknown): Readonly<Record<string, unknown>> {
  return typeof value === 'object' && value !== null ? (value as Readonly<Record<string, unknown>>) : {}
}
