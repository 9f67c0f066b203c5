import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import type { ExamPlan } from '#core/exam-plan.ts'
import { replay } from '#core/progress.ts'
import { subjectsOf } from '#core/queue.ts'
import { studyTask } from '#core/study-task.ts'
import { addDays } from '#core/time.ts'
import { anyLog, FIRST_DAY, makeCard, makeEvent } from '../makers.ts'
import { makeExam, scenarioCard } from './mock/exams.ts'

const EXAM = makeExam()
const DOMAIN = `${EXAM.id}/1`
const PLAN: ExamPlan = {
  exam: EXAM.id,
  date: addDays(FIRST_DAY, 10),
  weekdayMinutes: [20, 20, 20, 20, 20, 20, 20],
  daysOff: [addDays(FIRST_DAY, 3)],
}
const CARDS = [
  makeCard('a', { domains: [DOMAIN] }),
  makeCard('b', { domains: [DOMAIN], tags: ['exam-tip'] }),
  makeCard('c', { domains: [] }),
  makeCard('d', { domains: [DOMAIN], startsSuspended: true }),
  scenarioCard('e', [1]),
]
const DECK = { exams: [EXAM], tags: [{ name: 'exam-tip', role: 'exam-tip', weight: 2 } as const] }

function taskOn(days: number, log: Parameters<typeof replay>[0] = []) {
  const progress = replay(log)
  return studyTask(DECK, subjectsOf({ cards: CARDS }, progress), PLAN, progress, [], addDays(FIRST_DAY, days))
}

describe('what is to be planned', () => {
  it('is every card that the exam asks and that is not put aside', () => {
    expect(taskOn(0).subjects.map(({ card }) => card.id)).toEqual(['a', 'b', 'e'])
  })

  it('weighs a card by its tag', () => {
    const [a, b] = taskOn(0).task.items
    expect(b?.weight).toBeCloseTo(2 * (a?.weight ?? 0))
  })

  it('has the minutes of each day before the exam, and none of those that today has used', () => {
    expect(taskOn(0).task.secondsPerDay).toEqual([1200, 1200, 1200, 0, 1200, 1200, 1200, 1200, 1200, 1200])
    const answered = makeEvent({
      type: 'answered',
      card: 'a',
      grade: 'good',
      tookMs: 60_000,
      sitting: 's',
      counts: true,
    })
    expect(taskOn(0, [answered]).task.secondsPerDay[0]).toBe(1140)
    expect(taskOn(10).task.secondsPerDay).toEqual([])
    expect(taskOn(99).task.secondsPerDay).toEqual([])
  })

  it('knows what is remembered and since when', () => {
    const answered = makeEvent({
      type: 'answered',
      card: 'a',
      grade: 'good',
      tookMs: 9_000,
      sitting: 's',
      counts: true,
    })
    const [a, b] = taskOn(4, [answered]).task.items
    expect(a?.memory).toMatchObject({ sinceDays: 4 })
    expect(b).not.toHaveProperty('memory')
  })

  it('holds only numbers that a planner can take, whatever the log', () => {
    fc.assert(
      fc.property(anyLog(), fc.nat(20), (log, days) => {
        const { task } = taskOn(days, log)
        expect(task.attendance).toBeGreaterThan(0)
        expect(task.attendance).toBeLessThanOrEqual(1)
        for (const shares of [task.firstShares, task.passShares]) {
          expect(shares.reduce<number>((sum, share) => sum + share, 0)).toBeCloseTo(1)
        }
        for (const seconds of task.secondsPerDay) expect(seconds).toBeGreaterThanOrEqual(0)
        for (const { weight, memory } of task.items) {
          expect(weight).toBeGreaterThan(0)
          expect(memory?.sinceDays ?? 0).toBeGreaterThanOrEqual(0)
        }
      }),
    )
  })
})
