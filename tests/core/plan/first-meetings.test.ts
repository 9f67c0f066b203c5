import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { meetings, SOFTNESS } from '#core/plan/first-meetings.ts'

const gain = fc.double({ min: -2, max: 1, noNaN: true })

describe('the days on which new items are met', () => {
  it('follow the minutes there are when all days are equally good', () => {
    const { shares } = meetings(Float64Array.of(0.5, 0.5, 0.5), Float64Array.of(600, 0, 1_200), 0)
    expect([...shares].map((share) => share.toFixed(6))).toEqual(['0.333333', '0.000000', '0.666667'])
  })

  it('are the best ones', () => {
    const { shares, value } = meetings(Float64Array.of(0.5, 0.7), Float64Array.of(600, 600), 0)
    expect(shares[1]).toBeCloseTo(1, 4)
    expect(value).toBeCloseTo(0.7 + SOFTNESS * Math.log(0.5), 4)
  })

  it('are none when nothing is gained', () => {
    const { shares, value } = meetings(Float64Array.of(-0.2, -0.1), Float64Array.of(600, 600), 0.1)
    expect([...shares].reduce((sum, share) => sum + share, 0)).toBeLessThan(1e-5)
    expect(value).toBeCloseTo(0.1, 4)
  })

  it('have a value that changes with a gain by the share met on that day', () => {
    fc.assert(
      fc.property(fc.array(gain, { minLength: 1, maxLength: 6 }), gain, fc.nat(5), (gains, never, day) => {
        const seconds = Float64Array.from(gains, (_, index) => (index % 3) * 300)
        const at = day % gains.length
        const step = SOFTNESS / 1_000
        const moved = gains.map((one, index) => one + (index === at ? step : 0))
        const before = meetings(Float64Array.from(gains), seconds, never)
        const after = meetings(Float64Array.from(moved), seconds, never)
        expect((after.value - before.value) / step).toBeCloseTo(before.shares[at] as number, 2)
      }),
    )
  })
})
