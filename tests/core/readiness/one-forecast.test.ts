import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import type { Card, Tag } from '#core/deck.ts'
import type { LogEvent } from '#core/event.ts'
import type { ExamPlan } from '#core/exam-plan.ts'
import { reviewsOf } from '#core/memory/log-reviews.ts'
import { solvePlan } from '#core/plan/solve-plan.ts'
import { replay } from '#core/progress.ts'
import { subjectsOf } from '#core/queue.ts'
import { calibrate } from '#core/readiness/calibration.ts'
import { askedBy, itemOn, project } from '#core/readiness/of-deck.ts'
import { foretoldAnswers } from '#core/rehearsal/evidence.ts'
import { expectedOn, rehearsalOf } from '#core/rehearsal/question.ts'
import { rehearse } from '#core/rehearsal.ts'
import { addDays, type Day } from '#core/time.ts'
import { solvedPlan, studyFor } from '#core/todays-study.ts'
import { anyLog, FIRST_DAY } from '../../makers.ts'
import { scenarioCard } from '../mock/exams.ts'
import { CARDS, EXAM } from './decks.ts'

/** One of each type, as some may be guessed and others not; and a card whose tag weighs nothing. */
const SCENARIOS: readonly Card[] = [
  scenarioCard('choice', [1]),
  scenarioCard('response', [2], { outline: { type: 'response' } }),
  scenarioCard('ordering', [3], { outline: { type: 'ordering' } }),
  scenarioCard('matching', [4], { outline: { type: 'matching' } }),
  scenarioCard('configure', [1], { outline: { type: 'configure' } }),
  scenarioCard('case', [2], { outline: { type: 'case', questions: 2 } }),
]
const DECK_CARDS = [...CARDS, ...SCENARIOS]
const TAGS: readonly Tag[] = [{ name: 'gotcha', role: 'gotcha', weight: 0 }]
const PLAN: ExamPlan = {
  exam: EXAM.id,
  date: addDays(FIRST_DAY, 40),
  weekdayMinutes: [10, 10, 10, 10, 10, 10, 10],
  daysOff: [],
}

function deskAfter(log: readonly LogEvent[], today: Day) {
  const progress = replay(log)
  const answers = foretoldAnswers(reviewsOf(log), progress.settings.memory.parameters)
  const subjects = subjectsOf({ cards: DECK_CARDS }, progress)
  const deck = { exams: [EXAM], tags: TAGS }
  return { deck, progress, subjects, answers, exam: EXAM, plan: PLAN, today }
}

/** What the readiness screen says of a day without any more study until then. */
function readinessOn(day: Day, { subjects, answers }: ReturnType<typeof deskAfter>) {
  const items = askedBy(EXAM, subjects).map((one) => itemOn(one, day))
  return project(items, EXAM, calibrate(answers), 0)?.whole
}

/** What the plan screen says of its first day, on which nothing has been studied yet. */
function rehearsedFirst(desk: ReturnType<typeof deskAfter>) {
  for (const news of rehearse(rehearsalOf(desk).question)) if (news.kind === 'course') return news.course.dates[0]
  return undefined
}

describe('the plan and readiness', () => {
  it('foretell the same score of a deck that nobody has touched', () => {
    const desk = deskAfter([], FIRST_DAY)
    const ready = readinessOn(FIRST_DAY, desk)
    const rehearsed = rehearsedFirst(desk)
    // By domain the mean of what may be guessed, by the weights 28, 24, 24 and 24.
    const guessed =
      0.28 * (0.25 / 5) + 0.24 * ((1 / 15 + 1 / 16) / 3) + (0.24 * (1 / 120)) / 2 + 0.24 * ((0.25 + 1 / 720) / 2)
    expect(ready?.score).toBeCloseTo(guessed, 9)
    expect(rehearsed?.score).toBeCloseTo(guessed, 9)
    expect(rehearsed?.passChance).toBeCloseTo(ready?.passChance ?? -1, 9)
  })

  it('foretell the same score, interval and chance of today, whatever the log', () => {
    fc.assert(
      fc.property(anyLog(40), fc.nat(39), (log, days) => {
        const today = addDays(FIRST_DAY, days)
        const desk = deskAfter(log, today)
        const ready = readinessOn(today, desk)
        const rehearsed = rehearsedFirst(desk)
        for (const of of ['score', 'low', 'high', 'passChance'] as const)
          expect(rehearsed?.[of]).toBeCloseTo(ready?.[of] ?? -1, 6)
      }),
      { numRuns: 12 },
    )
  })

  it('say of the eve what readiness says of it', () => {
    fc.assert(
      fc.property(anyLog(40), fc.nat(39), (log, days) => {
        const desk = deskAfter(log, addDays(FIRST_DAY, days))
        const ready = readinessOn(PLAN.date, desk)
        expect(expectedOn(PLAN.date, desk)?.score).toBeCloseTo(ready?.score ?? -1, 12)
      }),
    )
  })

  it('count for the plan what a guess leaves, as for readiness', () => {
    const desk = deskAfter([], FIRST_DAY)
    const study = studyFor(desk, PLAN)
    const { worthOf } = solvedPlan(study, solvePlan(study.task), PLAN, FIRST_DAY)
    const floors = new Map(askedBy(EXAM, desk.subjects).map(({ subject, floor }) => [subject.card.id, floor]))
    for (const [place, { card }] of study.subjects.entries()) {
      const { weight, guessFloor } = study.task.items[place] ?? { weight: Number.NaN }
      expect(guessFloor).toBe(floors.get(card.id))
      const total = study.task.items.reduce((sum, one) => sum + one.weight, 0)
      expect(worthOf(card)).toBeCloseTo((weight / total) * (1 - (guessFloor ?? 0)), 12)
    }
    expect(study.subjects.map(({ card }) => card.id)).toEqual([...floors.keys()])
  })
})
