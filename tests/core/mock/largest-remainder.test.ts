import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { apportioned, apportionedWithin } from '#core/mock/largest-remainder.ts'

const weights = fc.array(fc.nat(100), { minLength: 1, maxLength: 8 })
const sum = (numbers: readonly number[]) => numbers.reduce((total, number) => total + number, 0)

describe('the largest remainder', () => {
  it('shares out the questions of MLA-C02 as its weights say', () => {
    expect(apportioned(50, [28, 24, 24, 24])).toEqual([14, 12, 12, 12])
    expect(apportioned(65, [28, 24, 24, 24])).toEqual([18, 16, 16, 15])
  })

  it('gives a tie to the one that stands first', () => {
    expect(apportioned(1, [1, 1, 1])).toEqual([1, 0, 0])
    // 10/3 and 100/3 leave the same third, though not as floating point.
    expect(apportioned(10, [1, 1, 1])).toEqual([4, 3, 3])
  })

  it('shares out all there is, never off by one from the exact share', () => {
    fc.assert(
      fc.property(fc.nat(500), weights, (count, list) => {
        fc.pre(sum(list) > 0)
        const parts = apportioned(count, list)
        expect(sum(parts)).toBe(count)
        for (const [place, part] of parts.entries()) {
          expect(Math.abs(part - (count * (list[place] ?? 0)) / sum(list))).toBeLessThan(1)
        }
      }),
    )
  })

  it('fills no one beyond their room, and everyone before anything is left over', () => {
    const shared = fc.array(fc.tuple(fc.nat(100), fc.nat(30)), { minLength: 1, maxLength: 8 })
    fc.assert(
      fc.property(fc.nat(300), shared, (count, list) => {
        const rooms = list.map(([, room]) => room)
        const parts = apportionedWithin(
          count,
          list.map(([weight]) => weight),
          rooms,
        )
        expect(sum(parts)).toBe(Math.min(count, sum(rooms)))
        for (const [place, part] of parts.entries()) expect(part).toBeLessThanOrEqual(rooms[place] ?? 0)
      }),
    )
  })
})
