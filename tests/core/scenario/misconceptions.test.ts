import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { BEATEN_DAYS, contrastedOn, type Held, isOpen, raisedOn } from '#core/scenario/misconceptions.ts'
import { addDays, type Day } from '#core/time.ts'
import { FIRST_DAY } from '../../makers.ts'

const day = (after: number): Day => addDays(FIRST_DAY, after)
const RAISED = raisedOn(FIRST_DAY, undefined)
const beaten = (held: Held, ...days: readonly number[]) =>
  days.reduce((before, after) => contrastedOn(day(after), true, before), held)

describe('a misconception', () => {
  it('is open once an answer has given it away', () => {
    expect(RAISED).toEqual({ raised: 1, lastRaised: FIRST_DAY, beatenOn: [] })
    expect(isOpen(RAISED)).toBe(true)
  })

  it('is open until its contrast was beaten on two different days', () => {
    expect(BEATEN_DAYS).toBe(2)
    expect(isOpen(beaten(RAISED, 1))).toBe(true)
    expect(isOpen(beaten(RAISED, 1, 1, 1))).toBe(true)
    expect(isOpen(beaten(RAISED, 1, 2))).toBe(false)
    expect(isOpen(beaten(RAISED, 0, 9))).toBe(false)
    expect(beaten(RAISED, 1, 1, 2).beatenOn).toEqual([day(1), day(2)])
  })

  it('starts over when it is raised again, be it closed or nearly so', () => {
    for (const days of [[1], [1, 2], [1, 2, 3]]) {
      const again = raisedOn(day(4), beaten(RAISED, ...days))
      expect(again).toEqual({ raised: 2, lastRaised: day(4), beatenOn: [] })
      expect(isOpen(beaten(again, 5))).toBe(true)
      expect(isOpen(beaten(again, 5, 6))).toBe(false)
    }
  })

  it('starts over when its contrast is lost, which is no new answer', () => {
    const lost = contrastedOn(day(2), false, beaten(RAISED, 1))
    expect(lost).toEqual(RAISED)
    expect(isOpen(beaten(lost, 3))).toBe(true)
    expect(isOpen(beaten(lost, 2, 3))).toBe(false)
    expect(isOpen(contrastedOn(day(3), false, beaten(RAISED, 1, 2)))).toBe(true)
  })

  it('changes nothing of what was held before', () => {
    const once = beaten(RAISED, 1)
    const before = structuredClone(once)
    raisedOn(day(2), once)
    contrastedOn(day(2), true, once)
    contrastedOn(day(2), false, once)
    expect(once).toEqual(before)
  })

  it('is closed exactly where two different days were beaten since it was last raised or lost', () => {
    const anyStep = fc.record({ what: fc.constantFrom('raised', 'lost', 'beaten', 'beaten'), later: fc.nat(1) })
    fc.assert(
      fc.property(fc.array(anyStep, { maxLength: 30 }), (steps) => {
        let held = RAISED
        let today = 0
        let since = new Set<number>()
        for (const { what, later } of steps) {
          today += later
          if (what === 'beaten') since.add(today)
          else since = new Set()
          held = what === 'raised' ? raisedOn(day(today), held) : contrastedOn(day(today), what === 'beaten', held)
          expect(isOpen(held)).toBe(since.size < 2)
        }
        expect(held.raised).toBe(1 + steps.filter(({ what }) => what === 'raised').length)
      }),
    )
  })
})
