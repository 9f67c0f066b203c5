import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { pacedQueue, planQueue, rankedItems } from '#core/plan/day-queue.ts'
import { createPlanReader } from '#core/plan/plan-reader.ts'
import type { Plan, PlanItem, PlanTask } from '#core/plan/plan-task.ts'
import { solvePlan, solvePlanInSteps } from '#core/plan/solve-plan.ts'
import { anyItem, anyTask, days, makeDeck, makeTask, NEW_CARD } from './tasks.ts'

/** As much as a search that ends early, and a grid, may be off: a tenth of a point of a hundred. */
const NOISE = 0.001

function numbersOf(plan: Plan): number[] {
  const { prices, spending, expectedScore, scoreIfLeft, shareMet } = plan
  return [...prices, ...spending, expectedScore, scoreIfLeft, shareMet]
}

function secondsOf(task: PlanTask): number {
  return task.secondsPerDay.reduce((sum, one) => sum + one, 0)
}

describe('a plan', () => {
  it('is made of numbers for any task whatever: no time, no days, no items, the strangest states', () => {
    fc.assert(
      fc.property(anyTask, fc.nat(30), anyItem, (task, day, other) => {
        const plan = solvePlan(task)
        for (const value of numbersOf(plan)) expect(value).toBeGreaterThanOrEqual(0)
        for (const price of plan.prices) expect(price).toBeGreaterThan(0)
        for (const value of [...plan.prices, ...plan.spending]) expect(value).toBeLessThan(Number.POSITIVE_INFINITY)
        for (const score of [plan.expectedScore, plan.scoreIfLeft, plan.shareMet])
          expect(score).toBeLessThanOrEqual(1.000001)
        const reader = createPlanReader(plan)
        for (const item of [...task.items, other]) {
          const index = reader.indexOf(item, day)
          if (index) for (const value of Object.values(index)) expect(Number.isFinite(value)).toBe(true)
          for (const value of Object.values(reader.outlookOf(item, day)))
            expect(value >= 0 && value <= 1.000001).toBe(true)
        }
      }),
      { numRuns: 60 },
    )
  })

  it('is the same for the same task', () => {
    const task = makeTask(makeDeck(200, 120), days(30, 20))
    expect(numbersOf(solvePlan(task))).toEqual(numbersOf(solvePlan(task)))
    const before = { plan: solvePlan(task), daysAgo: 1 }
    expect(numbersOf(solvePlan(task, before))).toEqual(numbersOf(solvePlan(task, before)))
  })

  it('never expects less of more minutes', () => {
    for (const seed of [1, 2]) {
      const deck = makeDeck(300, 150, seed)
      const scores = [0, 1, 2, 5, 10, 15, 20, 30, 45, 60, 120, 600].map(
        (minutes) => solvePlan(makeTask(deck, days(30, minutes))).expectedScore,
      )
      for (const [index, score] of scores.entries())
        if (index > 0) expect(score).toBeGreaterThanOrEqual((scores[index - 1] as number) - NOISE)
    }
  })

  it('expects no less than without study, and the same when there is no time', () => {
    const deck = makeDeck(300, 150)
    const plan = solvePlan(makeTask(deck, days(30, 10)))
    expect(plan.expectedScore).toBeGreaterThan(plan.scoreIfLeft)
    const idle = solvePlan(makeTask(deck, days(30, 0)))
    expect(idle.expectedScore).toBeCloseTo(idle.scoreIfLeft, 9)
  })

  it('spends what there is while time is short', () => {
    for (const minutes of [3, 5, 10]) {
      const task = makeTask(makeDeck(400, 200), days(40, minutes))
      const spent = solvePlan(task).spending.reduce((sum, one) => sum + one, 0)
      expect(Math.abs(spent / secondsOf(task) - 1)).toBeLessThan(0.07)
    }
  })

  it('counts on as many days as are attended', () => {
    const task = { ...makeTask(makeDeck(400, 200), days(40, 10)), attendance: 0.5 }
    const spent = solvePlan(task).spending.reduce((sum, one) => sum + one, 0)
    expect(Math.abs(spent / secondsOf(task) / 0.5 - 1)).toBeLessThan(0.15)
  })

  it('prices the time of a heavier exam in proportion', () => {
    const task = makeTask(makeDeck(200, 100), days(20, 10))
    const heavy = { ...task, items: task.items.map((item) => ({ ...item, weight: 100 * item.weight })) }
    const ratio = (solvePlan(heavy).prices[0] as number) / (solvePlan(task).prices[0] as number)
    expect(ratio).toBeCloseTo(100, 3)
  })

  it('has dearer time when there is less of it', () => {
    const price = (minutes: number) => solvePlan(makeTask(makeDeck(300, 150), days(30, minutes))).prices[5] as number
    expect(price(5)).toBeGreaterThan(price(15))
    expect(price(15)).toBeGreaterThan(price(60))
  })

  it('is hardly another when it starts from the prices of the day before', () => {
    const task = makeTask(makeDeck(400, 200), days(40, 10))
    const plan = solvePlan(task)
    const next = { ...task, secondsPerDay: task.secondsPerDay.slice(1) }
    const warm = solvePlan(next, { plan, daysAgo: 1 })
    expect(Math.abs(warm.expectedScore - solvePlan(next).expectedScore)).toBeLessThan(NOISE)
    expect(warm.evaluations).toBeLessThanOrEqual(15)
  })

  it('says how much of it is done, rising from 0 to 1', () => {
    const done = [...solvePlanInSteps(makeTask(makeDeck(50, 20), days(10, 5)))]
    expect(done.length).toBeGreaterThan(3)
    for (const [index, one] of done.entries()) expect(one).toBeGreaterThanOrEqual(done[index - 1] ?? 0)
    expect(done.at(-1)).toBeLessThanOrEqual(1)
  })
})

