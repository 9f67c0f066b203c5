import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import type { Happening } from '#core/event.ts'
import type { Grade } from '#core/grade.ts'
import { replay } from '#core/progress.ts'
import { subjectsOf } from '#core/queue.ts'
import { rescheduling } from '#core/rescheduling.ts'
import type { SettingChange, Settings } from '#core/settings.ts'
import { addDays, weekdayOf } from '#core/time.ts'
import { anyLog, FIRST_DAY, makeCard, makeEvent } from '../makers.ts'

const cards = ['a', 'b', 'c', 'd', 'e'].map((id) => makeCard(id, { tags: id === 'a' ? ['gotcha'] : [] }))

const answer = (card: string, grade: Grade, days: number) =>
  makeEvent({ type: 'answered', card, grade, tookMs: 9_000, sitting: 's', counts: true }, { days })
const set = (change: SettingChange) => makeEvent({ type: 'setting-changed', ...change }, { days: 1 })

function planned(log: ReturnType<typeof makeEvent>[], days: number) {
  const progress = replay(log)
  const plan = rescheduling(subjectsOf({ cards }, progress), progress.settings, addDays(FIRST_DAY, days))
  const event = makeEvent({ type: 'rescheduled', dues: plan.dues } satisfies Happening, { days: 60 })
  return { plan, before: progress.cards, after: replay([...log, event]).cards }
}

describe('rescheduling everything', () => {
  it('does nothing while nothing was changed', () => {
    expect(planned([answer('a', 'good', 0), answer('b', 'easy', 0)], 1).plan).toEqual({
      dues: [],
      sooner: 0,
      later: 0,
      becomeDue: 0,
    })
  })

  it('brings cards sooner when more is to be recalled, and says which become due', () => {
    const log = [answer('a', 'good', 0), answer('b', 'easy', 0), answer('c', 'again', 0)]
    const strict = planned([...log, set({ name: 'retention', value: 0.97 })], 1)
    expect(strict.plan).toMatchObject({ dues: [], sooner: 2, later: 0, becomeDue: 1 })
    expect(strict.after.get('c')).toEqual(strict.before.get('c'))
    expect(planned([...log, set({ name: 'retention', value: 0.7 })], 1).plan).toMatchObject({ sooner: 0, later: 2 })
  })

  it('names the days of those with a retention of their own', () => {
    const log = [answer('a', 'easy', 0), answer('b', 'easy', 0)]
    const { plan, before, after } = planned(
      [...log, set({ name: 'tagRetentions', value: [{ tag: 'gotcha', retention: 0.97 }] })],
      1,
    )
    expect(plan.dues.map(([card]) => card)).toEqual(['a'])
    expect((after.get('a')?.due ?? '') < (before.get('a')?.due ?? '')).toBe(true)
    expect(after.get('b')).toEqual(before.get('b'))
  })

  it('does what it said it would do, whatever the log', () => {
    fc.assert(
      fc.property(anyLog(30), fc.nat(50), (log, days) => {
        const today = addDays(FIRST_DAY, days)
        const { plan, before, after } = planned(log, days)
        const moved = (isMoved: (before: string, after: string) => boolean) =>
          cards.filter(({ id }) => isMoved(before.get(id)?.due ?? '', after.get(id)?.due ?? '')).length
        expect(plan.sooner).toBe(moved((from, to) => to < from))
        expect(plan.later).toBe(moved((from, to) => from < to))
        expect(plan.becomeDue).toBe(moved((from, to) => to <= today && today < from))
      }),
    )
  })

  it('has nothing more to do once it is done', () => {
    fc.assert(
      fc.property(anyLog(30), fc.boolean(), fc.nat(50), (log, balance, days) => {
        const today = addDays(FIRST_DAY, days)
        const set = makeEvent({ type: 'setting-changed', name: 'balance', value: balance }, { days: 50 })
        const before = replay([...log, set])
        const { dues } = rescheduling(subjectsOf({ cards }, before), before.settings, today)
        const after = replay([...log, set, makeEvent({ type: 'rescheduled', dues }, { days: 60 })])
        const again = rescheduling(subjectsOf({ cards }, after), after.settings, today)
        expect(again).toEqual({ dues, sooner: 0, later: 0, becomeDue: 0 })
      }),
    )
  })

  it('puts nothing on a day to come that is kept free', () => {
    const easyDays: Settings['easyDays'] = ['full', 'full', 'none', 'none', 'full', 'full', 'none']
    fc.assert(
      fc.property(anyLog(30), fc.nat(50), (log, days) => {
        const today = addDays(FIRST_DAY, days)
        const free = makeEvent({ type: 'setting-changed', name: 'easyDays', value: easyDays }, { days: 50 })
        const progress = replay([...log, free])
        const plan = rescheduling(subjectsOf({ cards }, progress), progress.settings, today)
        const { cards: after } = replay([
          ...log,
          free,
          makeEvent({ type: 'rescheduled', dues: plan.dues }, { days: 60 }),
        ])
        for (const { id } of cards) {
          const { due, state } = after.get(id) ?? {}
          if (due && state === 'review' && due > today) expect(easyDays[weekdayOf(due)]).toBe('full')
        }
      }),
    )
  })
})
