import {
  type AnswerSeconds,
  type AnswerTable,
  answerSeconds,
  createAnswerTable,
  GRADE_COUNT,
  gradeChance,
  secondsAt,
} from '#core/plan/answer-table.ts'
import { type FirstStates, firstStates, firstValues } from '#core/plan/first-meetings.ts'
import type { Forgetting } from '#core/plan/forgetting.ts'
import { soundMemory } from '#core/plan/item-rows.ts'
import { UNSEEN_FIRST } from '#core/plan/plan-reader.ts'
import type { GridShape, Plan, PlanTask } from '#core/plan/plan-task.ts'
import { cellsOf, columnOf, createGrid, rowOf, valueAt } from '#core/plan/state-grid.ts'
import { createStateValues, examRecalls, solveValues } from '#core/plan/state-values.ts'
import { type StudyNodes, studyNodes } from '#core/plan/study-nodes.ts'
import { nearest, worthOf } from '#core/plan/weight-classes.ts'

/**
 * The order in which a plan's prices bring items, for every day and every state at once, so that whole courses can be
 * rehearsed in milliseconds. A plan's reader works out one item from its own state (plan/plan-reader.ts); here the same
 * index
 *
 *   (Q[day] − max over later days of (Q − price·seconds), or what is left)·worth / seconds
 *
 * is tabled on a grid for each pair of nodes (last answer, today), and read between the cells. What had been met before
 * the first day has no node of its own and is worked out from its own state, once for all courses.
 */
export type StudyOrder = {
  readonly grid: GridShape
  readonly nodes: StudyNodes
  readonly nodeOfDay: Int32Array
  /** Worth per second of meeting an item now. */
  readonly ofUnseen: (item: number, node: number) => number
  /** Of an item last answered before the first day. */
  readonly ofStart: (item: number, node: number) => number
  /** Of one that was answered on an earlier node and then stood at a place of the grid. */
  readonly ofSeen: (item: number, last: number, node: number, column: number, row: number) => number
}

/** What of a solved plan the order follows from. */
export type PlanPrices = Pick<Plan, 'prices'> & {
  readonly classes: readonly Pick<Plan['classes'][number], 'kind' | 'worth'>[]
}

const MOST_NODES = 90
const STABILITIES = 24
const DIFFICULTIES = 6

type ClassOrder = {
  readonly seconds: AnswerSeconds
  /** Per pair of nodes and cell: gain per second, in recall. */
  readonly perSecond: Float32Array
  /** Per node: the same of a first meeting. */
  readonly first: Float64Array
  readonly values: Float32Array
  readonly prices: Float64Array
}

export function createStudyOrder(task: PlanTask, plan: PlanPrices, forgetting: Forgetting): StudyOrder {
  const ground = groundOf(task, forgetting)
  const { nodes, grid } = ground
  const count = nodes.days.length
  const cells = cellsOf(grid)
  const worths = Float64Array.from(task.items, (item) => worthOf(item, task.habits))
  const classes = plan.classes.map((one) => classOrder(task, plan, ground, one))
  const places = classesOf(task, plan)
  const classOf = (item: number) => classes[places[item] as number] as ClassOrder
  const start = startOrder(task, ground, forgetting, classOf)

  return {
    grid,
    nodes,
    nodeOfDay: nodesOfDays(nodes),
    ofUnseen: (item, node) => (worths[item] as number) * (classOf(item).first[node] as number),
    ofStart: (item, node) => (worths[item] as number) * (start[item * count + node] as number),
    ofSeen: (item, last, node, column, row) =>
      (worths[item] as number) * valueAt(classOf(item).perSecond, pairOf(last, node, count) * cells, grid, column, row),
  }
}

/** What all classes stand on. */
type Ground = {
  readonly nodes: StudyNodes
  readonly grid: GridShape
  readonly table: AnswerTable
  readonly atExam: Float32Array
  readonly first: FirstStates
}

function groundOf({ secondsPerDay, passShares, firstShares }: PlanTask, forgetting: Forgetting): Ground {
  const nodes = studyNodes(secondsPerDay, MOST_NODES)
  const grid = createGrid(secondsPerDay.length, STABILITIES, DIFFICULTIES)
  const table = createAnswerTable(forgetting, grid, nodes, passShares)
  return {
    nodes,
    grid,
    table,
    atExam: examRecalls(forgetting, table, nodes),
    first: firstStates(forgetting, grid, firstShares),
  }
}

function classOrder(
  { habits, passShares }: PlanTask,
  plan: PlanPrices,
  ground: Ground,
  { kind, worth }: PlanPrices['classes'][number],
): ClassOrder {
  const { nodes, grid, table, atExam, first } = ground
  const { secondsByGrade, firstSeconds } = habits[kind]
  const seconds = answerSeconds(secondsByGrade, passShares)
  const prices = Float64Array.from(nodes.days, (day) => (plan.prices[day] as number) / worth)
  const solved = createStateValues(table, nodes)
  solveValues(solved, table, nodes, atExam, prices, seconds)
  const meeting = firstValues(first, solved.values, grid, nodes.days.length)
  return {
    seconds,
    prices,
    values: solved.values,
    perSecond: gainsOfAnswers(ground, solved.blended, prices, seconds),
    first: gainsOfMeeting(meeting, nodes, prices, firstSeconds),
  }
}

