import { type AnswerSeconds, type AnswerTable, answerSeconds, createAnswerTable, secondsAt } from './answer-table.ts'
import { countedSeconds } from './counted-seconds.ts'
import { type FirstStates, firstStates, firstValues, meetings, spreadFirst } from './first-meetings.ts'
import type { Forgetting } from './forgetting.ts'
import { canStudy, createItemRows, type ItemRows, spreadAnswer, valueOfAnswer } from './item-rows.ts'
import type { GridShape, ItemKind, ItemMemory, PlanItem, PlanTask } from './plan-task.ts'
import { followItems } from './spending.ts'
import { createStateValues, examRecalls, type StateValues, solveValues } from './state-values.ts'
import type { StudyNodes } from './study-nodes.ts'
import type { WeightClass } from './weight-classes.ts'

/**
 * The prices of time. The plan wants the most weighted recall on the exam day within the seconds of each day. Charging
 * a price for each second instead of forbidding it splits the deck into single items (Lagrange), and
 *
 *   dual(price) = Σ_item worth·V_item(price / worth) + Σ_day price·(seconds counted on)
 *
 * is convex and bounds from above what any plan can reach; where it is least, the prices make supply and demand of each
 * day's time meet. Its slope by a price is what is left of that day's time.
 */
export type Dual = {
  readonly nodes: StudyNodes
  readonly table: AnswerTable
  readonly atExam: Float32Array
  readonly first: FirstStates
  /** Seconds of each node that are counted on. */
  readonly counted: Float64Array
  readonly passShares: PlanTask['passShares']
  readonly classes: readonly DualClass[]
}

export type DualClass = {
  readonly kind: ItemKind
  readonly worth: number
  readonly seconds: AnswerSeconds
  readonly firstSeconds: number
  readonly solved: StateValues
  /** How many have not been met, and what recall they have all the same. */
  readonly unseen: number
  readonly knownUnseen: number
  /** Some of those met, each standing for `each` of them. */
  readonly rows: ItemRows
  readonly sampled: number
  readonly each: number
}

export type Priced = {
  readonly value: number
  /** Expected seconds per node. */
  readonly spent: Float64Array
  /** By class, the share of its unmet items that is met on each node. */
  readonly met: readonly Float64Array[]
}

/** More items met than this are stood for by a sample: the prices depend on their sum alone. */
const MOST_SAMPLED = 200

export function createDual(
  task: PlanTask,
  classes: readonly WeightClass[],
  nodes: StudyNodes,
  grid: GridShape,
  forgetting: Forgetting,
): Dual {
  const table = createAnswerTable(forgetting, grid, nodes, task.passShares)
  const allMet = task.items.reduce((count, { memory }) => count + (memory ? 1 : 0), 0)
  return {
    nodes,
    table,
    atExam: examRecalls(forgetting, table, nodes),
    first: firstStates(forgetting, grid, task.firstShares),
    counted: countedSeconds(task, nodes.seconds),
    passShares: task.passShares,
    classes: classes.map(({ kind, worth, items }) => {
      const own = items.map((place) => task.items[place] as PlanItem)
      const memories = own.flatMap(({ memory }) => (memory ? [memory] : []))
      const unseen = own.filter(({ memory }) => !memory)
      const some = sampled(memories, Math.ceil((MOST_SAMPLED * memories.length) / Math.max(1, allMet)))
      return {
        kind,
        worth,
        seconds: answerSeconds(task.habits[kind].secondsByGrade, task.passShares),
        firstSeconds: task.habits[kind].firstSeconds,
        solved: createStateValues(table, nodes),
        unseen: unseen.length,
        knownUnseen: unseen.reduce((sum, { knownUnseen = 0 }) => sum + knownUnseen, 0) / Math.max(1, unseen.length),
        rows: createItemRows(some, nodes.days, nodes.examDay, grid, forgetting),
        sampled: some.length,
        each: memories.length / Math.max(1, some.length),
      }
    }),
  }
}

/** The dual at prices per node. The values of each class are left in `solved`. */
export function priced(dual: Dual, prices: Float64Array): Priced {
  const { nodes, table, counted } = dual
  const count = nodes.days.length
  const spent = new Float64Array(count)
  let value = 0
  const met = dual.classes.map((one) => {
    const own = prices.map((price) => price / one.worth)
    solveValues(one.solved, table, nodes, dual.atExam, own, one.seconds)
    const masses = new Float64Array(count * table.cells)
    const meeting = meetFirst(dual, one, own, masses, spent)
    const seen = studySeen(dual, one, own, masses, spent)
    followItems(masses, one.solved, table, nodes, one.seconds, spent)
    value += one.worth * (one.unseen * meeting.value + one.each * seen)
    return meeting.shares
  })
  for (let node = 0; node < count; node += 1) value += (prices[node] as number) * (counted[node] as number)
  return { value, spent, met }
}

function meetFirst(dual: Dual, one: DualClass, prices: Float64Array, masses: Float64Array, spent: Float64Array) {
  const { nodes, table, first } = dual
  const gains = firstValues(first, one.solved.values, table.grid, nodes.days.length)
  for (let node = 0; node < gains.length; node += 1)
    gains[node] = (gains[node] as number) - (prices[node] as number) * one.firstSeconds
  const meeting = meetings(gains, nodes.seconds, one.knownUnseen)
  if (one.unseen === 0) return meeting
  for (const [node, share] of meeting.shares.entries()) {
    spent[node] = (spent[node] as number) + one.unseen * share * one.firstSeconds
    spreadFirst(first, node, masses, table.grid, one.unseen * share)
  }
  return meeting
}

/** Sum of the values of the sampled items; their answers go into `masses` and `spent`, each for as many as it stands for. */
function studySeen(
  dual: Dual,
  one: DualClass,
  prices: Float64Array,
  masses: Float64Array,
  spent: Float64Array,
): number {
  const { nodes, table, passShares } = dual
  const { rows, each, seconds } = one
  const count = nodes.days.length
  let sum = 0
  for (let item = 0; item < one.sampled; item += 1) {
    let best = rows.atExam[item] as number
    let on = -1
    for (let node = 0; node < count; node += 1) {
      if ((nodes.seconds[node] as number) <= 0 || !canStudy(rows, item, node)) continue
      const recall = rows.recall[item * count + node] as number
      const price = (prices[node] as number) * secondsAt(seconds, recall)
      const net = valueOfAnswer(rows, item, node, one.solved.values, table.grid, passShares) - price
      if (net > best) {
        best = net
        on = node
      }
    }
    sum += best
    if (on < 0) continue
    const recall = rows.recall[item * count + on] as number
    spent[on] = (spent[on] as number) + each * (seconds.forgotten - (seconds.forgotten - seconds.recalled) * recall)
    spreadAnswer(rows, item, on, masses, table.grid, passShares, each)
  }
  return sum
}

/** Every so-manieth item in the order of stability. */
function sampled(memories: readonly ItemMemory[], most: number): readonly ItemMemory[] {
  if (memories.length <= most) return memories
  const sorted = [...memories].sort((a, b) => a.stability - b.stability || a.sinceDays - b.sinceDays)
  return Array.from(
    { length: most },
    (_, index) => sorted[Math.floor(((index + 0.5) * sorted.length) / most)] as ItemMemory,
  )
}
