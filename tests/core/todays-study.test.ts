import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import type { Card } from '#core/deck.ts'
import type { LogEvent } from '#core/event.ts'
import type { ExamPlan } from '#core/exam-plan.ts'
import type { Grade } from '#core/grade.ts'
import { solvePlan } from '#core/plan/solve-plan.ts'
import { replay } from '#core/progress.ts'
import { type Subject, subjectsOf } from '#core/queue.ts'
import { addDays } from '#core/time.ts'
import { offerFrom, type StudyDesk, solvedPlan, studyFor, studyOrder, whyToday } from '#core/todays-study.ts'
import { anyLog, FIRST_DAY, makeCard, makeEvent } from '../makers.ts'
import { makeExam, scenarioCard } from './mock/exams.ts'

const EXAM = makeExam()
const [HEAVY, LIGHT] = [`${EXAM.id}/1`, `${EXAM.id}/2`]
const PLAN: ExamPlan = {
  exam: EXAM.id,
  date: addDays(FIRST_DAY, 20),
  weekdayMinutes: [10, 10, 10, 10, 10, 10, 10],
  daysOff: [],
}

const answered = (card: string, grade: Grade, days = 0): LogEvent =>
  makeEvent({ type: 'answered', card, grade, tookMs: 8_000, sitting: 's', counts: true }, { days })

function deskOn(days: number, cards: readonly Card[], log: readonly LogEvent[] = []): StudyDesk {
  const progress = replay(log)
  const subjects = subjectsOf({ cards }, progress)
  return { deck: { exams: [EXAM], tags: [] }, subjects, progress, today: addDays(FIRST_DAY, days) }
}

function solvedFor(desk: StudyDesk) {
  const study = studyFor(desk, PLAN)
  return solvedPlan(study, solvePlan(study.task), PLAN, desk.today)
}

const orderOn = (desk: StudyDesk) => studyOrder(desk, PLAN, solvedFor(desk))
const cardsOf = (desk: StudyDesk, seconds: number) => offerFrom(orderOn(desk), seconds).cards
const some = (count: number, more: Partial<Card> = {}, prefix = 'c') =>
  Array.from({ length: count }, (_, index) => makeCard(`${prefix}${index}`, { domains: [HEAVY], ...more }))

