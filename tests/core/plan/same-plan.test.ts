import fc from 'fast-check'
import { afterEach, describe, expect, it } from 'vitest'
import type { LogEvent } from '#core/event.ts'
import type { ExamPlan } from '#core/exam-plan.ts'
import { solvePlan } from '#core/plan/solve-plan.ts'
import { replay } from '#core/progress.ts'
import { subjectsOf } from '#core/queue.ts'
import { createRandom, shuffled } from '#core/random.ts'
import { rehearsalOf } from '#core/rehearsal/question.ts'
import { type RehearsalQuestion, rehearse } from '#core/rehearsal.ts'
import { addDays, type Day } from '#core/time.ts'
import { offerFrom, solvedPlan, studyFor, studyOrder } from '#core/todays-study.ts'
import { anyLog, FIRST_DAY, makeCard } from '../../makers.ts'
import { makeExam, scenarioCard } from '../mock/exams.ts'

const EXAM = makeExam()
const CARDS = [
  ...['a', 'b', 'c', 'd'].map((id, place) => makeCard(id, { domains: [`${EXAM.id}/${1 + (place % 3)}`] })),
  scenarioCard('e', [4]),
  ...Array.from({ length: 20 }, (_, place) => makeCard(`n${place}`, { domains: [`${EXAM.id}/${1 + (place % 4)}`] })),
]
/** In spring: clocks are changed between today and the exam, and were since the log began. */
const SPRING = addDays(FIRST_DAY, 112)
const PLAN: ExamPlan = {
  exam: EXAM.id,
  date: addDays(SPRING, 24),
  weekdayMinutes: [4, 0, 3, 3, 0, 8, 2],
  daysOff: [addDays(SPRING, 14)],
}

/** Everything that a device works out of a log: the plan, what today brings, and what the plan is expected to come to. */
function planOf(log: readonly LogEvent[], today: Day) {
  const progress = replay(log)
  const subjects = subjectsOf({ cards: CARDS }, progress)
  const desk = { deck: { exams: [EXAM], tags: [] }, subjects, progress, today }
  const study = studyFor(desk, PLAN)
  const plan = solvePlan(study.task)
  const order = studyOrder(desk, PLAN, solvedPlan(study, plan, PLAN, today))
  const { question } = rehearsalOf({ ...desk, answers: [], exam: EXAM, plan: PLAN })
  return { task: study.task, plan, offer: offerFrom(order, 600), rehearsed: firstCourse(question) }
}

function firstCourse(question: RehearsalQuestion) {
  for (const news of rehearse(question)) if (news.kind === 'course') return news.course
  return undefined
}

const zone = process.env.TZ
afterEach(() => {
  if (zone === undefined) Reflect.deleteProperty(process.env, 'TZ')
  else process.env.TZ = zone
})

describe('the same log', () => {
  it('gives the same plan on every device, in whatever order its events arrived there', () => {
    fc.assert(
      fc.property(anyLog(30), fc.nat(10), fc.nat(), (log, days, seed) => {
        const today = addDays(SPRING, days)
        expect(planOf(shuffled(log, createRandom(seed)), today)).toEqual(planOf(log, today))
      }),
      { numRuns: 6 },
    )
  })

  it('gives the same plan in every time zone', () => {
    fc.assert(
      fc.property(anyLog(30), fc.nat(10), (log, days) => {
        const plans = ['UTC', 'Pacific/Kiritimati', 'America/Anchorage', 'Europe/Berlin'].map((there) => {
          process.env.TZ = there
          return { offset: new Date(2026, 6, 1).getTimezoneOffset(), ...planOf(log, addDays(SPRING, days)) }
        })
        // The clock really is another one.
        expect(new Set(plans.map(({ offset }) => offset)).size).toBe(plans.length)
        const [home, ...abroad] = plans.map(({ offset: _, ...found }) => found)
        for (const found of abroad) expect(found).toEqual(home)
      }),
      { numRuns: 4 },
    )
  })
})
