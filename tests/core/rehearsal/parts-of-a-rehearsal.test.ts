import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import type { ExamPlan } from '#core/exam-plan.ts'
import { domainOf, scaledScore, shapeOf } from '#core/rehearsal/asked.ts'
import { circumstancesOf, usualMinutes, withMinutes } from '#core/rehearsal/circumstances.ts'
import { curveOf, minutesFor, outcomeAt } from '#core/rehearsal/curve.ts'
import { foretoldAnswers } from '#core/rehearsal/evidence.ts'
import { leftOut } from '#core/rehearsal/left-out.ts'
import { fallsInto, luckOf } from '#core/rehearsal/luck.ts'
import type { RehearsedDate } from '#core/rehearsal/tally.ts'
import { verdictOn } from '#core/rehearsal/verdict.ts'
import { studyDays } from '#core/study-calendar.ts'
import { addDays } from '#core/time.ts'
import { anyPlan, FIRST_DAY, makeCard } from '../../makers.ts'
import { makeExam } from '../mock/exams.ts'
import { PARAMETERS } from '../plan/tasks.ts'

const PLAN: ExamPlan = {
  exam: 'mla-c02',
  date: addDays(FIRST_DAY, 20),
  weekdayMinutes: [20, 0, 20, 20, 20, 60, 0],
  daysOff: [addDays(FIRST_DAY, 2)],
}

function outcome(score: number, passChance = score): RehearsedDate {
  return { day: 20, score, low: score / 2, high: (1 + score) / 2, passChance, met: 1, minutes: 100 }
}

describe('luck', () => {
  it('is even, and another one for each look, item and question', () => {
    const draws = Array.from({ length: 4_000 }, (_, item) => luckOf(1, item, 2, 0))
    expect(draws.reduce((sum, one) => sum + one, 0) / draws.length).toBeCloseTo(0.5, 1)
    expect(
      new Set([luckOf(1, 1, 1, 0), luckOf(2, 1, 1, 0), luckOf(1, 2, 1, 0), luckOf(1, 1, 2, 0), luckOf(1, 1, 1, 1)])
        .size,
    ).toBe(5)
    expect(luckOf(1, 2, 3, 4)).toBe(luckOf(1, 2, 3, 4))
  })

  it('falls into each share as often as it is wide', () => {
    expect([0, 0.19, 0.21, 0.99].map((number) => fallsInto([0.2, 0.5, 0.3], number))).toEqual([0, 0, 1, 2])
    expect(fallsInto([0.2, 0.5, 0.2], 0.999)).toBe(2)
  })
})

describe('other circumstances', () => {
  it('are other minutes on the same weekdays, later starts and later exams', () => {
    const all = circumstancesOf(PLAN, 0, FIRST_DAY)
    const found = (id: string) => all.find(({ variant }) => variant.id === id)?.variant
    // The first day is a Saturday, the third is off.
    expect(found('minutes 30')?.secondsPerDay.slice(0, 4)).toEqual([1800, 0, 0, 0])
    expect(found('waiting 7')?.secondsPerDay.slice(0, 9)).toEqual([0, 0, 0, 0, 0, 0, 0, 3600, 0])
    expect(found('later 14')?.secondsPerDay).toHaveLength(34)
    expect(found('later 14')?.unlessPassing).toBe(0.8)
  })

  it('leave no day to wait where there is none', () => {
    const soon = circumstancesOf({ ...PLAN, date: addDays(FIRST_DAY, 1) }, 0, FIRST_DAY)
    expect(soon.filter(({ circumstance }) => circumstance.kind === 'waiting')).toEqual([])
  })

  it('count today’s minutes without those studied already', () => {
    const all = circumstancesOf(PLAN, 600_000, FIRST_DAY)
    expect(all.find(({ variant }) => variant.id === 'minutes 30')?.variant.secondsPerDay[0]).toBe(1200)
  })

  it('give minutes to every weekday of a plan that had none', () => {
    const none = { ...PLAN, weekdayMinutes: [0, 0, 0, 0, 0, 0, 0] }
    expect(usualMinutes(none)).toBe(0)
    expect(withMinutes(none, 30).weekdayMinutes).toEqual([30, 30, 30, 30, 30, 30, 30])
    expect(usualMinutes(PLAN)).toBe(28)
  })

  it('are all made of seconds, for any plan', () => {
    fc.assert(
      fc.property(anyPlan, fc.nat(4_000_000), (plan, studied) => {
        for (const { variant } of circumstancesOf(plan, studied, FIRST_DAY))
          for (const seconds of variant.secondsPerDay) expect(seconds).toBeGreaterThanOrEqual(0)
      }),
    )
  })
})

describe('the days of study', () => {
  it('are those before the exam that have minutes and are not off', () => {
    const days = studyDays(PLAN, FIRST_DAY)
    expect(days.slice(0, 2)).toEqual([
      { day: FIRST_DAY, minutes: 60 },
      { day: addDays(FIRST_DAY, 4), minutes: 20 },
    ])
    expect(days.every(({ day }) => day < PLAN.date)).toBe(true)
  })
})

