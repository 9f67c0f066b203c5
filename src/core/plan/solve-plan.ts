import { firstValues } from './first-meetings.ts'
import { createForgetting } from './forgetting.ts'
import { type Evaluation, minimise } from './minimise.ts'
import { createPlanReader } from './plan-reader.ts'
import type { Plan, PlanItem, PlanTask, ValueClass } from './plan-task.ts'
import { createDual, type Dual, type DualClass, type Priced, priced } from './price-dual.ts'
import { createPricePath, type PricePath, pricesAlong, slopesAtKnots } from './price-path.ts'
import { createGrid } from './state-grid.ts'
import { expectedRecalls } from './state-values.ts'
import { studyNodes } from './study-nodes.ts'
import { type WeightClass, weightClasses } from './weight-classes.ts'

/**
 * The exam-horizon index: which item is worth the next seconds most, with the exam day in view.
 *
 * Prices of time are found on a coarse grid and few days (price-dual.ts), then the values of all states are worked out
 * on a fine one (state-values.ts), and single items are read off those (plan-reader.ts). A plan is solved again when
 * the day turns or anything in its task changes: prices of the plan before are a good start.
 *
 * Deterministic: the same task and the same plan before give the same plan.
 */
export type PlanBefore = { readonly plan: Pick<Plan, 'prices'>; readonly daysAgo: number }

/** Against 40 days and all classes, this coarse search moves the expected score by less than 0.05 points. */
const COARSE = { stabilities: 20, difficulties: 5, nodes: 30, classes: { card: 3, scenario: 1 } }
const FINE = { stabilities: 28, difficulties: 7, nodes: 200, classes: { card: 5, scenario: 3 } }
const FIRST_EVALUATIONS = 40
const NEXT_EVALUATIONS = 15
const TOLERANCE = 2e-5
/** No time is worth less than so much of what it is worth when all is learnt once: where prices vanish, a search gets lost. */
const LEAST_PRICE = 1e-3

export function solvePlan(task: PlanTask, before?: PlanBefore): Plan {
  const steps = solvePlanInSteps(task, before)
  let step = steps.next()
  while (!step.done) step = steps.next()
  return step.value
}

/** The same, giving way again and again with how much is done, 0 to 1. */
export function* solvePlanInSteps(task: PlanTask, before?: PlanBefore): Generator<number, Plan> {
  const examDay = task.secondsPerDay.length
  const forgetting = createForgetting(task.parameters)
  const classes = weightClasses(task.items, task.habits, FINE.classes)
  const everyDay = Int32Array.from({ length: examDay }, (_, day) => day)
  const path = createPricePath(everyDay, examDay)
  const seconds = task.secondsPerDay.reduce((sum, one) => sum + Math.max(0, one), 0)
  const usual = usualPrice(task, classes)
  const least = LEAST_PRICE * usual
  let logs = startingLogs(path, usual, least, examDay, before)
  let evaluations = 0
  if (classes.length > 0 && seconds > 0) {
    const nodes = studyNodes(task.secondsPerDay, COARSE.nodes)
    const dual = createDual(
      task,
      weightClasses(task.items, task.habits, COARSE.classes),
      nodes,
      createGrid(examDay, COARSE.stabilities, COARSE.difficulties),
      forgetting,
    )
    const most = before ? NEXT_EVALUATIONS : FIRST_EVALUATIONS
    const search = minimise(dualAlong(dual, createPricePath(nodes.days, examDay), least), logs, {
      most,
      tolerance: TOLERANCE,
    })
    let step = search.next()
    while (!step.done) {
      yield (0.7 * step.value) / most
      step = search.next()
    }
    logs = step.value.at
    evaluations = step.value.evaluations
  }
  yield 0.7
  const nodes = studyNodes(task.secondsPerDay, FINE.nodes)
  const dual = createDual(task, classes, nodes, createGrid(examDay, FINE.stabilities, FINE.difficulties), forgetting)
  const solved = priced(dual, pricesAlong(createPricePath(nodes.days, examDay), logs, least))
  const prices = pricesAlong(path, logs, least)
  yield 0.9
  const { items: _, ...rest } = task
  const plan = {
    days: examDay,
    prices,
    spending: solved.spent,
    evaluations,
    task: rest,
    grid: dual.table.grid,
    nodes: nodes.days,
    nodeSeconds: nodes.seconds,
    classes: dual.classes.map((_, index) => valueClass(dual, classes[index] as WeightClass, solved, index)),
  }
  const overspent = solved.spent.reduce(
    (sum, one, node) =>
      sum + (prices[nodes.days[node] as number] as number) * (one - task.attendance * (nodes.seconds[node] as number)),
    0,
  )
  return { ...plan, ...scoresOf({ ...plan, expectedScore: 0, scoreIfLeft: 0, shareMet: 0 }, task.items, overspent) }
}

