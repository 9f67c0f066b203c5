import { describe, expect, it } from 'vitest'
import { afterwardsOf, notAtRest, WARM_RECALL } from '#core/after-exam.ts'
import { recallOn } from '#core/card-progress.ts'
import type { Afterwards, ExamPlan, ExamTaken } from '#core/exam-plan.ts'
import { replay } from '#core/progress.ts'
import { subjectsOf } from '#core/queue.ts'
import { addDays } from '#core/time.ts'
import { FIRST_DAY, makeCard, makeEvent } from '../makers.ts'

const CARDS = [
  makeCard('old', { domains: ['old/1'] }),
  makeCard('both', { domains: ['old/2', 'new/1'] }),
  makeCard('new', { domains: ['new/1'] }),
  makeCard('none'),
  makeCard('unseen', { domains: ['old/1'] }),
]
const taken = (afterwards: Afterwards, exam = 'old'): ExamTaken => ({ exam, date: FIRST_DAY, afterwards })
const PLAN: ExamPlan = { exam: 'new', date: addDays(FIRST_DAY, 30), weekdayMinutes: [9, 9, 9, 9, 9, 9, 9], daysOff: [] }

const PROGRESS = replay(
  ['old', 'both', 'new', 'none'].map((card) =>
    makeEvent({ type: 'answered', card, grade: 'good', tookMs: 5_000, sitting: 's', counts: true }),
  ),
)
const SUBJECTS = subjectsOf({ cards: CARDS }, PROGRESS)

function broughtOn(days: number, known: Parameters<typeof afterwardsOf>[1]) {
  return notAtRest(SUBJECTS, known, addDays(FIRST_DAY, days)).map(({ card }) => card.id)
}

describe('the cards of an exam that is over', () => {
  it('are left alone by Today when it was retired', () => {
    expect(broughtOn(5, { taken: [taken('retire')] })).toEqual(['new', 'none'])
  })

  it('come as ever where the exam that is studied for now asks them too', () => {
    expect(broughtOn(5, { taken: [taken('retire')], plan: PLAN })).toEqual(['both', 'new', 'none'])
  })

  it('come when their recall has fallen far, and none of them new, when they are kept warm', () => {
    expect(broughtOn(5, { taken: [taken('keep-warm')] })).toEqual(['new', 'none'])
    const late = addDays(FIRST_DAY, 400)
    expect(recallOn(SUBJECTS[0]?.progress ?? { state: 'new', reps: 0, lapses: 0 }, late)).toBeLessThan(WARM_RECALL)
    expect(broughtOn(400, { taken: [taken('keep-warm')] })).toEqual(['old', 'both', 'new', 'none'])
  })

  it('come as ever until the next plan when they are handed over', () => {
    expect(broughtOn(5, { taken: [taken('hand-over')] })).toEqual(SUBJECTS.map(({ card }) => card.id))
  })

  it('go by what was decided last', () => {
    expect(afterwardsOf({ domains: ['old/1'] }, { taken: [taken('retire'), taken('keep-warm')] })).toBe('keep-warm')
    expect(afterwardsOf({ domains: ['older/1'] }, { taken: [taken('retire')] })).toBeUndefined()
  })

  it('are all there where no exam was taken', () => {
    expect(notAtRest(SUBJECTS, { taken: [] }, FIRST_DAY)).toBe(SUBJECTS)
  })
})
