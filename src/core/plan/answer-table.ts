import type { Forgetting } from './forgetting.ts'
import type { ByGrade, GridShape, PlanTask } from './plan-task.ts'
import { cellsOf, columnOf, difficultyOf, rowOf, stabilityOf } from './state-grid.ts'
import type { StudyNodes } from './study-nodes.ts'

/**
 * Where an answer takes each cell, for each number of days since the last answer: worked out once for a memory, and
 * used by every solve of its prices.
 *
 * An answer after t days is *again* with 1 − R(t), else hard, good or easy by the learner's shares of passes. Where the
 * difficulty goes depends on the grade alone, so values are blended along it once per day (`blended`), and an answer
 * then reads but two neighbours per grade.
 */
export type AnswerTable = {
  readonly grid: GridShape
  readonly cells: number
  /** Row of the table for a number of days, −1 where no two nodes are so far apart. */
  readonly rowOfDays: Int32Array
  /** Per row and cell: the recall. */
  readonly recall: Float32Array
  /** Per row, cell and grade: place in the blended values of its left neighbour, and the chances of both. */
  readonly place: Int32Array
  readonly left: Float32Array
  readonly right: Float32Array
  /** Per difficulty row and grade: where the difficulty goes, in rows. */
  readonly nextRow: Float64Array
}

export const GRADE_COUNT = 4

export function createAnswerTable(
  forgetting: Forgetting,
  grid: GridShape,
  nodes: StudyNodes,
  passShares: PlanTask['passShares'],
): AnswerTable {
  const cells = cellsOf(grid)
  const rowOfDays = rowsOf(nodes)
  const rows = rowOfDays.reduce((count, row) => Math.max(count, row + 1), 0)
  const table: AnswerTable = {
    grid,
    cells,
    rowOfDays,
    recall: new Float32Array(rows * cells),
    place: new Int32Array(rows * cells * GRADE_COUNT),
    left: new Float32Array(rows * cells * GRADE_COUNT),
    right: new Float32Array(rows * cells * GRADE_COUNT),
    nextRow: Float64Array.from({ length: grid.difficulties * GRADE_COUNT }, (_, index) =>
      rowOf(grid, forgetting.nextDifficulty(difficultyOf(grid, Math.trunc(index / GRADE_COUNT)), index % GRADE_COUNT)),
    ),
  }
  const next = new Float64Array(GRADE_COUNT)
  for (let row = 0; row < grid.difficulties; row += 1) {
    for (let column = 0; column < grid.stabilities; column += 1) {
      const cell = row * grid.stabilities + column
      const stability = stabilityOf(grid, column)
      const prepared = forgetting.prepare(stability, difficultyOf(grid, row))
      for (let days = 1; days < rowOfDays.length; days += 1) {
        if ((rowOfDays[days] as number) < 0) continue
        const recall = forgetting.recall(days, stability)
        forgetting.nextStabilities(prepared, recall, next)
        fill(table, (rowOfDays[days] as number) * cells + cell, row, recall, next, passShares)
      }
    }
  }
  return table
}

function fill(
  table: AnswerTable,
  at: number,
  row: number,
  recall: number,
  next: Float64Array,
  passShares: PlanTask['passShares'],
): void {
  const { grid, cells } = table
  table.recall[at] = recall
  for (let grade = 0; grade < GRADE_COUNT; grade += 1) {
    const column = columnOf(grid, next[grade] as number)
    const whole = Math.trunc(column)
    const chance = gradeChance(recall, grade, passShares)
    table.place[at * GRADE_COUNT + grade] = grade * cells + row * grid.stabilities + whole
    table.left[at * GRADE_COUNT + grade] = chance * (1 - (column - whole))
    table.right[at * GRADE_COUNT + grade] = chance * (column - whole)
  }
}

/** The chance of a grade, given the chance of recall. */
export function gradeChance(recall: number, grade: number, passShares: PlanTask['passShares']): number {
  return grade === 0 ? 1 - recall : recall * (passShares[grade - 1] as number)
}

/** Seconds of an answer when it is forgotten, and on average when it is recalled. */
export type AnswerSeconds = { readonly forgotten: number; readonly recalled: number }

export function answerSeconds(secondsByGrade: ByGrade, passShares: PlanTask['passShares']): AnswerSeconds {
  const [again, hard, good, easy] = secondsByGrade
  return { forgotten: again, recalled: passShares[0] * hard + passShares[1] * good + passShares[2] * easy }
}

/** Expected seconds at one chance of recall. */
export function secondsAt({ forgotten, recalled }: AnswerSeconds, recall: number): number {
  return forgotten - (forgotten - recalled) * recall
}

function rowsOf({ days, examDay }: StudyNodes): Int32Array {
  const rowOfDays = new Int32Array(examDay + 1).fill(-1)
  let rows = 0
  for (let from = 0; from < days.length; from += 1) {
    for (let to = from + 1; to < days.length; to += 1) {
      const apart = (days[to] as number) - (days[from] as number)
      if (rowOfDays[apart] === -1) {
        rowOfDays[apart] = rows
        rows += 1
      }
    }
  }
  return rowOfDays
}
