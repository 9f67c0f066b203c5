import { GRADES } from '#core/grade.ts'
import { averageMs, type Habits, habitsAfter, USUAL } from '#core/habits.ts'
import { createPlanReader, type PlanReader } from '#core/plan/plan-reader.ts'
import type { ByGrade, ItemMemory, KindHabits, Plan, PlanItem, PlanTask } from '#core/plan/plan-task.ts'
import { solvePlan } from '#core/plan/solve-plan.ts'
import { lastLookDays } from '#core/readiness/last-look.ts'
import { type Belief, createBelief } from './belief.ts'
import { answeredOf, ifStopped } from './evidence.ts'
import type { CourseTask, Foresight, Policy } from './policy.ts'

/** The app's own plan, with nothing but what the app knows: its answers, their times, the minutes and the date. */
export const PLAN = 'plan'

/** Solved again so often, when new parameters come, and when answers take so much longer or shorter than it thinks. */
const SOLVE_DAYS = 7
const COST_CHANGE = 0.05

type Solved = { readonly plan: Plan; readonly reader: PlanReader; readonly day: number; readonly seconds: number }

export function planPolicy(task: CourseTask): Policy {
  const belief = createBelief(task.cards)
  let habits = usualAt(task.cost)
  let solved: Solved | undefined

  const itemOn = (card: number, day: number): PlanItem => {
    const memory = memoryOn(belief, card, day)
    return { kind: 'card', weight: task.weights[card] as number, ...(memory && { memory }) }
  }
  const itemsOn = (day: number) => Array.from(belief.last, (_, card) => itemOn(card, day))
  const solve = (day: number) => {
    const before = solved && { plan: solved.plan, daysAgo: day - solved.day }
    const plan = solvePlan(planTask(task, belief, habits, itemsOn(day), day), before)
    solved = { plan, reader: createPlanReader(plan), day, seconds: secondsOf(habits) }
    return solved
  }
  const planOn = (day: number): Solved => {
    const learnt = belief.learnWeekly(day)
    if (!solved || learnt || day - solved.day >= SOLVE_DAYS) return solve(day)
    return Math.abs(secondsOf(habits) / solved.seconds - 1) > COST_CHANGE ? solve(day) : solved
  }

  return {
    queue(day) {
      const { reader, day: from } = planOn(day)
      const indexOf = onceForUnseen((item: PlanItem) => reader.indexOf(item, day - from))
      const ranked = itemsOn(day).flatMap((item, card) => {
        const index = indexOf(item)
        return index ? [{ card, value: index.perSecond }] : []
      })
      return ranked.sort((a, b) => b.value - a.value || a.card - b.card).map(({ card }) => card)
    },
    observe(card, day, answer) {
      belief.observe(card, day, answer)
      const grade = GRADES[answer.grade - 1] ?? 'good'
      habits = habitsAfter(habits, { kind: 'card', isFirst: answer.first, grade, tookMs: answer.seconds * 1_000 })
    },
    foresee(day): Foresight {
      const { reader, day: from } = planOn(day)
      const left = ifStopped(belief, task.days)
      const outlookOf = onceForUnseen((item: PlanItem) => reader.outlookOf(item, day - from))
      const planned = itemsOn(day).map((item) => outlookOf(item).recallByPlan)
      const days = planned.map((recall, card) => {
        const met = (belief.last[card] as number) >= 0
        const ifLeft = left.recall[card] as number
        const daysIfLeft = met ? left.days[card] : undefined
        return lastLookDays({ ifLeft, planned: recall, daysIfLeft }, task.days - day)
      })
      return {
        planned: { recall: Float64Array.from(planned), days: Float64Array.from(days) },
        stopped: left,
        answered: answeredOf(belief),
      }
    },
  }
}

function memoryOn({ stability, difficulty, last }: Belief, card: number, day: number): ItemMemory | undefined {
  const studied = last[card] as number
  if (studied < 0) return undefined
  return { stability: stability[card] as number, difficulty: difficulty[card] as number, sinceDays: day - studied }
}

/** Items never met that weigh the same are all alike, and are asked about once. */
function onceForUnseen<T>(ask: (item: PlanItem) => T): (item: PlanItem) => T {
  const known = new Map<number, T>()
  return (item) => {
    if (item.memory) return ask(item)
    const answer = known.get(item.weight) ?? ask(item)
    known.set(item.weight, answer)
    return answer
  }
}

function planTask(
  { days, secondsPerDay, attendance }: CourseTask,
  belief: Belief,
  habits: Habits,
  items: readonly PlanItem[],
  day: number,
): PlanTask {
  const { first, later } = habits.card
  const [, hard, good, easy] = later.shares
  const passed = hard + good + easy
  const card: KindHabits = {
    secondsByGrade: scaled(later.ms, 1 / 1_000),
    firstSeconds: averageMs(first) / 1_000,
    guessFloor: 0,
  }
  return {
    secondsPerDay: Array.from({ length: days - day }, () => secondsPerDay),
    attendance,
    parameters: belief.parameters(),
    firstShares: first.shares,
    passShares: [hard / passed, good / passed, easy / passed],
    habits: { card, scenario: card },
    items,
  }
}

/** The usual habits of someone who takes so many times longer. */
function usualAt(cost: number): Habits {
  const { first, later } = USUAL.card
  return {
    ...USUAL,
    card: { first: { ...first, ms: scaled(first.ms, cost) }, later: { ...later, ms: scaled(later.ms, cost) } },
  }
}

function scaled([again, hard, good, easy]: ByGrade, factor: number): ByGrade {
  return [again * factor, hard * factor, good * factor, easy * factor]
}

/** Of a first meeting and a later answer together: what a change of costs is seen by. */
function secondsOf({ card: { first, later } }: Habits): number {
  return averageMs(first) + averageMs(later)
}
