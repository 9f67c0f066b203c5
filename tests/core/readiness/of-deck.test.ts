import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import type { LogEvent } from '#core/event.ts'
import type { ExamPlan } from '#core/exam-plan.ts'
import { reviewsOf } from '#core/memory/log-reviews.ts'
import { solvePlan } from '#core/plan/solve-plan.ts'
import { replay } from '#core/progress.ts'
import { subjectsOf } from '#core/queue.ts'
import { type Answered, calibrate } from '#core/readiness/calibration.ts'
import { guessFloorOf } from '#core/readiness/guess-floor.ts'
import { itemByPlan, itemOn, itemWeights, project, readinessByTag } from '#core/readiness/of-deck.ts'
import { shapeOf } from '#core/rehearsal/asked.ts'
import { foretoldAnswers } from '#core/rehearsal/evidence.ts'
import { addDays } from '#core/time.ts'
import { solvedPlan, studyFor } from '#core/todays-study.ts'
import { anyLog, FIRST_DAY, makeCard, makeEvent } from '../../makers.ts'
import { scenarioCard } from '../mock/exams.ts'
import { answered, askedAfter, CARDS, EXAM } from './decks.ts'

const UNSURE = calibrate([])

function projectedOn(days: number, log: readonly LogEvent[], calibration = UNSURE) {
  const asked = askedAfter(log)
  const items = asked.map((one) => itemOn(one, addDays(FIRST_DAY, days)))
  const projection = project(items, EXAM, calibration, 0)
  if (!projection) throw new Error('The exam asks nothing of these cards.')
  return { asked, ...projection }
}

function calibrationOf(log: readonly LogEvent[]) {
  return calibrate(foretoldAnswers(reviewsOf(log), replay(log).settings.memory.parameters))
}

