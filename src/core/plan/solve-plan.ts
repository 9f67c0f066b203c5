import { createForgetting } from './forgetting.ts'
import { createPlanReader } from './plan-reader.ts'
import type { Plan, PlanItem, PlanTask } from './plan-task.ts'
import { createDual, type Dual, priced } from './price-dual.ts'
import { createPricePath, pricesAlong } from './price-path.ts'
import { logsOf, priceScale, searchPrices, usualLogs } from './price-search.ts'
import { createGrid } from './state-grid.ts'
import { studyNodes } from './study-nodes.ts'
import { outlookMap, valueMap } from './value-maps.ts'
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
export type PlanBefore = {
  readonly plan: { readonly prices: Float64Array; readonly outlook: { readonly prices: Float64Array } }
  readonly daysAgo: number
}

/**
 * Prices are found with little: against 40 days and all classes they bring the expected score within 0.05 points. What
 * is expected at those prices is worked out with more, for blocks of days alone would lower it by 0.7 points; and the
 * order of the queue with most.
 */
const COARSE = { stabilities: 20, difficulties: 5, nodes: 30, classes: { card: 3, scenario: 1 } }
const MIDDLE = { stabilities: 24, difficulties: 6, nodes: 90, classes: { card: 3, scenario: 1 } }
const FINE = { stabilities: 28, difficulties: 7, nodes: 200, classes: { card: 5, scenario: 3 } }

/**
 * The share of the time to come that the order of the queue believes in. An order that counts on every second meets the
 * last cards on the last days, which is best only if memory is just as the model says: with a fifth held back it does
 * better by half a point with learners of another memory (SBD), and no worse with those of its own. Time that is held
 * back is used all the same when it comes, so that the outlook counts on all of it.
 */
export const TIME_BELIEVED = 0.8
/** How much lower the logarithms of the prices are about when all time is believed in. */
const CHEAPER = 0.4

const FIRST_EVALUATIONS = 40
const NEXT_EVALUATIONS = 15

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
  const cautious = { ...coarse, attendance: task.attendance * TIME_BELIEVED }
  const path = createPricePath(
    Int32Array.from({ length: examDay }, (_, day) => day),
    examDay,
  )
  const seconds = coarse.nodes.seconds.reduce((sum, one) => sum + one, 0)
  const worth = coarse.classes.reduce((sum, one) => sum + one.worth * (one.unseen + one.each * one.sampled), 0)
  const scale = priceScale(worth, seconds)
  const known = before && before.plan.prices.length > 0 ? before : undefined
  const knownLogs = (prices: Float64Array | undefined) => known && prices && logsOf(path, scale, prices, known.daysAgo)
  const start = knownLogs(known?.plan.prices)
  const most = worth === 0 || seconds === 0 ? 1 : start ? NEXT_EVALUATIONS : FIRST_EVALUATIONS

  const order = yield* partOf(0, 0.5, searchPrices(cautious, scale, start ?? usualLogs(path, scale), most), most)
  const cheaper = knownLogs(known?.plan.outlook.prices) ?? order.at.map((log) => log - CHEAPER)
  const next = Math.min(most, NEXT_EVALUATIONS)
  const honest = yield* partOf(0.5, 0.7, searchPrices(coarse, scale, cheaper, next), next)
  yield 0.7
  const pricedAt = (dual: Dual, logs: readonly number[]) =>
    priced(dual, pricesAlong(createPricePath(dual.nodes.days, examDay), logs, scale.least))
  const middle = dualOf(task, MIDDLE)
  const outlook = pricedAt(middle, honest.at)
  const fine = dualOf(task, FINE)
  pricedAt(fine, order.at)
  yield 0.9
  const { items, ...rest } = task
  const plan = {
    ...valueMap(fine, pricesAlong(path, order.at, scale.least)),
    days: examDay,
    spending: outlook.spent,
    evaluations: order.evaluations + honest.evaluations,
    task: rest,
    outlook: outlookMap(middle, pricesAlong(path, honest.at, scale.least), outlook),
    expectedScore: 0,
    scoreIfLeft: 0,
    shareMet: 0,
  }
  return { ...plan, ...scoresOf(plan, items) }
}

function dualOf(task: PlanTask, size: typeof COARSE): Dual {
  const nodes = studyNodes(task.secondsPerDay, size.nodes)
  const grid = createGrid(nodes.examDay, size.stabilities, size.difficulties)
  const classes = weightClasses(task.items, task.habits, size.classes)
  return createDual(task, classes, nodes, grid, createForgetting(task.parameters))
}

/** Counts tries as a part of the whole. */
function* partOf<Found>(
  from: number,
  to: number,
  search: Generator<number, Found>,
  most: number,
): Generator<number, Found> {
  let step = search.next()
  while (!step.done) {
    yield from + ((to - from) * step.value) / most
    step = search.next()
  }
  return step.value
}

/**
 * What the items sum up to. Prices are not exact to the last digit, so that the outlook spends a little more or less
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
    const { guessFloor } = plan.task.habits[item.kind]
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

function overspent({ outlook, spending, task: { attendance } }: Plan): number {
  return spending.reduce((sum, spent, node) => {
    const price = outlook.prices[outlook.nodes[node] as number] as number
    return sum + price * (spent - attendance * (outlook.nodeSeconds[node] as number))
  }, 0)
}
