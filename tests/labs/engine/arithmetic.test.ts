import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { createChance } from '#labs/engine/arithmetic/chance.ts'
import { cosineOfTurns } from '#labs/engine/arithmetic/cosine.ts'
import { exponential, sigmoid } from '#labs/engine/arithmetic/exponential.ts'
import { logarithm } from '#labs/engine/arithmetic/logarithm.ts'
import { deviationOf, meanOf } from '#labs/engine/arithmetic/vector.ts'

const number = (min: number, max: number) => fc.double({ min, max, noNaN: true })

describe('our own arithmetic', () => {
  it('comes as near to the exponential function as a double can', () => {
    fc.assert(
      fc.property(number(-700, 700), (x) => {
        expect(Math.abs(exponential(x) / Math.exp(x) - 1)).toBeLessThan(2e-15)
      }),
    )
  })

  it('knows what lies beyond all bounds', () => {
    expect([exponential(1000), exponential(-1000), exponential(Number.NaN)]).toEqual([Number.POSITIVE_INFINITY, 0, NaN])
    expect([logarithm(0), logarithm(-1), logarithm(Number.POSITIVE_INFINITY)]).toEqual([
      Number.NEGATIVE_INFINITY,
      NaN,
      Number.POSITIVE_INFINITY,
    ])
  })

  it('comes as near to the logarithm, down to the smallest number there is', () => {
    fc.assert(
      fc.property(number(Number.MIN_VALUE, Number.MAX_VALUE), (x) => {
        const off = Math.abs(logarithm(x) - Math.log(x))
        expect(off).toBeLessThan(2e-15 * Math.max(1, Math.abs(Math.log(x))))
      }),
    )
    expect(logarithm(Number.MIN_VALUE)).toBeCloseTo(Math.log(Number.MIN_VALUE), 10)
  })

  it('turns a cosine round and round', () => {
    fc.assert(
      fc.property(number(-3, 3), (turns) => {
        expect(cosineOfTurns(turns)).toBeCloseTo(Math.cos(2 * Math.PI * turns), 12)
      }),
    )
  })

  it('gives log-odds and their opposite shares that add up to one', () => {
    fc.assert(
      fc.property(number(-30, 30), (odds) => {
        expect(sigmoid(odds) + sigmoid(-odds)).toBeCloseTo(1, 12)
      }),
    )
  })
})

describe('seeded dice', () => {
  const many = (draw: () => number) => Array.from({ length: 20_000 }, draw)

  it('fall the same again from the same seed, and otherwise for another purpose', () => {
    const [one, again, other] = ['a', 'a', 'b'].map((purpose) => createChance(3, purpose).uniform())
    expect(one).toBe(again)
    expect(one).not.toBe(other)
  })

  it('make normal values with mean 0 and deviation 1', () => {
    const values = many(createChance(1, 'normal').normal)
    expect(meanOf(values)).toBeCloseTo(0, 1)
    expect(deviationOf(values, 0)).toBeCloseTo(1, 1)
  })

  it('make counts and waits of the mean that is asked for', () => {
    const chance = createChance(1, 'counts')
    expect(meanOf(many(() => chance.poisson(0.6)))).toBeCloseTo(0.6, 1)
    expect(meanOf(many(() => chance.wait(4)))).toBeCloseTo(0.25, 1)
  })
})