describe('the readiness of a deck', () => {
  it('goes by the cards that the exam asks and that are not put aside', () => {
    const aside = makeEvent({ type: 'suspended', cards: ['a'], suspended: true })
    expect(askedAfter([aside]).map(({ subject, domain }) => [subject.card.id, domain])).toEqual([
      ['b', 2],
      ['c', 3],
      ['d', 1],
      ['e', 4],
      ['g', 1],
    ])
  })

  it('puts what was never met at the chance of guessing it', () => {
    const { whole } = projectedOn(0, [])
    // Nobody is sure that none at all is right.
    expect(whole.domains.map(({ score }) => score)).toEqual([0.005, 0.005, 0.005, 0.25])
    expect(whole.score).toBeCloseTo(0.24 * 0.25, 9)
  })

  it('guesses one in as many answers as can be given', () => {
    const floor = (type: Parameters<typeof scenarioCard>[2]) => guessFloorOf(scenarioCard('s', [1], type))
    expect(floor({})).toBe(0.25)
    expect(floor({ outline: { type: 'response' } })).toBeCloseTo(1 / 15)
    expect(floor({ outline: { type: 'case', questions: 3 } })).toBeCloseTo(1 / 64)
    expect(floor({ outline: { type: 'numeric' } })).toBe(0)
    expect(guessFloorOf(makeCard('a'))).toBe(0)
  })

  it('falls with every day that nothing is studied', () => {
    const log = [answered('a', 'good'), answered('b', 'good')]
    const scores = [1, 10, 40, 120].map((days) => projectedOn(days, log).whole.score)
    expect(scores).toEqual([...scores].sort((one, other) => other - one))
  })

  it('is never less with more recall, whichever card it is of', () => {
    fc.assert(
      fc.property(
        anyLog(30),
        fc.nat(60),
        fc.nat(5),
        fc.double({ min: 0, max: 1, noNaN: true }),
        (log, days, at, by) => {
          const { items, whole } = projectedOn(days, log)
          const place = at % items.length
          const better = items.map((item, index) =>
            index === place
              ? { ...item, recall: item.recall + by * (1 - item.recall), days: Math.max(1, item.days) }
              : item,
          )
          // The same but for its days: never met, it had none.
          const same = items.map((item, index) => (index === place ? { ...item, days: Math.max(1, item.days) } : item))
          const before = project(same, EXAM, UNSURE, 0)?.whole ?? whole
          expect(project(better, EXAM, UNSURE, 0)?.whole.score).toBeGreaterThanOrEqual(before.score - 1e-9)
        },
      ),
    )
  })

  it('is a number within its interval, whatever the log, as a whole and in every domain and tag', () => {
    fc.assert(
      fc.property(anyLog(60), fc.nat(90), (log, days) => {
        const calibration = calibrationOf(log)
        const asked = askedAfter(log)
        const projection = project(
          asked.map((one) => itemOn(one, addDays(FIRST_DAY, days))),
          EXAM,
          calibration,
          0,
        )
        if (!projection) return expect(asked).toEqual([])
        const tags = readinessByTag(asked, projection, EXAM, calibration, 0)
        for (const { low, score, high } of [projection.whole, ...projection.whole.domains, ...tags]) {
          expect(low).toBeGreaterThanOrEqual(0)
          expect(score).toBeGreaterThanOrEqual(low)
          expect(high).toBeGreaterThanOrEqual(score)
          expect(high).toBeLessThanOrEqual(1)
        }
        expect(projection.whole.passChance).toBeGreaterThanOrEqual(0)
        expect(projection.whole.passChance).toBeLessThanOrEqual(1)
      }),
    )
  })

  it('shares the whole weight out over the cards', () => {
    fc.assert(
      fc.property(anyLog(20), (log) => {
        const asked = askedAfter(log)
        const weights = itemWeights(asked, shapeOf(EXAM))
        const sum = asked.reduce((all, { domain }) => all + (weights.get(domain) ?? 0), 0)
        expect(sum).toBeCloseTo(asked.length > 0 ? 1 : 0, 9)
      }),
    )
  })

  it('is surer the more answers there are to go by', () => {
    const log = [answered('a', 'good'), answered('b', 'good'), answered('c', 'good'), answered('d', 'good')]
    const answers = (count: number) =>
      Array.from({ length: count }, (_, index): Answered => ({ predicted: 0.9, days: 4, recalled: index % 10 > 0 }))
    const widths = [0, 20, 200, 2_000].map((count) => {
      const { low, high } = projectedOn(4, log, calibrate(answers(count))).whole
      return high - low
    })
    expect(widths).toEqual([...widths].sort((one, other) => other - one))
    expect(new Set(widths).size).toBe(4)
  })

  it('tells of each tag how its cards stand, most missing first, with those of the tags below it', () => {
    const { asked, ...projection } = projectedOn(2, [answered('a', 'good'), answered('b', 'good')])
    const tags = readinessByTag(asked, projection, EXAM, UNSURE, 0)
    expect(tags.map(({ tag, cards, unseen }) => [tag, cards, unseen])).toEqual([
      ['gotcha', 5, 3],
      ['exam-tip', 1, 1],
      ['gotcha/deep', 1, 1],
    ])
    expect(tags[0]?.score).toBeGreaterThan(0.2)
    expect(tags[0]?.score).toBeLessThan(0.5)
    expect(tags[1]?.score).toBe(0.005)
  })

  it('is better with the plan than without it', () => {
    const plan: ExamPlan = {
      exam: EXAM.id,
      date: addDays(FIRST_DAY, 20),
      weekdayMinutes: [10, 10, 10, 10, 10, 10, 10],
      daysOff: [],
    }
    const progress = replay([answered('a', 'good'), answered('b', 'again')])
    const desk = {
      deck: { exams: [EXAM], tags: [] },
      subjects: subjectsOf({ cards: CARDS }, progress),
      progress,
      today: addDays(FIRST_DAY, 1),
    }
    const study = studyFor(desk, plan)
    const { outlookOf } = solvedPlan(study, solvePlan(study.task), plan, desk.today)
    const asked = askedAfter([answered('a', 'good'), answered('b', 'again')])
    const planned = asked.map((one) => {
      const outlook = outlookOf(one.subject, desk.today)
      if (!outlook) throw new Error('The plan leaves out what the exam asks.')
      return itemByPlan(one, outlook, desk.today, plan.date)
    })
    const left = asked.map((one) => itemOn(one, plan.date))
    const score = (items: typeof left) => project(items, EXAM, UNSURE, 0)?.whole.score ?? 0
    expect(score(planned)).toBeGreaterThan(score(left) + 0.2)
    for (const { days } of planned) expect(days).toBeGreaterThanOrEqual(1)
  })
})
