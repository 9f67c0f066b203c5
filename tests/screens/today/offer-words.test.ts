import { describe, expect, it } from 'vitest'
import type { PlanStanding } from '#core/plan-standing.ts'
import { gainWords, remark, seenAndNew, todayWords, untilExam, whatWords } from '#screens/today/offer-words.ts'

const STANDING: PlanStanding = {
  daysLeft: 20,
  planned: 25,
  done: 0,
  left: 25,
  missed: { days: 0, minutes: 0 },
  ahead: 0,
}

describe('the words of an offer', () => {
  it('name cards and scenarios, each only where there are some', () => {
    expect(whatWords({ cards: ['a', 'b', 'c'], scenarios: 1 })).toBe('2 cards and 1 scenario')
    expect(whatWords({ cards: ['a'], scenarios: 0 })).toBe('1 card')
    expect(whatWords({ cards: ['a'], scenarios: 1 })).toBe('1 scenario')
  })

  it('say what is new', () => {
    expect(seenAndNew({ due: 3, new: 2 })).toBe('3 seen before, 2 new')
    expect(seenAndNew({ due: 0, new: 2 })).toBe('All of them new to you')
    expect(seenAndNew({ due: 3, new: 0 })).toBe('All of them seen before')
  })

  it('say what the minutes win, on the scale of the exam', () => {
    expect(gainWords(0.0044, 900)).toBe('about +4 points')
    expect(gainWords(0.0012, 900)).toBe('about +1 point')
    expect(gainWords(0.0001, 900)).toBe('under 1 point')
    expect(gainWords(0, 900)).toBe('nothing to win')
  })
})

describe('the words of a day in a plan', () => {
  it('say when the exam is', () => {
    expect(untilExam(43)).toBe('in 43 days')
    expect(untilExam(1)).toBe('tomorrow')
  })

  it('say what is planned and done', () => {
    expect(todayWords(STANDING)).toBe('25 minutes planned today')
    expect(todayWords({ ...STANDING, done: 10, left: 15 })).toBe('10 of 25 minutes done today')
    expect(todayWords({ ...STANDING, done: 26, left: 0 })).toBe('Today’s 25 minutes are done')
    expect(todayWords({ ...STANDING, planned: 0, left: 0 })).toBe('A day off: nothing is planned')
    expect(todayWords({ ...STANDING, planned: 0, done: 5, left: 0 })).toBe('A day off, and 5 minutes done')
  })

  it('name what was missed until it is taken up again', () => {
    const missed = { days: 8, minutes: 200 }
    expect(remark({ ...STANDING, missed })).toBe(
      '8 days missed, 3 hours. The plan is spread anew over the days left, and today stays at 25 minutes.',
    )
    expect(remark({ ...STANDING, missed, planned: 0, left: 0 })).toBe(
      '8 days missed, 3 hours. The plan is spread anew over the days left.',
    )
    expect(remark({ ...STANDING, missed, done: 5, left: 20 })).toBeUndefined()
  })

  it('say who is ahead once today is done, unless by a last card', () => {
    expect(remark({ ...STANDING, done: 40, left: 0, ahead: 15 })).toBe('You are 15 minutes ahead of your plan.')
    expect(remark({ ...STANDING, done: 26, left: 0, ahead: 1 })).toBeUndefined()
    expect(remark({ ...STANDING, ahead: 15 })).toBeUndefined()
  })

  it('leave the eve in peace', () => {
    expect(remark({ ...STANDING, daysLeft: 1, missed: { days: 9, minutes: 200 } })).toMatch(/^Nothing is piled up/)
  })
})
