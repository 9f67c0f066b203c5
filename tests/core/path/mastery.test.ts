import { describe, expect, it } from 'vitest'
import type { LeadingOn } from '#core/path/learning-path.ts'
import { ledTo, masteryOf, readingsOf } from '#core/path/mastery.ts'
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

const led = (more: Partial<LeadingOn>) => ledTo(makeSubtopic('x', more), subjects)

describe('mastery', () => {
  it('is the share of the cards led to that would be recalled today', () => {
    const mastery = masteryOf([led({ cards: 'id:ep-*' })], subjects, FIRST_DAY)
    expect(mastery?.cards).toBe(3)
    expect(mastery?.strength).toBeCloseTo(1 / 3, 2)
  })

  it('counts a card once, however many parts lead to it', () => {
    const parts = [led({ cards: 'id:ep-*' }), led({ cards: 'id:ep-a' }), led({ cards: 'note:lasso' })]
    expect(masteryOf(parts, subjects, FIRST_DAY)?.cards).toBe(4)
  })

  it('leaves out what is put aside', () => {
    const aside = makeEvent({ type: 'suspended', cards: ['ep-b'], suspended: true }, { ms: 1 })
    const fewer = subjectsOf(deck, replay([answered, aside]))
    expect(masteryOf([led({ cards: 'id:ep-*' })], fewer, FIRST_DAY)?.cards).toBe(2)
  })

  it('is unknown of what leads to no card', () => {
    expect(masteryOf([led({})], subjects, FIRST_DAY)).toBeUndefined()
    expect(masteryOf([led({ cards: 'id:nobody' })], subjects, FIRST_DAY)).toBeUndefined()
  })

  it('counts cards and scenarios apart', () => {
    expect(led({ cards: 'id:ep-*' })).toMatchObject({ cards: 2, scenarios: 1 })
    expect(led({ cards: 'note:lasso', scenarios: 'id:ep-*' })).toMatchObject({ cards: 1, scenarios: 1 })
  })

  it('is read about where the path says, or else where the first cards come from', () => {
    const lead = makeSubtopic('x', { cards: 'id:other or id:ep-*' })
    expect(readingsOf(lead, ledTo(lead, subjects), subjects)).toEqual(['xgboost#ep-a', 'lasso#other'])
    const said = { ...lead, notes: ['lasso'] }
    expect(readingsOf(said, ledTo(said, subjects), subjects)).toEqual(['lasso'])
  })
})