describe('the queue of a day', () => {
  const queueSeconds = (plan: Plan, items: readonly PlanItem[], seconds: number) =>
    planQueue(createPlanReader(plan), items, 0, seconds).map(({ index }) => index.seconds)

  it('runs over by one item at most, and stops short only when nothing is left', () => {
    const task = makeTask(makeDeck(150, 80), days(20, 10))
    const plan = solvePlan(task)
    const open = rankedItems(createPlanReader(plan), task.items, 0).length
    fc.assert(
      fc.property(fc.double({ min: 0, max: 20_000, noNaN: true }), (seconds) => {
        const taken = queueSeconds(plan, task.items, seconds)
        const withoutLast = taken.slice(0, -1).reduce((sum, one) => sum + one, 0)
        expect(withoutLast).toBeLessThanOrEqual(seconds)
        if (taken.length < open) expect(withoutLast + (taken.at(-1) ?? 0)).toBeGreaterThanOrEqual(seconds)
      }),
    )
  })

  it('brings no item twice, none answered today and none that weighs nothing', () => {
    fc.assert(
      fc.property(anyTask, (task) => {
        const queue = rankedItems(createPlanReader(solvePlan(task)), task.items, 0)
        expect(new Set(queue.map(({ place }) => place)).size).toBe(queue.length)
        for (const { place } of queue) {
          const { memory, weight } = task.items[place] as PlanItem
          expect(weight).toBeGreaterThan(0)
          expect(memory?.sinceDays).not.toBe(0)
        }
      }),
      { numRuns: 40 },
    )
  })

  it('puts the heavier of two equal cards first', () => {
    const items = [NEW_CARD, { ...NEW_CARD, weight: 3 }]
    const task = makeTask([...items, ...makeDeck(100, 50)], days(20, 5))
    const places = rankedItems(createPlanReader(solvePlan(task)), items, 0).map(({ place }) => place)
    expect(places).toEqual([1, 0])
  })

  it('is empty from the exam day on', () => {
    const task = makeTask(makeDeck(20, 10), days(5, 5))
    expect(rankedItems(createPlanReader(solvePlan(task)), task.items, 5)).toEqual([])
  })
})

describe('the queue without a plan', () => {
  it('meets new cards at a pace that leaves the last fifth of the days, heaviest first', () => {
    const items = [...makeDeck(40, 0), { ...NEW_CARD, weight: 2 }]
    const queue = pacedQueue(makeTask(items, days(10, 60)), 6 * 60)
    expect(queue[0]).toBe(40)
    expect(queue.slice(1, 6)).toEqual([0, 1, 2, 3, 4])
  })

  it('then brings due cards, highest recall first, and the rest only after them', () => {
    const seen = (sinceDays: number): PlanItem => ({
      ...NEW_CARD,
      memory: { stability: 10, difficulty: 5, sinceDays },
    })
    const items = [seen(200), seen(2), seen(90), seen(1), seen(0)]
    expect(pacedQueue(makeTask(items, days(10, 60)), 3_600)).toEqual([2, 0, 1, 3])
  })

  it('runs over by one item at most', () => {
    expect(pacedQueue(makeTask(makeDeck(100, 50), days(10, 60)), 0)).toEqual([])
    expect(pacedQueue(makeTask(makeDeck(100, 50), days(10, 60)), 1)).toHaveLength(1)
  })
})