describe('the curve of minutes', () => {
  const curve = curveOf([
    { minutes: 60, outcome: outcome(0.9) },
    { minutes: 20, outcome: outcome(0.5) },
    { minutes: 60, outcome: outcome(0.9) },
  ])

  it('is read between what was tried', () => {
    expect(curve.map(({ minutes }) => minutes)).toEqual([20, 60])
    expect(outcomeAt(curve, 40)?.score).toBeCloseTo(0.7)
    expect(outcomeAt(curve, 20)?.score).toBe(0.5)
    expect(outcomeAt(curve, 10)).toBeUndefined()
    expect(outcomeAt(curve, 70)).toBeUndefined()
  })

  it('knows the fewest minutes that are enough', () => {
    expect(minutesFor(curve, 0.8)).toBe(50)
    expect(minutesFor(curve, 0.95)).toBeUndefined()
    expect(minutesFor([], 0.5)).toBeUndefined()
  })
})

describe('the verdict on a plan', () => {
  const curve = curveOf([20, 60].map((minutes) => ({ minutes, outcome: outcome(minutes / 70) })))
  const later = [28, 7].map((days) => ({ days, outcome: outcome(0.7 + days / 200) }))

  it('is that it cannot work without time', () => {
    const none = { ...PLAN, weekdayMinutes: [0, 0, 0, 0, 0, 0, 0] }
    expect(verdictOn(none, FIRST_DAY, { exam: outcome(0.9), curve, later })).toEqual({ kind: 'no-time' })
    expect(verdictOn(PLAN, PLAN.date, { exam: outcome(0.9), curve, later })).toEqual({ kind: 'no-time' })
  })

  it('warns below an even chance, and says what would be enough', () => {
    expect(verdictOn(PLAN, FIRST_DAY, { exam: outcome(0.4), curve, later })).toEqual({
      kind: 'unlikely',
      minutes: 60,
      laterDays: 28,
    })
    expect(verdictOn(PLAN, FIRST_DAY, { exam: outcome(0.4), curve: [], later: [] })).toEqual({ kind: 'unlikely' })
  })

  it('is open up to four in five, and likely from there', () => {
    expect(verdictOn(PLAN, FIRST_DAY, { exam: outcome(0.6), curve, later }).kind).toBe('open')
    expect(verdictOn(PLAN, FIRST_DAY, { exam: outcome(0.8), curve, later }).kind).toBe('likely')
  })
})

describe('what an exam asks', () => {
  const exam = makeExam()

  it('is each card in its heaviest domain', () => {
    const weights = new Map(exam.domains.map(({ number, weightPercent }) => [number, weightPercent]))
    const all = exam.domains.map(({ number }) => `${exam.id}/${number}`)
    const heaviest = Math.max(...weights.values())
    expect(weights.get(domainOf({ domains: all }, exam) ?? -1)).toBe(heaviest)
    expect(domainOf({ domains: ['other/1'] }, exam)).toBeUndefined()
  })

  it('is scored on its scale, and passed at its mark', () => {
    const { scale, passScore } = exam.blueprint
    expect(scaledScore(0, exam)).toBe(scale.least)
    expect(scaledScore(1, exam)).toBe(scale.most)
    expect(scaledScore(shapeOf(exam).passShare, exam)).toBe(passScore.value)
  })
})

describe('what is left out', () => {
  const exam = makeExam()
  const cards = [
    makeCard('a', { domains: [`${exam.id}/1`], topic: 't1', tags: ['x/y'] }),
    makeCard('b', { domains: [`${exam.id}/1`], topic: 't1', tags: ['x/z'] }),
    makeCard('c', { domains: [`${exam.id}/2`], topic: 't2' }),
  ]
  const subjects = cards.map((card) => ({ card, progress: { state: 'new', reps: 0, lapses: 0 } as const }))

  it('is counted by domain, topic and tag, most first', () => {
    expect(leftOut(subjects, [0, 0.25, 1], exam)).toEqual({
      count: 2,
      total: 3,
      domains: [{ id: '1', count: 2, total: 2 }],
      topics: [{ id: 't1', count: 2, total: 2 }],
      tags: [
        { id: 'x', count: 2, total: 2 },
        { id: 'x/y', count: 1, total: 1 },
        { id: 'x/z', count: 1, total: 1 },
      ],
    })
  })

  it('is nothing when all is met', () => {
    expect(leftOut(subjects, [1, 1, 1], exam)).toEqual({ count: 0, total: 3, domains: [], topics: [], tags: [] })
  })
})

describe('looking back', () => {
  it('foretells each answer to a card met on an earlier day, and no other', () => {
    const history = { cards: [0, 1, 0, 0, 1], days: [0, 0, 3, 3, 9], grades: [3, 1, 3, 2, 1] }
    const answers = foretoldAnswers(history, PARAMETERS)
    expect(answers.map(({ days, recalled }) => [days, recalled])).toEqual([
      [3, true],
      [9, false],
    ])
    // Recall after t days at stability S: (1 + f·t/S)^−w20.
    const factor = 0.9 ** (-1 / 0.1542) - 1
    expect(answers[0]?.predicted).toBeCloseTo((1 + (factor * 3) / 2.3065) ** -0.1542, 6)
  })
})
