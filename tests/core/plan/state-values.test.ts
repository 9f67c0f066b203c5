import { describe, expect, it } from 'vitest'
import { answerSeconds, createAnswerTable, gradeChance } from '#core/plan/answer-table.ts'
import { createForgetting } from '#core/plan/forgetting.ts'
import { USUAL_HABITS } from '#core/plan/plan-task.ts'
import { cellsOf, columnOf, createGrid, difficultyOf, rowOf, stabilityOf, valueAt } from '#core/plan/state-grid.ts'
import { createStateValues, examRecalls, expectedRecalls, solveValues } from '#core/plan/state-values.ts'
import { studyNodes } from '#core/plan/study-nodes.ts'
import { PARAMETERS } from './tasks.ts'

const DAYS = 6
const GRID = createGrid(DAYS, 14, 4)
const FORGETTING = createForgetting(PARAMETERS)
const { passShares, secondsByGrade } = USUAL_HABITS
const SECONDS = answerSeconds(secondsByGrade, passShares)

function solved(price: number, secondsPerDay: readonly number[] = Array(DAYS).fill(600)) {
  const nodes = studyNodes(secondsPerDay, 40)
  const table = createAnswerTable(FORGETTING, GRID, nodes, passShares)
  const atExam = examRecalls(FORGETTING, table, nodes)
  const values = createStateValues(table, nodes)
  solveValues(values, table, nodes, atExam, new Float64Array(DAYS).fill(price), SECONDS)
  return { values, recalls: expectedRecalls(values, table, nodes, atExam), nodes }
}

/** The same by the book: every later day tried, one state after the other. */
function byTheBook(price: number): { values: Float32Array; recalls: Float32Array } {
  const cells = cellsOf(GRID)
  const values = new Float32Array(DAYS * cells)
  const recalls = new Float32Array(DAYS * cells)
  for (let last = DAYS - 1; last >= 0; last -= 1) {
    for (let cell = 0; cell < cells; cell += 1) {
      const stability = stabilityOf(GRID, cell % GRID.stabilities)
      const difficulty = difficultyOf(GRID, Math.trunc(cell / GRID.stabilities))
      let best = FORGETTING.recall(DAYS - last, stability)
      let expected = best
      for (let then = DAYS - 1; then > last; then -= 1) {
        const recall = FORGETTING.recall(then - last, stability)
        const next = new Float64Array(4)
        FORGETTING.nextStabilities(FORGETTING.prepare(stability, difficulty), recall, next)
        const mean = (of: Float32Array) =>
          next.reduce((sum, one, grade) => {
            const row = rowOf(GRID, FORGETTING.nextDifficulty(difficulty, grade))
            return (
              sum + gradeChance(recall, grade, passShares) * valueAt(of, then * cells, GRID, columnOf(GRID, one), row)
            )
          }, 0)
        const net = mean(values) - price * ((1 - recall) * SECONDS.forgotten + recall * SECONDS.recalled)
        if (net > best) {
          best = net
          expected = mean(recalls)
        }
      }
      values[last * cells + cell] = best
      recalls[last * cells + cell] = expected
    }
  }
  return { values, recalls }
}

describe('the values of states', () => {
  it('are what the recursion says, written down plainly', () => {
    for (const price of [1e-9, 0.003, 0.02]) {
      const { values, recalls } = solved(price)
      const expected = byTheBook(price)
      for (const [index, value] of expected.values.entries()) expect(values.values[index]).toBeCloseTo(value, 5)
      for (const [index, recall] of expected.recalls.entries()) expect(recalls[index]).toBeCloseTo(recall, 5)
    }
  })

  it('are the recall on the exam day when no second can be paid', () => {
    const { values } = solved(1e6)
    const cells = cellsOf(GRID)
    for (let last = 0; last < DAYS; last += 1)
      for (let cell = 0; cell < cells; cell += 1)
        expect(values.values[last * cells + cell]).toBeCloseTo(
          FORGETTING.recall(DAYS - last, stabilityOf(GRID, cell % GRID.stabilities)),
          6,
        )
  })

  it('fall as time gets dearer, and rise with stability', () => {
    const cheap = solved(0.002).values.values
    const dear = solved(0.004).values.values
    for (const [index, value] of dear.entries()) expect(value).toBeLessThanOrEqual((cheap[index] as number) + 1e-6)
    for (let column = 1; column < GRID.stabilities; column += 1)
      expect(cheap[column] as number).toBeGreaterThanOrEqual((cheap[column - 1] as number) - 1e-6)
  })

  it('never plan an answer on a day off', () => {
    const { values } = solved(0.001, [600, 0, 600, 600, 0, 600])
    for (const next of values.next) expect([2, 3, 5, 6]).toContain(next)
  })
})
