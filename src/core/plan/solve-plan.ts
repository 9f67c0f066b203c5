import { countedSeconds } from './counted-seconds.ts'
import { createForgetting } from './forgetting.ts'
import { createPlanReader } from './plan-reader.ts'
import type { Plan, PlanItem, PlanTask } from './plan-task.ts'
import { createDual, type Dual, priced } from './price-dual.ts'
import { createPricePath, pricesAlong } from './price-path.ts'
import { logsOf, priceScale, searchPrices, usualLogs } from './price-search.ts'
import { createGrid } from './state-grid.ts'
import { studyNodes } from './study-nodes.ts'
import { valueClasses } from './value-classes.ts'
import { weightClasses } from './weight-classes.ts'

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

/**
 * Against 40 days and all classes, prices found with so little bring the expected score within 0.05 points. Scenarios
 * take long, so that those worth their time and those not must be told apart: as one class they were all planned, and
 * the plan spent a fifth more than there was.
 */
const COARSE = { stabilities: 20, difficulties: 5, nodes: 30, classes: { card: 3, scenario: 3 } }
const FINE = { stabilities: 28, difficulties: 7, nodes: 200, classes: { card: 5, scenario: 3 } }

const FIRST_EVALUATIONS = 40
const NEXT_EVALUATIONS = 15
/** Of all work, about. */
const SEARCH_SHARE = 0.7

export function solvePlan(task: PlanTask, before?: PlanBefore): Plan {
  const steps = solvePlanInSteps(task, before)
  let step = steps.next()
  while (!step.done) step = steps.next()
  return step.value
}

/** The same, giving way again and again with how much is done, 0 to 1. */
export function* solvePlanInSteps(task: PlanTask, before?: PlanBefore): Generator<number, Plan> {
  const examDay = task.secondsPerDay.length
  const coarse = dualOf(task, COARSE)
  // Both are made before the search: made after it, they would undo what an engine has compiled in its course, and a first
  // plan would take a tenth longer.
  const fine = dualOf(task, FINE)
  const path = createPricePath(
    Int32Array.from({ length: examDay }, (_, day) => day),
    examDay,
  )
  const seconds = coarse.nodes.seconds.reduce((sum, one) => sum + one, 0)
  const worth = coarse.classes.reduce((sum, one) => sum + one.worth * (one.unseen + one.each * one.sampled), 0)
  const scale = priceScale(worth, seconds)
  const isKnown = before !== undefined && before.plan.prices.length > 0
  const start = isKnown ? logsOf(path, scale, before.plan.prices, before.daysAgo) : usualLogs(path, scale)
  const most = worth === 0 || seconds === 0 ? 1 : isKnown ? NEXT_EVALUATIONS : FIRST_EVALUATIONS

  const search = searchPrices(coarse, scale, start, most)
  let step = search.next()
  while (!step.done) {
    yield (SEARCH_SHARE * step.value) / most
    step = search.next()
  }
  yield SEARCH_SHARE
  const { at: logs, evaluations } = step.value
  const solved = priced(fine, pricesAlong(createPricePath(fine.nodes.days, examDay), logs, scale.least))
  yield 0.9
  const { items, ...rest } = task
  const plan: Plan = {
    days: examDay,
    prices: pricesAlong(path, logs, scale.least),
    expectedScore: 0,
    scoreIfLeft: 0,
    shareMet: 0,
    evaluations,
    task: rest,
    grid: fine.table.grid,
    nodes: fine.nodes.days,
    nodeSeconds: fine.nodes.seconds,
    spending: solved.spent,
    classes: valueClasses(fine, solved),
  }
  return { ...plan, ...scoresOf(plan, items) }
}

function dualOf(task: PlanTask, size: typeof COARSE): Dual {
  const nodes = studyNodes(task.secondsPerDay, size.nodes)
  const grid = createGrid(nodes.examDay, size.stabilities, size.difficulties)
  const classes = weightClasses(task.items, size.classes)
  return createDual(task, classes, nodes, grid, createForgetting(task.parameters))
}

/**
 * What the items sum up to. Prices are not exact to the last digit, so that the plan spends a little more or less
 * than there is: that time counts by its price.
 */
function scoresOf(plan: Plan, items: readonly PlanItem[]): Pick<Plan, 'expectedScore' | 'scoreIfLeft' | 'shareMet'> {
  const reader = createPlanReader(plan)
  let total = 0
  let byPlan = 0
  let ifLeft = 0
  let counted = 0
  let met = 0
  for (const item of items) {
    if (!(item.weight > 0)) continue
    const { guessFloor = 0 } = item
    const { recallByPlan, recallIfLeft, chanceMet } = reader.outlookOf(item, 0)
    total += item.weight
    byPlan += item.weight * (guessFloor + (1 - guessFloor) * recallByPlan)
    ifLeft += item.weight * (guessFloor + (1 - guessFloor) * recallIfLeft)
    counted += 1
    met += chanceMet
  }
  if (counted === 0) return { expectedScore: 0, scoreIfLeft: 0, shareMet: 0 }
  const expected = Math.max(ifLeft, Math.min(byPlan - overspent(plan), total))
  return { expectedScore: expected / total, scoreIfLeft: ifLeft / total, shareMet: met / counted }
}

function overspent({ prices, nodes, nodeSeconds, spending, task }: Plan): number {
  const counted = countedSeconds(task, nodeSeconds)
  return spending.reduce(
    (sum, spent, node) => sum + (prices[nodes[node] as number] as number) * (spent - (counted[node] as number)),
    0,
  )
}