/** Per pair of nodes and cell: what a second of an answer gains over the best later day, or over none. */
function gainsOfAnswers(
  { nodes, grid, table, atExam }: Ground,
  blended: Float32Array,
  prices: Float64Array,
  seconds: AnswerSeconds,
): Float32Array {
  const count = nodes.days.length
  const { cells } = table
  const perSecond = new Float32Array(((count * (count - 1)) / 2) * cells)
  const best = new Float64Array(cells)
  for (let last = 0; last < count; last += 1) {
    for (let cell = 0; cell < cells; cell += 1)
      best[cell] = atExam[last * grid.stabilities + (cell % grid.stabilities)] as number
    for (let node = count - 1; node > last; node -= 1) {
      if ((nodes.seconds[node] as number) <= 0) continue
      const row = table.rowOfDays[(nodes.days[node] as number) - (nodes.days[last] as number)] as number
      const to = pairOf(last, node, count) * cells
      for (let cell = 0; cell < cells; cell += 1) {
        const at = row * cells + cell
        const studied = valueOfAnswer(table, at, blended, node * cells * GRADE_COUNT)
        const takes = secondsAt(seconds, table.recall[at] as number)
        perSecond[to + cell] = (studied - (best[cell] as number)) / takes
        best[cell] = Math.max(best[cell] as number, studied - (prices[node] as number) * takes)
      }
    }
  }
  return perSecond
}

function valueOfAnswer({ place, left, right }: AnswerTable, at: number, blended: Float32Array, from: number): number {
  let sum = 0
  for (let grade = 0; grade < GRADE_COUNT; grade += 1) {
    const answer = at * GRADE_COUNT + grade
    const to = from + (place[answer] as number)
    sum += (left[answer] as number) * (blended[to] as number)
    sum += (right[answer] as number) * (blended[to + 1] as number)
  }
  return sum
}

/** By item: the class of its kind that weighs about the same. */
function classesOf({ items, habits }: PlanTask, { classes }: PlanPrices): Int32Array {
  return Int32Array.from(items, (item) => {
    const own = classes.flatMap(({ kind, worth }, place) => (kind === item.kind ? [{ place, worth }] : []))
    const best = nearest(
      own.map(({ worth }) => worth),
      worthOf(item, habits),
    )
    return own[best]?.place ?? 0
  })
}

/** Pairs of nodes, the earlier one first, row by row. */
function pairOf(last: number, node: number, count: number): number {
  return (last * (2 * count - last - 1)) / 2 + (node - last - 1)
}

function gainsOfMeeting(values: Float64Array, nodes: StudyNodes, prices: Float64Array, seconds: number): Float64Array {
  const gains = new Float64Array(values.length)
  let best = 0
  for (let node = values.length - 1; node >= 0; node -= 1) {
    if ((nodes.seconds[node] as number) <= 0) continue
    const gain = ((values[node] as number) - best) / seconds
    gains[node] = gain < 0 ? gain : gain * UNSEEN_FIRST
    best = Math.max(best, (values[node] as number) - (prices[node] as number) * seconds)
  }
  return gains
}

function startOrder(
  task: PlanTask,
  { nodes, grid }: Ground,
  forgetting: Forgetting,
  classOf: (item: number) => ClassOrder | undefined,
): Float32Array {
  const count = nodes.days.length
  const order = new Float32Array(task.items.length * count)
  const next = new Float64Array(GRADE_COUNT)
  for (const [item, one] of task.items.entries()) {
    const own = classOf(item)
    if (!one.memory || !own || !(one.weight > 0)) continue
    const { stability, difficulty, sinceDays } = soundMemory(one.memory)
    const rows = Array.from({ length: GRADE_COUNT }, (_, grade) =>
      rowOf(grid, forgetting.nextDifficulty(difficulty, grade)),
    )
    const prepared = forgetting.prepare(stability, difficulty)
    let best = forgetting.recall(sinceDays + nodes.examDay, stability)
    for (let node = count - 1; node >= 0; node -= 1) {
      if ((nodes.seconds[node] as number) <= 0) continue
      const recall = forgetting.recall(sinceDays + (nodes.days[node] as number), stability)
      forgetting.nextStabilities(prepared, recall, next)
      let studied = 0
      for (let grade = 0; grade < GRADE_COUNT; grade += 1) {
        const column = columnOf(grid, next[grade] as number)
        const value = valueAt(own.values, node * cellsOf(grid), grid, column, rows[grade] as number)
        studied += gradeChance(recall, grade, task.passShares) * value
      }
      const takes = secondsAt(own.seconds, recall)
      order[item * count + node] = (studied - best) / takes
      best = Math.max(best, studied - (own.prices[node] as number) * takes)
    }
  }
  return order
}

function nodesOfDays({ days, examDay }: StudyNodes): Int32Array {
  let node = 0
  return Int32Array.from({ length: examDay }, (_, day) => {
    while (node + 1 < days.length && (days[node + 1] as number) <= day) node += 1
    return node
  })
}
