import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { chanceBetween } from '../../bench/exam/readiness-check.ts'

const anyChance = fc.double({ min: 0, max: 1, noNaN: true })

describe('the chance that an exam of 65 questions lies in an interval', () => {
  it('is certain between none and all, and what is below a point is not above it', () => {
    fc.assert(
      fc.property(anyChance, fc.integer({ min: 0, max: 64 }), (chance, right) => {
        expect(chanceBetween(chance, 0, 1)).toBeCloseTo(1, 6)
        const middle = (right + 0.5) / 65
        expect(chanceBetween(chance, 0, middle) + chanceBetween(chance, middle, 1)).toBeCloseTo(1, 6)
      }),
    )
  })

  it('is that of heads and tails for an even chance', () => {
    expect(chanceBetween(0.5, 0, 32.5 / 65)).toBeCloseTo(0.5, 9)
    expect(chanceBetween(0.5, 65 / 65, 1)).toBeCloseTo(0.5 ** 65, 12)
  })

  it('is about 0.8 within 1.28 deviations, where the ends fall between two results', () => {
    const reach = 1.2816 * Math.sqrt((0.7 * 0.3) / 65)
    expect(chanceBetween(0.7, 0.7 - reach, 0.7 + reach)).toBeGreaterThan(0.75)
    expect(chanceBetween(0.7, 0.7 - reach, 0.7 + reach)).toBeLessThan(0.85)
  })
})
