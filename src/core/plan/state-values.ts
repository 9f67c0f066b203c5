import { type AnswerSeconds, type AnswerTable, GRADE_COUNT } from './answer-table.ts'
import type { Forgetting } from './forgetting.ts'
import { stabilityOf } from './state-grid.ts'
import type { StudyNodes } from './study-nodes.ts'

/**
 * What it is worth to have just answered an item, for each day and cell, when the seconds of each day have a price.
 * The dynamic programme of the plan, backwards from the exam day T:
 *
 *   Q[last][e] = Σ_grade chance · V[e](state after the grade)          studying again on day e
 *   V[last]    = max over e of ( Q[last][e] − price[e]·seconds(recall) ), or R(T − last) with no more study
 *
 * Until the next answer nothing is learnt about an item, so that day e is settled by the state (`next`).
 * Prices are per second of recall; an item that weighs v sees them divided by v.
 */
export type StateValues = {
  /** Per node and cell. */
  readonly values: Float32Array
  /** The node of the next answer, or the number of nodes for none. */
  readonly next: Int16Array
  /** Per node, grade and cell before the answer: the values, blended for where its difficulty goes. */
  readonly blended: Float32Array
}

export function createStateValues({ cells }: AnswerTable, nodes: StudyNodes): StateValues {
  const count = nodes.days.length
  return {
    values: new Float32Array(count * cells),
    next: new Int16Array(count * cells),
    blended: new Float32Array(count * cells * GRADE_COUNT),
  }
}

/** Recall on the exam day, per node of the last answer and column of the grid. */
export function examRecalls(
  forgetting: Forgetting,
  { grid }: AnswerTable,
  { days, examDay }: StudyNodes,
): Float32Array {
  const columns = grid.stabilities
  return Float32Array.from({ length: days.length * columns }, (_, index) =>
    forgetting.recall(examDay - (days[Math.trunc(index / columns)] as number), stabilityOf(grid, index % columns)),
  )
}

/** Fills `into` for prices per node; `atExam` as from `examRecalls`. */
export function solveValues(
  into: StateValues,
  table: AnswerTable,
  nodes: StudyNodes,
  atExam: Float32Array,
  prices: Float64Array,
  seconds: AnswerSeconds,
): void {
  const { cells, grid } = table
  const { values, next, blended } = into
  const count = nodes.days.length
  const columns = grid.stabilities
  const best = new Float64Array(cells)
  const bestNode = new Int16Array(cells)
  for (let last = count - 1; last >= 0; last -= 1) {
    for (let cell = 0; cell < cells; cell += 1) best[cell] = atExam[last * columns + (cell % columns)] as number
    bestNode.fill(count)
    for (let then = count - 1; then > last; then -= 1) {
      if ((nodes.seconds[then] as number) <= 0) continue
      const row = table.rowOfDays[(nodes.days[then] as number) - (nodes.days[last] as number)] as number
      const price = prices[then] as number
      improve(best, bestNode, then, table, row, blended, price * seconds.forgotten, price * seconds.recalled)
    }
    values.set(best, last * cells)
    next.set(bestNode, last * cells)
    blend(table, values, last * cells, blended, last * cells * GRADE_COUNT)
  }
}

/** Takes the answer on one node for every cell where it beats what was best so far. The hot loop of the planner. */
function improve(
  best: Float64Array,
  bestNode: Int16Array,
  then: number,
  { cells, recall, place, left, right }: AnswerTable,
  row: number,
  blended: Float32Array,
  costForgotten: number,
  costRecalled: number,
): void {
  const from = then * cells * GRADE_COUNT
  const saved = costForgotten - costRecalled
  let at = row * cells
  let answer = at * GRADE_COUNT
  for (let cell = 0; cell < cells; cell += 1) {
    const again = from + (place[answer] as number)
    const hard = from + (place[answer + 1] as number)
    const good = from + (place[answer + 2] as number)
    const easy = from + (place[answer + 3] as number)
    const net =
      (left[answer] as number) * (blended[again] as number) +
      (right[answer] as number) * (blended[again + 1] as number) +
      (left[answer + 1] as number) * (blended[hard] as number) +
      (right[answer + 1] as number) * (blended[hard + 1] as number) +
      (left[answer + 2] as number) * (blended[good] as number) +
      (right[answer + 2] as number) * (blended[good + 1] as number) +
      (left[answer + 3] as number) * (blended[easy] as number) +
      (right[answer + 3] as number) * (blended[easy + 1] as number) -
      costForgotten +
      saved * (recall[at] as number)
    if (net > (best[cell] as number)) {
      best[cell] = net
      bestNode[cell] = then
    }
    at += 1
    answer += GRADE_COUNT
  }
}

/**
 * Expected recall on the exam day for one who studies as `solved.next` says: V without the prices.
 * Per node and cell, like `solved.values`.
 */
export function expectedRecalls(
  solved: StateValues,
  table: AnswerTable,
  nodes: StudyNodes,
  atExam: Float32Array,
): Float32Array {
  const { cells, grid, place, left, right } = table
  const count = nodes.days.length
  const recalls = new Float32Array(count * cells)
  const blended = new Float32Array(count * cells * GRADE_COUNT)
  for (let last = count - 1; last >= 0; last -= 1) {
    for (let cell = 0; cell < cells; cell += 1) {
      const then = solved.next[last * cells + cell] as number
      if (then === count) {
        recalls[last * cells + cell] = atExam[last * grid.stabilities + (cell % grid.stabilities)] as number
        continue
      }
      const row = table.rowOfDays[(nodes.days[then] as number) - (nodes.days[last] as number)] as number
      let sum = 0
      for (let grade = 0; grade < GRADE_COUNT; grade += 1) {
        const answer = (row * cells + cell) * GRADE_COUNT + grade
        const at = then * cells * GRADE_COUNT + (place[answer] as number)
        sum += (left[answer] as number) * (blended[at] as number)
        sum += (right[answer] as number) * (blended[at + 1] as number)
      }
      recalls[last * cells + cell] = sum
    }
    blend(table, recalls, last * cells, blended, last * cells * GRADE_COUNT)
  }
  return recalls
}

/** For each grade, the values of the rows between which it takes the difficulty of each row. */
function blend(table: AnswerTable, values: Float32Array, start: number, into: Float32Array, to: number): void {
  const { grid, cells, nextRow } = table
  const columns = grid.stabilities
  for (let row = 0; row < grid.difficulties; row += 1) {
    for (let grade = 0; grade < GRADE_COUNT; grade += 1) {
      const place = nextRow[row * GRADE_COUNT + grade] as number
      const above = Math.trunc(place)
      const below = place - above
      const source = start + above * columns
      const target = to + grade * cells + row * columns
      for (let column = 0; column < columns; column += 1) {
        into[target + column] =
          (1 - below) * (values[source + column] as number) + below * (values[source + columns + column] as number)
      }
    }
  }
}