/** The dual and its slopes, as functions of the logarithms of the prices at the knots. */
function dualAlong(dual: Dual, path: PricePath, least: number): (logs: readonly number[]) => Evaluation {
  return (logs) => {
    const prices = pricesAlong(path, logs, least)
    const { value, spent } = priced(dual, prices)
    const slopes = prices.map(
      (price, node) =>
        (price - least) * (dual.attendance * (dual.nodes.seconds[node] as number) - (spent[node] as number)),
    )
    return { value, slopes: slopesAtKnots(path, slopes) }
  }
}

/** What a second is worth if half of the deck is learnt in all of them. */
function usualPrice(task: PlanTask, classes: readonly WeightClass[]): number {
  const worth = classes.reduce((sum, one) => sum + one.worth * one.items.length, 0)
  const seconds = task.secondsPerDay.reduce((sum, one) => sum + Math.max(0, one), 0)
  return worth > 0 && seconds > 0 ? (0.5 * worth) / seconds : 1
}

/** Those of the plan before, moved on by the days since; else the usual price, rising a little. */
function startingLogs(
  { knots }: PricePath,
  usual: number,
  least: number,
  examDay: number,
  before: PlanBefore | undefined,
): readonly number[] {
  const known = before?.plan.prices
  if (!before || !known || known.length === 0)
    return Array.from(knots, (day) => Math.log(usual * (0.7 + (0.8 * day) / Math.max(1, examDay))))
  return Array.from(knots, (day) => {
    const price = known[Math.min(known.length - 1, Math.max(0, day + before.daysAgo))] as number
    return Math.log(Math.max(price - least, least))
  })
}

function valueClass(dual: Dual, { kind, worth }: WeightClass, { met }: Priced, index: number): ValueClass {
  const { nodes, table, atExam, first } = dual
  const { solved } = dual.classes[index] as DualClass
  const recalls = expectedRecalls(solved, table, nodes, atExam)
  return {
    kind,
    worth,
    values: solved.values,
    recalls,
    firstValues: firstValues(first, solved.values, table.grid, nodes.days.length),
    firstRecalls: firstValues(first, recalls, table.grid, nodes.days.length),
    met: met[index] as Float64Array,
  }
}

/**
 * What the items sum up to. A plan that expects to spend a little more time than there is, for its prices are not exact
 * to the last digit, promises too much by just what that time is worth: `overspent`.
 */
function scoresOf(
  plan: Plan,
  items: readonly PlanItem[],
  overspent: number,
): Pick<Plan, 'expectedScore' | 'scoreIfLeft' | 'shareMet'> {
  const reader = createPlanReader(plan)
  let total = 0
  let byPlan = 0
  let ifLeft = 0
  let counted = 0
  let met = 0
  for (const item of items) {
    if (!(item.weight > 0)) continue
    const { guessFloor } = plan.task.habits[item.kind]
    const { recallByPlan, recallIfLeft, chanceMet } = reader.outlookOf(item, 0)
    total += item.weight
    byPlan += item.weight * (guessFloor + (1 - guessFloor) * recallByPlan)
    ifLeft += item.weight * (guessFloor + (1 - guessFloor) * recallIfLeft)
    counted += 1
    met += chanceMet
  }
  if (counted === 0) return { expectedScore: 0, scoreIfLeft: 0, shareMet: 0 }
  const expected = Math.max(ifLeft, Math.min(byPlan - overspent, total))
  return { expectedScore: expected / total, scoreIfLeft: ifLeft / total, shareMet: met / counted }
}
