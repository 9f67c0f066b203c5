import { describe, expect, it } from 'vitest'
import { countsOf, masteryOf } from '#core/path/mastery.ts'
import { replay } from '#core/progress.ts'
import { subjectsOf } from '#core/queue.ts'
import { FIRST_DAY, makeCard, makeDeck, makeEvent } from '../../makers.ts'
import { makeSubtopic } from './made-path.ts'

const deck = makeDeck([
  makeCard('ep-a'),
  makeCard('ep-b'),
  makeCard('ep-case', {
    kind: 'scenario',
    scenario: { type: 'choice', questions: 1, algorithms: [], services: [] },
  }),
  makeCard('other', { note: 'lasso' }),
])
const answered = makeEvent({
  type: 'answered',
  card: 'ep-a',
  grade: 'good',
  tookMs: 4_000,
  sitting: 's',
  counts: true,
})
const subjects = subjectsOf(deck, replay([answered]))

describe('mastery', () => {
  it('is the share of the cards led to that would be recalled today', () => {
    const mastery = masteryOf(makeSubtopic('x', { cards: 'id:ep-*' }), subjects, FIRST_DAY)
    expect(mastery?.cards).toBe(3)
    expect(mastery?.strength).toBeCloseTo(1 / 3, 2)
  })

  it('is unknown of what leads to no card', () => {
    expect(masteryOf(makeSubtopic('x'), subjects, FIRST_DAY)).toBeUndefined()
    expect(masteryOf(makeSubtopic('x', { cards: 'id:nobody' }), subjects, FIRST_DAY)).toBeUndefined()
  })

  it('counts cards and scenarios apart', () => {
    expect(countsOf(makeSubtopic('x', { cards: 'id:ep-*' }), subjects, FIRST_DAY)).toEqual({ cards: 2, scenarios: 1 })
    expect(countsOf(makeSubtopic('x', { cards: 'note:lasso', scenarios: 'id:ep-*' }), subjects, FIRST_DAY)).toEqual({
      cards: 1,
      scenarios: 1,
    })
  })
})
