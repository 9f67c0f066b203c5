import { type AnswerSeconds, secondsAt } from './answer-table.ts'
import type { Forgetting } from './forgetting.ts'
import { canStudy, createItemRows, valueOfAnswer } from './item-rows.ts'
import type { ItemMemory, Plan, PlanItem, ValueClass } from './plan-task.ts'
import { cellsOf } from './state-grid.ts'

/** What can be done with one item from a day on: study it next on one of the nodes, or leave it. */
export type ItemChoices = {
  /** Recall on that day and on the exam day if it is left. */
  readonly recallNow: number
  readonly left: number
  /** Expected seconds of an answer that day. */
  readonly seconds: number
  /** Whether it can come that day at all. */
  readonly open: boolean
  /** Per node: what an answer leads to, less the price of all that follows it. */
  readonly values: Float64Array
  /** Per node: the price of the answer itself, in recall; infinite where there is no time or it cannot come. */
  readonly costs: Float64Array
  /** The expected recall on the exam day after an answer on a node. */
  readonly recallAfter: (node: number) => number
}

/** The last node not after a day. */
export function nodeOf({ nodes }: Pick<Plan, 'nodes'>, day: number): number {
  let node = 0
  while (node + 1 < nodes.length && (nodes[node + 1] as number) <= day) node += 1
  return node
}

/** Choices of an item that has been met; their node 0 is the day itself. */
export function seenChoices(
  plan: Plan,
  own: ValueClass,
  memory: ItemMemory,
  day: number,
  forgetting: Forgetting,
  answer: AnswerSeconds,
): ItemChoices {
  const first = nodeOf(plan, day)
  const nodeDays = plan.nodes.slice(first)
  for (let node = 0; node < nodeDays.length; node += 1) nodeDays[node] = Math.max(0, (nodeDays[node] as number) - day)
  const rows = createItemRows([memory], nodeDays, plan.days - day, plan.grid, forgetting)
  const from = first * cellsOf(plan.grid)
  const later = own.values.subarray(from)
  const after = (node: number, of: Float32Array) => valueOfAnswer(rows, 0, node, of, plan.grid, plan.task.passShares)
  const secondsOn = (node: number) => secondsAt(answer, rows.recall[node] as number)
  const values = new Float64Array(nodeDays.length)
  const costs = new Float64Array(nodeDays.length).fill(Number.POSITIVE_INFINITY)
  // In loops: lists made by a callback take twice the time, and a plan asks for thousands.
  for (let node = 0; node < values.length; node += 1) {
    values[node] = after(node, later)
    if (canStudy(rows, 0, node)) costs[node] = priceOf(plan, own, first + node) * secondsOn(node)
  }
  return {
    recallNow: rows.recall[0] as number,
    left: rows.atExam[0] as number,
    seconds: secondsOn(0),
    open: canStudy(rows, 0, 0),
    values,
    costs,
    recallAfter: (node) => after(node, own.recalls.subarray(from)),
  }
}

/** Choices of an item never met. */
export function unseenChoices(
  plan: Plan,
  own: ValueClass,
  { kind, knownUnseen = 0 }: PlanItem,
  day: number,
): ItemChoices {
  const first = nodeOf(plan, day)
  const { firstSeconds } = plan.task.habits[kind]
  return {
    recallNow: knownUnseen,
    left: knownUnseen,
    seconds: firstSeconds,
    open: true,
    values: own.firstValues.slice(first),
    costs: Float64Array.from(
      own.firstValues.subarray(first),
      (_, node) => priceOf(plan, own, first + node) * firstSeconds,
    ),
    recallAfter: (node) => own.firstRecalls[first + node] as number,
  }
}

/** The best of the nodes from one on, or of leaving the item: −1. */
export function bestChoice(
  { left, values, costs }: Pick<ItemChoices, 'left' | 'values' | 'costs'>,
  from: number,
): { readonly value: number; readonly node: number } {
  let value = left
  let best = -1
  for (let node = from; node < values.length; node += 1) {
    const net = (values[node] as number) - (costs[node] as number)
    if (net > value) {
      value = net
      best = node
    }
  }
  return { value, node: best }
}

/** Of a second on a node, in recall of an item of the class. */
function priceOf(plan: Plan, { worth }: ValueClass, node: number): number {
  if ((plan.nodeSeconds[node] as number) <= 0) return Number.POSITIVE_INFINITY
  return (plan.prices[plan.nodes[node] as number] as number) / worth
}
