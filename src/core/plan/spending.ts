import { type AnswerSeconds, type AnswerTable, GRADE_COUNT, secondsAt } from './answer-table.ts'
import type { StateValues } from './state-values.ts'
import type { StudyNodes } from './study-nodes.ts'

/**
 * Where the time goes: follows items forward through the states in which they were just answered, and adds the
 * expected seconds of their next answers to `spent`, per node. `masses` holds numbers of items per node and cell; what
 * starts in a node is put there before, and what comes later is added on the way.
 *
 * It is the derivative of the values by the prices: d V / d price[e] = −(seconds expected on day e).
 */
export function followItems(
  masses: Float64Array,
  solved: StateValues,
  table: AnswerTable,
  nodes: StudyNodes,
  seconds: AnswerSeconds,
  spent: Float64Array,
): void {
  const { cells, grid, place, left, right, nextRow } = table
  const columns = grid.stabilities
  const count = nodes.days.length
  for (let last = 0; last < count; last += 1) {
    for (let cell = 0; cell < cells; cell += 1) {
      const mass = masses[last * cells + cell] as number
      const then = solved.next[last * cells + cell] as number
      if (mass === 0 || then === count) continue
      const row = table.rowOfDays[(nodes.days[then] as number) - (nodes.days[last] as number)] as number
      const recall = table.recall[row * cells + cell] as number
      spent[then] = (spent[then] as number) + mass * secondsAt(seconds, recall)
      const difficulty = Math.trunc(cell / columns)
      for (let grade = 0; grade < GRADE_COUNT; grade += 1) {
        const answer = (row * cells + cell) * GRADE_COUNT + grade
        const column = (place[answer] as number) % columns
        const toRow = nextRow[difficulty * GRADE_COUNT + grade] as number
        const above = Math.trunc(toRow)
        const below = toRow - above
        const to = then * cells + above * columns + column
        const toLeft = mass * (left[answer] as number)
        const toRight = mass * (right[answer] as number)
        masses[to] = (masses[to] as number) + (1 - below) * toLeft
        masses[to + 1] = (masses[to + 1] as number) + (1 - below) * toRight
        masses[to + columns] = (masses[to + columns] as number) + below * toLeft
        masses[to + columns + 1] = (masses[to + columns + 1] as number) + below * toRight
      }
    }
  }
}
