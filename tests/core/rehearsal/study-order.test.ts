import { describe, expect, it } from 'vitest'
import { createForgetting } from '#core/plan/forgetting.ts'
import { createPlanReader } from '#core/plan/plan-reader.ts'
import type { PlanItem } from '#core/plan/plan-task.ts'
import { solvePlan } from '#core/plan/solve-plan.ts'
import { columnOf, rowOf } from '#core/plan/state-grid.ts'
import { createStudyOrder } from '#core/rehearsal/study-order.ts'
import { days, makeDeck, makeTask } from '../plan/tasks.ts'

const DAYS = 30
const ITEMS = makeDeck(300, 150).map(
  (item, place): PlanItem => ({ ...item, weight: 1 + (place % 2), kind: place % 5 === 0 ? 'scenario' : 'card' }),
)
const TASK = makeTask(ITEMS, days(DAYS, 20))
const PLAN = solvePlan(TASK)
const READER = createPlanReader(PLAN)
const ORDER = createStudyOrder(TASK, PLAN, createForgetting(TASK.parameters))

/** How far two orders of the same items are alike: Spearman's rank correlation. */
function likeness(one: readonly number[], other: readonly number[]): number {
  const ranks = (values: readonly number[]) => {
    const sorted = [...values.keys()].sort((a, b) => (values[a] as number) - (values[b] as number))
    const out = new Float64Array(values.length)
    for (const [rank, place] of sorted.entries()) out[place] = rank
    return out
  }
  const [first, second] = [ranks(one), ranks(other)]
  const squares = first.reduce((sum, rank, place) => sum + (rank - (second[place] as number)) ** 2, 0)
  return 1 - (6 * squares) / (one.length * (one.length ** 2 - 1))
}

describe('the order of study that is tabled for all states', () => {
  it.each([0, 10, 25])('is that of the plan’s reader for what had been met, on day %i', (day) => {
    const met = ITEMS.flatMap((item, place) => {
      if (!item.memory || item.memory.sinceDays + day === 0) return []
      const later = { ...item, memory: { ...item.memory, sinceDays: item.memory.sinceDays + day } }
      const index = READER.indexOf(later, day)
      return index ? [{ place, perSecond: index.perSecond }] : []
    })
    const tabled = met.map(({ place }) => ORDER.ofStart(place, day))
    expect(
      likeness(
        tabled,
        met.map(({ perSecond }) => perSecond),
      ),
    ).toBeGreaterThan(0.99)
  })

  it('is that of the reader for what was answered since, and between the cells too', () => {
    const cases = [0.7, 2, 6.5, 19, 60].flatMap((stability) =>
      [1.5, 4, 8.2].flatMap((difficulty) =>
        [1, 4, 9].map((since) => {
          const item: PlanItem = { kind: 'card', weight: 2, memory: { stability, difficulty, sinceDays: since } }
          const [column, row] = [columnOf(ORDER.grid, stability), rowOf(ORDER.grid, difficulty)]
          return [ORDER.ofSeen(1, 12 - since, 12, column, row), READER.indexOf(item, 12)?.perSecond ?? 0] as const
        }),
      ),
    )
    expect(
      likeness(
        cases.map(([tabled]) => tabled),
        cases.map(([, read]) => read),
      ),
    ).toBeGreaterThan(0.97)
  })

  it('values a first meeting as the reader does', () => {
    for (const place of [150, 151, 155]) {
      const item = ITEMS[place] as PlanItem
      const read = READER.indexOf(item, 5)?.perSecond ?? 0
      expect(Math.abs(ORDER.ofUnseen(place, 5) / read - 1)).toBeLessThan(0.2)
    }
  })
})
