import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { logit, normalBelow, sigmoid } from '#core/readiness/logistic.ts'

describe('the logistic scale', () => {
  it('leads there and back', () => {
    fc.assert(
      fc.property(fc.double({ min: 0.005, max: 0.995, noNaN: true }), (share) => {
        expect(sigmoid(logit(share))).toBeCloseTo(share, 12)
      }),
    )
  })

  it('holds what is certain away from its ends', () => {
    expect(logit(1)).toBe(logit(0.995))
    expect(logit(0)).toBeCloseTo(-logit(1), 12)
  })

  it('knows the normal distribution', () => {
    for (const [value, below] of [
      [0, 0.5],
      [1, 0.8413447461],
      [-1.2815515655, 0.1],
      [1.9599639845, 0.975],
      [-4, 0.0000316712],
    ] as const)
      expect(normalBelow(value)).toBeCloseTo(below, 6)
  })
})