describe('what today’s minutes are best spent on', () => {
  it('is as much as fits, the last card running over, and one card at least', () => {
    const desk = deskOn(0, some(100))
    const order = orderOn(desk)
    const [first] = order
    const seconds = first?.seconds ?? 0
    expect(offerFrom(order, seconds * 10).cards).toHaveLength(10)
    expect(offerFrom(order, seconds * 9.5).cards).toHaveLength(10)
    expect(offerFrom(order, 1).cards).toHaveLength(1)
  })

  it('is what the exam asks most of first', () => {
    const desk = deskOn(0, [...some(30, { domains: [LIGHT] }, 'light'), ...some(10)])
    expect(cardsOf(desk, 60).every((card) => card.startsWith('c'))).toBe(true)
  })

  it('mixes cards and scenarios by what they are worth', () => {
    const desk = deskOn(0, [...some(20), scenarioCard('s1', [1]), scenarioCard('s2', [1])])
    const offer = offerFrom(orderOn(desk), 3_600)
    expect(offer).toMatchObject({ scenarios: 2, new: 22, due: 0 })
  })

  it('brings no card again that came today', () => {
    const desk = deskOn(0, some(3), [answered('c0', 'good')])
    expect(cardsOf(desk, 600)).toEqual(['c1', 'c2'])
  })

  it('brings one of the siblings, and none of those that came today, unless the learner wants all', () => {
    const cards = [...some(3, { siblings: 'x' }), ...some(2, { siblings: 'y' }, 'd')]
    expect(cardsOf(deskOn(0, cards), 600)).toEqual(['c0', 'd0'])
    expect(cardsOf(deskOn(0, cards, [answered('c1', 'good')]), 600)).toEqual(['d0'])
    const all = makeEvent({ type: 'setting-changed', name: 'burySiblings', value: false })
    expect(cardsOf(deskOn(0, cards, [all]), 600)).toHaveLength(5)
  })

  it('brings what is due and no exam asks after all that gains by coming now', () => {
    const cards = [...some(2), makeCard('other')]
    const desk = deskOn(3, cards, [answered('other', 'again')])
    expect(cardsOf(desk, 600)).toEqual(['c0', 'c1', 'other'])
    expect(cardsOf(desk, 5)).toEqual(['c0'])
  })

  it('leaves out what is suspended, and what an exam left behind', () => {
    const log = [
      makeEvent({ type: 'suspended', cards: ['c0'], suspended: true }),
      answered('old', 'again'),
      makeEvent({ type: 'exam-taken', exam: 'aif-c01', date: FIRST_DAY, afterwards: 'retire' }),
    ]
    expect(cardsOf(deskOn(3, [...some(2), makeCard('old', { domains: ['aif-c01/1'] })], log), 600)).toEqual(['c1'])
  })

  it('brings what could as well wait last, for whoever asks for more', () => {
    const log = [answered('c0', 'easy', 0), answered('c1', 'easy', 0)]
    const desk = deskOn(1, some(4), log)
    const order = orderOn(desk)
    const early = order.filter(({ gain = 0 }) => gain <= 0).map(({ subject }) => subject.card.id)
    expect(order.map(({ subject }) => subject.card.id).slice(-early.length)).toEqual(early)
    expect(cardsOf(desk, 3_600)).toHaveLength(4)
  })

  it('says what the minutes win, and more for more of them', () => {
    const order = orderOn(deskOn(0, some(200)))
    const gains = [60, 300, 600].map((seconds) => offerFrom(order, seconds).gain ?? 0)
    expect(gains[0]).toBeGreaterThan(0)
    expect(gains).toEqual(gains.toSorted((a, b) => a - b))
    expect(gains[2]).toBeLessThan(1)
  })

  it('is paced where the plan is not solved yet: the same minutes, and no word of what they win', () => {
    const desk = deskOn(0, some(50))
    const offer = offerFrom(studyOrder(desk, PLAN, undefined), 300)
    expect(offer.minutes).toBeGreaterThanOrEqual(5)
    expect(offer.gain).toBeUndefined()
  })

  it('serves a plan of yesterday until that of today is solved', () => {
    const solved = solvedFor(deskOn(0, some(20)))
    const order = studyOrder(deskOn(1, some(20), [answered('c0', 'again')]), PLAN, solved)
    expect(order).toHaveLength(20)
    expect(order.every(({ gain }) => gain !== undefined)).toBe(true)
  })

  it('never exceeds the minutes by more than one card, whatever the log', () => {
    const cards = [...some(3, {}, 'a'), scenarioCard('b', [1]), makeCard('c'), makeCard('d'), makeCard('e')]
    fc.assert(
      fc.property(anyLog(20), fc.nat(19), fc.nat(600), (log, day, seconds) => {
        const desk = deskOn(day, cards, log)
        const order = studyOrder(desk, PLAN, undefined)
        const offer = offerFrom(order, seconds)
        expect(new Set(offer.cards).size).toBe(offer.cards.length)
        expect(offer.due + offer.new).toBe(offer.cards.length)
        const taken = order.slice(0, Math.max(0, offer.cards.length - 1)).reduce((sum, one) => sum + one.seconds, 0)
        if (offer.cards.length > 1) expect(taken).toBeLessThan(seconds)
      }),
      { numRuns: 60 },
    )
  })
})

describe('why a card comes today', () => {
  const why = (desk: StudyDesk, id: string) => {
    const subject = desk.subjects.find(({ card }) => card.id === id) as Subject
    return whyToday(solvedFor(desk), subject, desk.deck, desk.today)
  }

  it('is what it would drop to by the exam', () => {
    const reason = why(deskOn(5, some(50), [answered('c0', 'hard')]), 'c0')
    expect(reason).toMatchObject({ kind: 'again', isWorthNow: true })
    expect(reason?.kind === 'again' && reason.recallIfLeft).toBeLessThan(0.9)
  })

  it('is its domain where it was never met', () => {
    const [{ weightPercent } = { weightPercent: 0 }] = EXAM.domains
    expect(why(deskOn(0, some(50)), 'c0')).toMatchObject({ kind: 'new', domain: { number: 1, weightPercent } })
  })

  it('is that there was time, where no exam asks it', () => {
    expect(why(deskOn(9, [...some(2), makeCard('other')], [answered('other', 'again')]), 'other')).toEqual({
      kind: 'unasked',
    })
  })

  it('is nothing once it was answered', () => {
    expect(why(deskOn(0, some(2), [answered('c0', 'good')]), 'c0')).toBeUndefined()
  })
})
