import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { countedSeconds } from '#core/plan/counted-seconds.ts'
import type { Plan, PlanTask } from '#core/plan/plan-task.ts'
import { solvePlan } from '#core/plan/solve-plan.ts'
import { createCourse, goThrough } from '#core/rehearsal/course.ts'
import { days, makeDeck, makeTask } from './tasks.ts'

const counted = (attendance: number, secondsPerDay: readonly number[]) =>
  Array.from(countedSeconds({ attendance, secondsPerDay }, Float64Array.from(secondsPerDay)))

describe('the time that a plan counts on', () => {
  it('is all there is for who never misses a day', () => {
    expect(counted(1, [60, 0, 120, 600])).toEqual([60, 0, 120, 600])
  })

  it('is the whole of today, and of 16 days of which half are attended 0.5 − √(0.25 / 16) of each', () => {
    const [today, ...later] = counted(0.5, [300, ...days(16, 10)])
    expect(today).toBe(300)
    for (const seconds of later) expect(seconds).toBeCloseTo(600 * (0.5 - 0.125), 9)
  })

  it('is half of the usual at least, and nears it the more days there are', () => {
    fc.assert(
      fc.property(fc.double({ min: 0.05, max: 1, noNaN: true }), fc.integer({ min: 1, max: 200 }), (share, count) => {
        const last = (more: number) => counted(share, days(1 + count + more, 1)).at(-1) as number
        expect(last(0)).toBeGreaterThanOrEqual((share / 2) * 60 - 1e-9)
        expect(last(1)).toBeGreaterThanOrEqual(last(0) - 1e-9)
        expect(last(1)).toBeLessThanOrEqual(share * 60 + 1e-9)
      }),
    )
  })
})

describe('what a plan expects', () => {
  // Scenarios take ten times as long as cards, and some are worth three times as much as others.
  const items = makeDeck(700, 300).map((item, place) =>
    place % 7 === 0
      ? { ...item, kind: 'scenario' as const, guessFloor: 0.25, weight: 1 + (place % 3) }
      : { ...item, weight: 1 + (place % 5) / 2 },
  )

  // With days missed it is expected rather too little than too much.
  it.each([
    { attendance: 1, minutes: 15, above: 0.005, below: 0.005 },
    { attendance: 0.8, minutes: 20, above: 0.005, below: 0.025 },
    { attendance: 0.6, minutes: 25, above: 0.005, below: 0.025 },
  ])('is what comes of it, at $minutes minutes a day and a share of $attendance attended', (given) => {
    const { habits, ...usual } = makeTask(items, days(25, given.minutes))
    const scenario = { ...habits.scenario, firstSeconds: 120 }
    const task = { ...usual, attendance: given.attendance, habits: { ...habits, scenario } }
    const plan = solvePlan(task)
    const surplus = plan.expectedScore - rehearsedScore(task, plan)
    expect(surplus).toBeLessThan(given.above)
    expect(surplus).toBeGreaterThan(-given.below)
  })
})

/** What 40 courses under a plan come to on average, in shares of all weight. */
function rehearsedScore(task: PlanTask, plan: Plan): number {
  const course = createCourse(task, plan)
  const examDay = task.secondsPerDay.length
  let score = 0
  let total = 0
  for (let seed = 0; seed < 40; seed += 1)
    goThrough(course, seed, [examDay], (_, { recall }) => {
      for (const [place, { guessFloor = 0, weight }] of task.items.entries()) {
        score += weight * (guessFloor + (1 - guessFloor) * (recall[place] as number))
        total += weight
      }
    })
  return score / total
}
