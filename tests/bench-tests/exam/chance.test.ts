import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { createRandom } from '#core/random.ts'
import { chance, normal, pick } from '../../bench/exam/chance.ts'

const meanOf = (values: readonly number[]) => values.reduce((sum, value) => sum + value, 0) / values.length

describe('common random numbers', () => {
  it('are the same for the same look at the same card, whoever asks and when', () => {
    fc.assert(
      fc.property(fc.nat(), fc.nat(5_000), fc.nat(200), (seed, card, look) => {
        expect(chance(seed, card, look, 2)).toBe(chance(seed, card, look, 2))
      }),
    )
  })

  it('are spread evenly over cards, looks, seeds and what they decide', () => {
    for (const draw of [
      (index: number) => chance(index, 3, 4, 1),
      (index: number) => chance(1, index, 4, 1),
      (index: number) => chance(1, 3, index, 1),
      (index: number) => chance(1, 3, 4, index),
    ]) {
      const values = Array.from({ length: 20_000 }, (_, index) => draw(index))
      expect(meanOf(values)).toBeCloseTo(1 / 2, 1.8)
      expect(meanOf(values.map((value) => value * value))).toBeCloseTo(1 / 3, 1.8)
      const pairs = values.slice(1).map((value, index) => (value - 0.5) * ((values[index] as number) - 0.5))
      expect(Math.abs(meanOf(pairs))).toBeLessThan(0.003)
    }
  })

  it('pick by share', () => {
    expect([0, 0.49, 0.5, 0.79, 0.8, 0.999].map((number) => pick([0.5, 0.3, 0.2], number))).toEqual([0, 0, 1, 1, 2, 2])
  })

  it('make a normal distribution', () => {
    const random = createRandom(1)
    const values = Array.from({ length: 20_000 }, () => normal(random))
    expect(Math.abs(meanOf(values))).toBeLessThan(0.03)
    expect(meanOf(values.map((value) => value * value))).toBeCloseTo(1, 1)
  })
})
