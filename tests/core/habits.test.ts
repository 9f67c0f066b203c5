import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { GRADES } from '#core/grade.ts'
import { averageMs, type Habits, habitsAfter, isHabits, USUAL } from '#core/habits.ts'

const anyAnswer = fc.record({
  kind: fc.constantFrom('card' as const, 'scenario' as const),
  isFirst: fc.boolean(),
  grade: fc.constantFrom(...GRADES),
  tookMs: fc.integer({ min: -1_000, max: 10_000_000 }),
})

function after(times: number, answer: Parameters<typeof habitsAfter>[1]): Habits {
  return Array.from({ length: times }, () => answer).reduce(habitsAfter, USUAL)
}

describe('habits', () => {
  it('are shares that sum to 1 and times within the longest, whatever was answered', () => {
    fc.assert(
      fc.property(fc.array(anyAnswer, { maxLength: 60 }), (answers) => {
        const habits = answers.reduce(habitsAfter, USUAL)
        expect(isHabits(habits)).toBe(true)
        for (const kind of ['card', 'scenario'] as const) {
          for (const { shares, ms } of Object.values(habits[kind])) {
            expect(shares.reduce((sum, share) => sum + share, 0)).toBeCloseTo(1)
            for (const one of ms) expect(one).toBeLessThanOrEqual(kind === 'card' ? 180_000 : 300_000)
          }
        }
      }),
    )
  })

  it('come near to what a learner does', () => {
    const { card } = after(200, { kind: 'card', isFirst: false, grade: 'good', tookMs: 3_000 })
    expect(card.later.shares[2]).toBeGreaterThan(0.95)
    expect(averageMs(card.later)).toBeGreaterThan(2_900)
    expect(averageMs(card.later)).toBeLessThan(3_500)
    expect(card.first).toEqual(USUAL.card.first)
  })

  it('are not thrown over by one answer', () => {
    const before = averageMs(USUAL.card.later)
    expect(
      averageMs(after(1, { kind: 'card', isFirst: false, grade: 'good', tookMs: 60_000 }).card.later),
    ).toBeLessThan(before * 2)
  })

  it('forget what is long ago', () => {
    const slow = after(500, { kind: 'scenario', isFirst: true, grade: 'again', tookMs: 200_000 })
    const changed = Array.from({ length: 600 }, () => 0).reduce<Habits>(
      (habits) => habitsAfter(habits, { kind: 'scenario', isFirst: true, grade: 'easy', tookMs: 20_000 }),
      slow,
    )
    expect(changed.scenario.first.shares[3]).toBeGreaterThan(0.9)
  })

  it('from a file are refused when they are odd', () => {
    for (const odd of [undefined, null, {}, { ...USUAL, card: {} }, { ...USUAL, scenario: { first: 1, later: 2 } }]) {
      expect(isHabits(odd)).toBe(false)
    }
  })
})
