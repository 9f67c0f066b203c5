import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { type Answered, calibrate, HORIZONS, horizonOf } from '#core/readiness/calibration.ts'

/** So many answers that went as often right as `recalled` says. */
function answers(days: number, predicted: number, recalled: number, count = 200): Answered[] {
  return Array.from({ length: count }, (_, index) => ({ days, predicted, recalled: index < recalled * count }))
}

const doubt = (covariance: Float64Array, horizon: number) => covariance[horizon * (HORIZONS.length + 1)] as number

const anyAnswer: fc.Arbitrary<Answered> = fc.record({
  predicted: fc.double({ min: 0, max: 1, noNaN: true }),
  days: fc.integer({ min: 1, max: 400 }),
  recalled: fc.boolean(),
})

describe('the horizon of some days', () => {
  it('lies between two powers of two, at its logarithm', () => {
    expect(horizonOf(1)).toEqual({ below: 0, share: 0 })
    expect(horizonOf(8)).toEqual({ below: 3, share: 0 })
    expect(horizonOf(Math.SQRT2 * 4).share).toBeCloseTo(0.5, 9)
    expect(horizonOf(3_650)).toEqual({ below: 4, share: 1 })
  })
})

describe('calibration', () => {
  it('believes the model before any answer, with a doubt that grows by the horizon', () => {
    const { offsets, covariance } = calibrate([])
    expect([...offsets]).toEqual(HORIZONS.map(() => 0))
    for (const [index] of HORIZONS.entries()) expect(doubt(covariance, index)).toBeCloseTo(1 + index * 0.25 ** 2, 9)
  })

  it('leaves a model alone that predicts what happens', () => {
    const { offsets, covariance } = calibrate([...answers(2, 0.9, 0.9), ...answers(16, 0.8, 0.8)])
    for (const offset of offsets) expect(Math.abs(offset)).toBeLessThan(0.05)
    expect(doubt(covariance, 1)).toBeLessThan(0.1)
  })

  it('finds where a model promises too much, and leaves the other horizons nearly alone', () => {
    const { offsets } = calibrate([...answers(1, 0.9, 0.9, 2_000), ...answers(16, 0.9, 0.6, 2_000)])
    expect(Math.abs(offsets[0] as number)).toBeLessThan(0.1)
    expect(offsets[4]).toBeCloseTo(Math.log(0.6 / 0.4) - Math.log(9), 1)
  })

  it('is the surer the more it has seen, at every horizon', () => {
    fc.assert(
      fc.property(fc.array(anyAnswer, { maxLength: 30 }), (some) => {
        const before = calibrate([]).covariance
        const after = calibrate(some).covariance
        for (const [index] of HORIZONS.entries()) {
          expect(doubt(after, index)).toBeGreaterThan(0)
          expect(doubt(after, index)).toBeLessThanOrEqual(doubt(before, index) + 1e-12)
        }
      }),
    )
  })

  it('does not depend on the order of the answers', () => {
    fc.assert(
      fc.property(fc.array(anyAnswer, { maxLength: 30 }), (some) => {
        const turned = calibrate([...some].reverse()).offsets
        for (const [index, offset] of calibrate(some).offsets.entries())
          expect(offset).toBeCloseTo(turned[index] as number, 6)
      }),
    )
  })
})
