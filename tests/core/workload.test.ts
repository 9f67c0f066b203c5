import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { afterAnswer, NEW_CARD } from '#core/card-progress.ts'
import { USUAL } from '#core/habits.ts'
import { replay } from '#core/progress.ts'
import type { Subject } from '#core/queue.ts'
import { subjectsOf } from '#core/queue.ts'
import { DEFAULT_SETTINGS } from '#core/settings.ts'
import { addDays } from '#core/time.ts'
import { RETENTIONS, workloads } from '#core/workload.ts'
import { anyLog, FIRST_DAY, makeCard } from '../makers.ts'

const learner = { settings: DEFAULT_SETTINGS, habits: USUAL, today: FIRST_DAY }
const unseen = (count: number, name = 'card'): Subject[] =>
  Array.from({ length: count }, (_, place) => ({ card: makeCard(`${name}${place}`), progress: NEW_CARD }))
const known = (days: number): Subject => ({
  card: makeCard('known'),
  progress: afterAnswer(NEW_CARD, 'good', addDays(FIRST_DAY, -days), DEFAULT_SETTINGS),
})

describe('the workload of a retention', () => {
  it('grows with what is to be recalled', () => {
    const cards = workloads(unseen(300), learner).map((one) => one.cards)
    expect(cards).toEqual(cards.toSorted((a, b) => a - b))
    expect(cards.at(-1)).toBeGreaterThan(3 * (cards[0] ?? 0))
  })

  it('is that of the deck, however many of its cards stand for it', () => {
    const [some] = workloads(unseen(800), learner, [0.9])
    const [many] = workloads(unseen(8_000), learner, [0.9])
    expect((many?.cards ?? 0) / (some?.cards ?? 1)).toBeGreaterThan(9)
    expect((many?.cards ?? 0) / (some?.cards ?? 1)).toBeLessThan(11)
  })

  it('takes a look at least now at what is overdue, and none at what is suspended', () => {
    const [overdue] = workloads([known(300)], learner, [0.9])
    expect((overdue?.cards ?? 0) * 365).toBeGreaterThanOrEqual(1)
    const suspended = { ...known(300), progress: { ...known(300).progress, suspended: true } }
    expect(workloads([suspended], learner, [0.9])).toEqual([{ retention: 0.9, cards: 0, minutes: 0 }])
    expect(workloads([], learner, [0.9])).toEqual([{ retention: 0.9, cards: 0, minutes: 0 }])
  })

  it('takes the time that the learner takes', () => {
    const slow = {
      ...USUAL,
      card: { ...USUAL.card, later: { ...USUAL.card.later, ms: [60e3, 60e3, 60e3, 60e3] as const } },
    }
    const [one] = workloads(unseen(200), { ...learner, habits: slow }, [0.9])
    const looks = one?.cards ?? 0
    // A minute a look, and one more for each that was forgotten.
    expect((one?.minutes ?? 0) / looks).toBeGreaterThan(1.05)
    expect((one?.minutes ?? 0) / looks).toBeLessThan(1.2)
  })

  it('is the same for the same log, and finite, whatever that is', () => {
    const cards = ['a', 'b', 'c', 'd', 'e'].map((id) => makeCard(id))
    fc.assert(
      fc.property(anyLog(30), (log) => {
        const { settings, habits, ...progress } = replay(log)
        const figures = workloads(subjectsOf({ cards }, progress), { settings, habits, today: FIRST_DAY })
        expect(figures.map(({ retention }) => retention)).toEqual(RETENTIONS)
        for (const { cards: looks, minutes } of figures) expect([looks, minutes].every(Number.isFinite)).toBe(true)
        const again = replay(log.toReversed())
        expect(workloads(subjectsOf({ cards }, again), { ...again, today: FIRST_DAY })).toEqual(figures)
      }),
      { numRuns: 30 },
    )
  })
})
