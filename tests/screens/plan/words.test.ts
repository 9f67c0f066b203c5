import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import type { RehearsedDate } from '#core/rehearsal/tally.ts'
import { addDays } from '#core/time.ts'
import {
  chanceWords,
  coverageWords,
  type Draft,
  dateProblem,
  daysOf,
  groupWords,
  isSamePlan,
  leftOutWords,
  planFrom,
  rangeOfDaysWords,
  rangesOf,
  scoreProblem,
  scoreWords,
  studyTimeWords,
  takenWords,
  untilWords,
  verdictWords,
  waitingWords,
} from '#screens/plan/words.ts'
import { makeExam } from '../../core/mock/exams.ts'
import { FIRST_DAY } from '../../makers.ts'

const EXAM = makeExam()
const OUTCOME: RehearsedDate = { day: 9, score: 0.7, low: 0.5, high: 1, passChance: 0.5, met: 1, minutes: 200 }
const DRAFT: Draft = {
  exam: 'mla-c02',
  date: addDays(FIRST_DAY, 9),
  weekdayMinutes: [9, 9, 9, 9, 9, 9, 9],
  daysOff: [],
}

describe('the words of a plan', () => {
  it('say what is wrong with a date', () => {
    expect(dateProblem('', FIRST_DAY)).toBe('Choose the day of your exam.')
    expect(dateProblem(addDays(FIRST_DAY, -1), FIRST_DAY)).toBe('20 Nov 2026 has passed. Choose a day to come.')
    expect(dateProblem(FIRST_DAY, FIRST_DAY)).toMatch(/^That is today/)
    expect(dateProblem('2031-01-01', FIRST_DAY)).toMatch(/more than two years/)
    expect(dateProblem(addDays(FIRST_DAY, 1), FIRST_DAY)).toBeUndefined()
  })

  it('take a draft for a plan once its date is right', () => {
    expect(planFrom(DRAFT, FIRST_DAY)).toEqual(DRAFT)
    expect(planFrom({ ...DRAFT, date: '' }, FIRST_DAY)).toBeUndefined()
    const plan = planFrom(DRAFT, FIRST_DAY)
    expect(plan && isSamePlan(plan, { ...plan })).toBe(true)
    expect(plan && isSamePlan(plan, { ...plan, daysOff: [FIRST_DAY] })).toBe(false)
  })

  it('never give a score without its interval', () => {
    expect(scoreWords(OUTCOME, EXAM)).toBe('730 (80 %: 550 to 1,000)')
  })

  it('never take a chance for sure', () => {
    expect([0, 0.004, 0.5, 0.996, 1].map(chanceWords)).toEqual([
      'below 1 %',
      'below 1 %',
      '50 %',
      'above 99 %',
      'above 99 %',
    ])
  })

  it('say what would be enough where a plan is not', () => {
    const date = addDays(FIRST_DAY, 9)
    expect(verdictWords({ kind: 'likely' }, date, 0.9)).toBeUndefined()
    expect(verdictWords({ kind: 'no-time' }, date, 0.9)).toMatch(/no minutes/)
    expect(verdictWords({ kind: 'unlikely', minutes: 40, laterDays: 7 }, date, 0.31)).toBe(
      'This plan will more likely fail than pass: the chance is 31 %. About 40 minutes a day, or an exam on or after Monday 7 December would be enough for 80 %.',
    )
    expect(verdictWords({ kind: 'open', minutes: 40 }, date, 0.7)).toBe('For a chance of 80 %: about 40 minutes a day.')
    expect(verdictWords({ kind: 'unlikely' }, date, 0.1)).toMatch(/Neither two hours a day nor/)
  })

  it('say what waiting costs and what is left out', () => {
    expect(waitingWords(1, -2)).toBe('Starting tomorrow instead of today costs next to nothing.')
    expect(waitingWords(7, 23)).toBe('Starting in 7 days costs about 23 points.')
    const none = { domains: [], topics: [], tags: [] }
    expect(leftOutWords({ count: 0, total: 0, ...none })).toMatch(/no card/)
    expect(leftOutWords({ count: 0, total: 9, ...none })).toBe('All 9 cards that the exam asks are met before it.')
    expect(leftOutWords({ count: 4, total: 9, ...none })).toMatch(/^About 4 of 9 cards would not be met/)
    expect(leftOutWords({ count: 9, total: 9, ...none })).toMatch(/^None of the 9 cards/)
    expect(groupWords([{ id: 'a', count: 2, total: 3 }], (id) => id.toUpperCase())).toBe('A: 2 of 3')
  })

  it('say how little a deck may know of an exam', () => {
    expect(coverageWords(76, EXAM)).toMatch(/^The deck has only 76 cards/)
    expect(coverageWords(900, EXAM)).toMatch(/^The figures are about what this deck asks/)
  })

  it('say times in minutes while they are short', () => {
    expect(studyTimeWords(40)).toBe('40 minutes')
    expect(studyTimeWords(600)).toBe('10 hours')
    expect(untilWords(1)).toBe('tomorrow')
    expect(untilWords(43)).toBe('in 43 days')
  })

  it('join days one after the other, and take them apart again', () => {
    expect(rangesOf([addDays(FIRST_DAY, 1), FIRST_DAY, addDays(FIRST_DAY, 5)]).map(rangeOfDaysWords)).toEqual([
      '21 Nov 2026 to 22 Nov 2026',
      '26 Nov 2026',
    ])
    fc.assert(
      fc.property(fc.array(fc.nat(40)), (counts) => {
        const days = counts.map((count) => addDays(FIRST_DAY, count))
        expect(rangesOf(days).flatMap(daysOf)).toEqual([...new Set(days)].sort())
      }),
    )
  })

  it('compare what came with what was expected', () => {
    const taken = { exam: 'mla-c02', date: FIRST_DAY, afterwards: 'retire' } as const
    expect(takenWords(taken)).toBe('.')
    expect(takenWords({ ...taken, passed: false })).toBe(': not passed.')
    expect(takenWords({ ...taken, score: 760, passed: true, predicted: 735 })).toBe(
      ': 760, passed. On its eve about 735 was expected, 25 less than came.',
    )
    expect(takenWords({ ...taken, score: 735, predicted: 735 })).toMatch(/just what came/)
    expect(takenWords({ ...taken, predicted: 735 })).toBe('. On its eve about 735 was expected.')
  })

  it('take a score on the scale of the exam, or none', () => {
    expect(['', '100', '1000', '720'].map((typed) => scoreProblem(typed, EXAM))).toEqual([
      undefined,
      undefined,
      undefined,
      undefined,
    ])
    for (const typed of ['99', '1001', '7.5', 'much']) expect(scoreProblem(typed, EXAM)).toMatch(/from 100 to 1,000/)
  })
})
