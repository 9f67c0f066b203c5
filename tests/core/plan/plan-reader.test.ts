import { describe, expect, it } from 'vitest'
import { createForgetting } from '#core/plan/forgetting.ts'
import { createPlanReader, UNSEEN_FIRST } from '#core/plan/plan-reader.ts'
import type { PlanItem } from '#core/plan/plan-task.ts'
import { solvePlan } from '#core/plan/solve-plan.ts'
import { days, makeDeck, makeTask, NEW_CARD, PARAMETERS } from './tasks.ts'

const DAYS = 30
const TASK = makeTask(makeDeck(300, 150), days(DAYS, 10))
const PLAN = solvePlan(TASK)
const READER = createPlanReader(PLAN)
const seen = (stability: number, sinceDays: number): PlanItem => ({
  ...NEW_CARD,
  memory: { stability, difficulty: 5, sinceDays },
})

describe('why an item comes', () => {
  it('is told by its recall now, its recall on the exam day if it is left, and the seconds it takes', () => {
    const { recall } = createForgetting(PARAMETERS)
    const index = READER.indexOf(seen(8, 4), 0)
    expect(index?.recallNow).toBeCloseTo(recall(4, 8), 9)
    expect(index?.recallIfLeft).toBeCloseTo(recall(4 + DAYS, 8), 9)
    const mean = 2 * (0.224 * 11.68 + 0.631 * 7.33 + 0.145 * 5.6)
    expect(index?.seconds).toBeCloseTo(recall(4, 8) * mean + (1 - recall(4, 8)) * 46, 6)
  })

  it('is the gain over waiting, per second and by weight', () => {
    const index = READER.indexOf({ ...seen(8, 4), weight: 1 }, 0)
    expect(index?.perSecond).toBeCloseTo((index?.gain ?? 0) / (index?.seconds ?? 1), 9)
  })

  it('gives what has not been met a small lead', () => {
    const index = READER.indexOf(NEW_CARD, 0)
    expect(index?.perSecond).toBeCloseTo((UNSEEN_FIRST * (index?.gain ?? 0)) / (index?.seconds ?? 1), 9)
  })

  it('is, on the eve of the exam, the recall gained at once', () => {
    const item = seen(5, 9)
    const forgetting = createForgetting(PARAMETERS)
    const index = READER.indexOf(item, DAYS - 1)
    const recall = forgetting.recall(9, 5)
    const next = new Float64Array(4)
    forgetting.nextStabilities(forgetting.prepare(5, 5), recall, next)
    const chances = [1 - recall, 0.224 * recall, 0.631 * recall, 0.145 * recall]
    const after = chances.reduce((sum, chance, grade) => sum + chance * forgetting.recall(1, next[grade] as number), 0)
    // Between cells of the grid the values are not exact.
    expect(index?.gain).toBeCloseTo(after - forgetting.recall(10, 5), 2)
  })

  it('is nothing for a card answered that day, on the exam day, or without weight', () => {
    expect(READER.indexOf(seen(5, 0), 0)).toBeUndefined()
    expect(READER.indexOf(NEW_CARD, DAYS)).toBeUndefined()
    expect(READER.indexOf({ ...NEW_CARD, weight: 0 }, 0)).toBeUndefined()
  })
})

describe('the outlook of an item', () => {
  it('is never worse with the plan than without study', () => {
    for (const item of TASK.items) {
      const { recallByPlan, recallIfLeft } = READER.outlookOf(item, 0)
      expect(recallByPlan).toBeGreaterThanOrEqual(recallIfLeft - 1e-6)
    }
  })

  it('sums up to the expected score, and the share met', () => {
    const outlooks = TASK.items.map((item) => READER.outlookOf(item, 0))
    const mean = (of: (one: (typeof outlooks)[number]) => number) =>
      outlooks.reduce((sum, one) => sum + of(one), 0) / outlooks.length
    // But for the time that the plan spends over what there is.
    expect(PLAN.expectedScore).toBeCloseTo(
      mean(({ recallByPlan }) => recallByPlan),
      2,
    )
    expect(PLAN.shareMet).toBeCloseTo(
      mean(({ chanceMet }) => chanceMet),
      9,
    )
  })

  it('is what is remembered by itself on the exam day', () => {
    const { recall } = createForgetting(PARAMETERS)
    expect(READER.outlookOf(seen(6, 3), DAYS)).toEqual({
      recallIfLeft: recall(3, 6),
      recallByPlan: recall(3, 6),
      chanceMet: 1,
    })
  })

  it('counts a guess in a scenario', () => {
    const scenario: PlanItem = { kind: 'scenario', weight: 1 }
    expect(solvePlan(makeTask([scenario], days(10, 0))).expectedScore).toBeCloseTo(0.25, 9)
  })
})
