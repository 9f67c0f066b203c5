import { GRADE_COUNT, gradeChance } from './answer-table.ts'
import { type Forgetting, soundDifficulty, soundStability } from './forgetting.ts'
import type { GridShape, ItemMemory, PlanTask } from './plan-task.ts'
import { columnOf, rowOf, spreadAt, valueAt } from './state-grid.ts'

/**
 * Where an answer on each node would take items that have been met, each from its own state and not from a cell's:
 * only what follows the answer is read off the grid.
 */
export type ItemRows = {
  readonly nodeDays: Int32Array
  readonly sinceDays: Float64Array
  /** Per item: recall on the exam day if it is never studied again. */
  readonly atExam: Float64Array
  /** Per item and node: recall on that day. */
  readonly recall: Float64Array
  /** Per item, node and grade: where the stability goes, in columns. */
  readonly column: Float64Array
  /** Per item and grade: where the difficulty goes, in rows. */
  readonly row: Float64Array
}

export function createItemRows(
  memories: readonly ItemMemory[],
  nodeDays: Int32Array,
  examDay: number,
  grid: GridShape,
  forgetting: Forgetting,
): ItemRows {
  const nodes = nodeDays.length
  const rows: ItemRows = {
    nodeDays,
    sinceDays: Float64Array.from(memories, (memory) => soundMemory(memory).sinceDays),
    atExam: new Float64Array(memories.length),
    recall: new Float64Array(memories.length * nodes),
    column: new Float64Array(memories.length * nodes * GRADE_COUNT),
    row: new Float64Array(memories.length * GRADE_COUNT),
  }
  const next = new Float64Array(GRADE_COUNT)
  for (const [item, memory] of memories.entries()) {
    const { stability, difficulty, sinceDays: since } = soundMemory(memory)
    rows.atExam[item] = forgetting.recall(since + examDay, stability)
    for (let grade = 0; grade < GRADE_COUNT; grade += 1)
      rows.row[item * GRADE_COUNT + grade] = rowOf(grid, forgetting.nextDifficulty(difficulty, grade))
    const prepared = forgetting.prepare(stability, difficulty)
    for (let node = 0; node < nodes; node += 1) {
      const recall = forgetting.recall(since + (nodeDays[node] as number), stability)
      rows.recall[item * nodes + node] = recall
      forgetting.nextStabilities(prepared, recall, next)
      for (let grade = 0; grade < GRADE_COUNT; grade += 1)
        rows.column[(item * nodes + node) * GRADE_COUNT + grade] = columnOf(grid, next[grade] as number)
    }
  }
  return rows
}

/** The nearest memory that the formulas hold for. */
export function soundMemory({ stability, difficulty, sinceDays }: ItemMemory): ItemMemory {
  return {
    stability: soundStability(stability),
    difficulty: soundDifficulty(difficulty),
    sinceDays: Math.max(0, sinceDays),
  }
}

/** Not on the day of the last answer: nothing comes twice a day. */
export function canStudy({ sinceDays, nodeDays }: ItemRows, item: number, node: number): boolean {
  return (sinceDays[item] as number) + (nodeDays[node] as number) > 0
}

/** Expected value of an item once it has been answered on a node; `values` are per node and cell. */
export function valueOfAnswer(
  rows: ItemRows,
  item: number,
  node: number,
  values: Float32Array,
  grid: GridShape,
  passShares: PlanTask['passShares'],
): number {
  const at = item * rows.nodeDays.length + node
  const recall = rows.recall[at] as number
  const start = node * grid.stabilities * grid.difficulties
  let sum = 0
  for (let grade = 0; grade < GRADE_COUNT; grade += 1) {
    const column = rows.column[at * GRADE_COUNT + grade] as number
    const row = rows.row[item * GRADE_COUNT + grade] as number
    sum += gradeChance(recall, grade, passShares) * valueAt(values, start, grid, column, row)
  }
  return sum
}

/** Adds an item, `mass` times, to the states that an answer on a node can take it to. */
export function spreadAnswer(
  rows: ItemRows,
  item: number,
  node: number,
  masses: Float64Array,
  grid: GridShape,
  passShares: PlanTask['passShares'],
  mass: number,
): void {
  const at = item * rows.nodeDays.length + node
  const recall = rows.recall[at] as number
  const start = node * grid.stabilities * grid.difficulties
  for (let grade = 0; grade < GRADE_COUNT; grade += 1) {
    const column = rows.column[at * GRADE_COUNT + grade] as number
    const row = rows.row[item * GRADE_COUNT + grade] as number
    spreadAt(masses, start, grid, column, row, mass * gradeChance(recall, grade, passShares))
  }
}
