import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import {
  binOf,
  binsAhead,
  binsBack,
  dayNumber,
  dayOfNumber,
  firstDayOf,
  isWithin,
  RANGES,
} from '#core/statistics/bins.ts'
import { addDays } from '#core/time.ts'
import { FIRST_DAY } from '../../makers.ts'

const today = dayNumber(FIRST_DAY)
const anyRange = fc.constantFrom(...RANGES)

describe('the pieces of a range', () => {
  it('are days in a month, and weeks in a quarter and a year', () => {
    expect(binsBack(FIRST_DAY, 'month')).toEqual({ first: today - 29, size: 1, count: 30 })
    expect(binsBack(FIRST_DAY, 'quarter')).toEqual({ first: today - 90, size: 7, count: 13 })
    expect(binsBack(FIRST_DAY, 'year')).toEqual({ first: today - 363, size: 7, count: 52 })
    expect(binsAhead(FIRST_DAY, 'month')).toEqual({ first: today, size: 1, count: 30 })
  })

  it('of all time begin with the first answer, and grow with what they have to hold', () => {
    expect(binsBack(FIRST_DAY, 'all', today - 1_000)).toMatchObject({ size: 28, count: 36 })
    expect(binsBack(FIRST_DAY, 'all')).toEqual(binsBack(FIRST_DAY, 'month'))
  })

  it('end with today looking back, begin with it looking ahead, and hold the farthest day of all time', () => {
    fc.assert(
      fc.property(anyRange, fc.nat(40_000), (range, far) => {
        const back = binsBack(FIRST_DAY, range, today - far)
        expect(isWithin(back, today) && !isWithin(back, today + 1)).toBe(true)
        const ahead = binsAhead(FIRST_DAY, range, today + far)
        expect(isWithin(ahead, today) && !isWithin(ahead, today - 1)).toBe(true)
        if (range === 'all') expect(isWithin(back, today - far) && isWithin(ahead, today + far)).toBe(true)
        for (const bins of [back, ahead]) expect(bins.count).toBeLessThanOrEqual(60)
      }),
    )
  })

  it('take each day in exactly one', () => {
    fc.assert(
      fc.property(anyRange, fc.integer({ min: -50_000, max: 50_000 }), (range, shift) => {
        const bins = binsBack(FIRST_DAY, range)
        const bin = binOf(bins, today + shift)
        expect(bin >= 0 && bin < bins.count).toBe(isWithin(bins, today + shift))
        const first = dayNumber(firstDayOf(bins, bin))
        expect(today + shift - first).toBeGreaterThanOrEqual(0)
        expect(today + shift - first).toBeLessThan(bins.size)
      }),
    )
  })

  it('number days so that they come back', () => {
    expect(dayNumber('1970-01-02')).toBe(1)
    expect(dayOfNumber(today + 11)).toBe(addDays(FIRST_DAY, 11))
  })
})
