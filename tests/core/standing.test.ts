import { describe, expect, it } from 'vitest'
import { afterAnswer, NEW_CARD } from '#core/card-progress.ts'
import { fittingIn, nextDueDay, planDay } from '#core/day-plan.ts'
import { replay } from '#core/progress.ts'
import { type Subject, subjectsOf } from '#core/queue.ts'
import { DEFAULT_SETTINGS } from '#core/settings.ts'
import { byTag, standingOf, withParents } from '#core/standing.ts'
import { addDays } from '#core/time.ts'
import { FIRST_DAY, makeCard, makeEvent } from '../makers.ts'

const today = FIRST_DAY
const learnt = (id: string): Subject => ({
  card: makeCard(id),
  progress: afterAnswer(NEW_CARD, 'good', today, DEFAULT_SETTINGS),
})
const unseen = (id: string): Subject => ({ card: makeCard(id), progress: NEW_CARD })

describe('how a group stands', () => {
  it('counts cards, what is due and what is new, and suspended ones apart', () => {
    const asleep: Subject = { card: makeCard('z', { startsSuspended: true }), progress: NEW_CARD }
    const old: Subject = {
      card: makeCard('o'),
      progress: afterAnswer(NEW_CARD, 'good', '2026-09-01', DEFAULT_SETTINGS),
    }
    expect(standingOf([learnt('a'), unseen('b'), asleep, old], today)).toMatchObject({
      cards: 3,
      suspended: 1,
      due: 1,
      new: 1,
    })
  })

  it('is as strong as the share that would be recalled, unseen cards at nought', () => {
    expect(standingOf([learnt('a'), unseen('b')], today).strength).toBe(0.5)
    expect(standingOf([], today).strength).toBe(0)
  })

  it('counts a card under its tags and their parents, once each', () => {
    expect([...withParents(['a/b/c', 'a'])]).toEqual(['a', 'a/b', 'a/b/c'])
    const groups = byTag([{ card: makeCard('x', { tags: ['a/b', 'a/c'] }), progress: NEW_CARD }])
    expect([...groups].map(([tag, group]) => [tag, group.length])).toEqual([
      ['a', 1],
      ['a/b', 1],
      ['a/c', 1],
    ])
  })
})

describe("today's plan", () => {
  const cards = Array.from({ length: 50 }, (_, index) => makeCard(`c${index}`))
  const answer = (card: string) =>
    makeEvent({ type: 'answered', card, grade: 'good', tookMs: 20_000, sitting: 's', counts: true })

  it('has as many new cards as the limit of the day leaves', () => {
    const fresh = replay([])
    expect(planDay(subjectsOf({ cards }, fresh), fresh, today, 1)).toMatchObject({ new: 20, due: 0 })
    const begun = replay([answer('c0'), answer('c1'), answer('c2')])
    expect(planDay(subjectsOf({ cards }, begun), begun, today, 1)).toMatchObject({ new: 17, due: 0 })
  })

  it('is cut to the minutes that there are, but never to nothing', () => {
    const fresh = replay([])
    const subjects = subjectsOf({ cards }, fresh)
    const plan = planDay(subjects, fresh, today, 1)
    expect(plan.minutes).toBe(7)
    expect(fittingIn(2, plan, subjects, fresh.habits).cards).toHaveLength(6)
    expect(fittingIn(0, plan, subjects, fresh.habits).cards).toHaveLength(1)
  })

  it('brings tomorrow what waits for a sibling today', () => {
    const siblings = ['a', 'b'].map((id) => makeCard(id, { siblings: 'same' }))
    const counted = (card: string, days: number) =>
      makeEvent({ type: 'answered', card, grade: 'good', tookMs: 5, sitting: 's', counts: true }, { days })
    const subjects = subjectsOf({ cards: siblings }, replay([counted('a', 0), counted('b', 0), counted('a', 9)]))
    expect(nextDueDay(subjects, addDays(FIRST_DAY, 9))).toEqual({ day: addDays(FIRST_DAY, 10), cards: 1 })
  })

  it('knows when the next cards come once all is done', () => {
    expect(nextDueDay([unseen('a')], today)).toBeUndefined()
    const { due } = learnt('a').progress
    expect(nextDueDay([learnt('a'), learnt('b')], today)).toEqual({ day: due, cards: 2 })
  })
})
