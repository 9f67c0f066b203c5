import { describe, expect, it } from 'vitest'
import { createForgetting } from '#core/plan/forgetting.ts'
import { createDual, priced } from '#core/plan/price-dual.ts'
import { createGrid } from '#core/plan/state-grid.ts'
import { studyNodes } from '#core/plan/study-nodes.ts'
import { weightClasses } from '#core/plan/weight-classes.ts'
import { days, makeDeck, makeTask, NEW_CARD, PARAMETERS } from './tasks.ts'

const DAYS = 12
const items = [
  ...makeDeck(60, 30),
  { ...NEW_CARD, weight: 2 },
  { kind: 'scenario' as const, weight: 1, guessFloor: 0.25 },
  { kind: 'scenario' as const, weight: 1, guessFloor: 0.25, memory: { stability: 3, difficulty: 5, sinceDays: 2 } },
]
const task = { ...makeTask(items, days(DAYS, 4)), attendance: 0.9 }

function dual() {
  const nodes = studyNodes(task.secondsPerDay, 40)
  const classes = weightClasses(items, { card: 2, scenario: 1 })
  return createDual(task, classes, nodes, createGrid(DAYS, 20, 5), createForgetting(PARAMETERS))
}

describe('the dual of the prices', () => {
  it('changes with a price by the time that is left on that day', () => {
    const one = dual()
    const prices = Float64Array.from({ length: DAYS }, (_, day) => 0.004 + 0.0002 * Math.sin(day))
    const { spent } = priced(one, prices)
    for (let day = 0; day < DAYS; day += 1) {
      const moved = (by: number) =>
        priced(
          one,
          prices.map((price, index) => price + (index === day ? by : 0)),
        ).value
      const slope = (moved(1e-6) - moved(-1e-6)) / 2e-6
      // The seconds are those of the whole deck, and numbers are as exact as 32 bits make them.
      expect(Math.abs(slope - ((one.counted[day] as number) - (spent[day] as number)))).toBeLessThan(2)
    }
  })

  it('is convex along any line of prices', () => {
    const one = dual()
    const at = (share: number) =>
      priced(
        one,
        Float64Array.from({ length: DAYS }, (_, day) => 0.002 + share * (0.001 + 0.0005 * day)),
      ).value
    for (let step = 1; step < 20; step += 1)
      expect(at(step / 20)).toBeLessThanOrEqual((at((step - 1) / 20) + at((step + 1) / 20)) / 2 + 1e-4)
  })
})
