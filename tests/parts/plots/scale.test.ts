import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { thinned, ticksUpTo, widthOf } from '#parts/plots/scale.ts'

describe('the numbers on an axis', () => {
  it('are round, and reach what they have to hold', () => {
    expect(ticksUpTo(250)).toEqual([0, 100, 200, 300])
    expect(ticksUpTo(7)).toEqual([0, 2, 4, 6, 8])
    expect(ticksUpTo(1)).toEqual([0, 1])
    expect(ticksUpTo(0.9, 4, false)).toEqual([0, 0.25, 0.5, 0.75, 1])
  })

  it('are few and rising for any number', () => {
    fc.assert(
      fc.property(fc.double({ min: 0, max: 1e9, noNaN: true }), fc.boolean(), (most, isWhole) => {
        const ticks = ticksUpTo(most, 4, isWhole)
        expect(ticks.at(-1)).toBeGreaterThanOrEqual(most * (1 - 1e-8))
        expect(ticks.length).toBeLessThanOrEqual(6)
        expect(ticks.every((tick, index) => index === 0 || tick > (ticks[index - 1] ?? 0))).toBe(true)
        if (isWhole) expect(ticks.every(Number.isInteger)).toBe(true)
      }),
    )
  })
})

describe('the words below an axis', () => {
  const ticks = (count: number, width: number) =>
    Array.from({ length: count }, (_, index) => ({
      at: (index * width) / Math.max(1, count - 1),
      label: `day ${index}`,
    }))

  it('are thinned out evenly, the last kept if that costs little', () => {
    expect(thinned(ticks(21, 350), 350).map(({ label }) => label)).toEqual([
      'day 0',
      'day 5',
      'day 10',
      'day 15',
      'day 20',
    ])
    expect(thinned(ticks(3, 350), 350)).toHaveLength(3)
    expect(thinned([], 350)).toEqual([])
  })

  it('never touch each other or leave the picture', () => {
    fc.assert(
      fc.property(fc.nat(100), fc.integer({ min: 100, max: 900 }), (count, width) => {
        const shown = thinned(ticks(count, width), width)
        for (const [index, { at, label }] of shown.entries()) {
          const half = widthOf(label) / 2
          expect(at - half).toBeGreaterThanOrEqual(0)
          expect(at + half).toBeLessThanOrEqual(width)
          const next = shown[index + 1]
          if (next) expect(at + half).toBeLessThan(next.at - widthOf(next.label) / 2)
        }
      }),
    )
  })
})
