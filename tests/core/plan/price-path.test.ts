import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { createPricePath, pricesAlong, slopesAtKnots } from '#core/plan/price-path.ts'

const daysUpTo = (count: number) => Int32Array.from({ length: count }, (_, day) => day)

describe('the path of prices', () => {
  it('has its knots closer together before the exam', () => {
    expect([...createPricePath(daysUpTo(60), 60).knots]).toEqual([0, 18, 32, 44, 51, 55, 56, 58, 59])
  })

  it('runs straight between knots in the logarithm', () => {
    const path = createPricePath(daysUpTo(60), 60)
    const logs = Array.from(path.knots, (day) => 0.1 * day)
    for (const [day, price] of pricesAlong(path, logs).entries()) expect(Math.log(price)).toBeCloseTo(0.1 * day, 9)
  })

  it('is one price for one day, and none for none', () => {
    expect([...pricesAlong(createPricePath(daysUpTo(1), 1), [Math.log(2)])]).toEqual([2])
    expect([...pricesAlong(createPricePath(daysUpTo(0), 0), [0])]).toEqual([])
  })

  it('passes slopes on to the knots as it passes knots on to the prices', () => {
    const path = createPricePath(daysUpTo(40), 40)
    const logs = Array.from(path.knots, (day) => Math.sin(day))
    const sum = (some: readonly number[]) =>
      pricesAlong(path, some).reduce((all, price, day) => all + (1 + day) * price, 0)
    const slopes = slopesAtKnots(
      path,
      pricesAlong(path, logs).map((price, day) => (1 + day) * price),
    )
    for (const [knot, slope] of slopes.entries()) {
      const moved = logs.map((log, index) => log + (index === knot ? 1e-6 : 0))
      expect((sum(moved) - sum(logs)) / 1e-6).toBeCloseTo(slope, 1)
    }
  })

  it('has positive prices for any logarithms', () => {
    const path = createPricePath(daysUpTo(30), 30)
    fc.assert(
      fc.property(fc.array(fc.double({ noNaN: true }), { minLength: 9, maxLength: 9 }), (logs) => {
        for (const price of pricesAlong(path, logs)) {
          expect(price).toBeGreaterThan(0)
          expect(price).toBeLessThan(Number.POSITIVE_INFINITY)
        }
      }),
    )
  })
})
