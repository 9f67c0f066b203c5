import { describe, expect, it } from 'vitest'
import { lastLookDays } from '#core/readiness/last-look.ts'

describe('the last look before the exam', () => {
  it('has been, for an item that the plan hardly lifts', () => {
    expect(lastLookDays({ ifLeft: 0.85, planned: 0.86, daysIfLeft: 40 }, 30)).toBe(40)
  })

  it('comes near the end, for one that it lifts', () => {
    expect(lastLookDays({ ifLeft: 0.5, planned: 0.9, daysIfLeft: 40 }, 30)).toBeCloseTo(9, 9)
  })

  it('is to come for one never met, a day before the exam at the latest', () => {
    expect(lastLookDays({ ifLeft: 0, planned: 0.8, daysIfLeft: undefined }, 30)).toBeCloseTo(9, 9)
    expect(lastLookDays({ ifLeft: 0, planned: 0.8, daysIfLeft: undefined }, 1)).toBe(1)
  })

  it('is not longer ago than the one that has been', () => {
    expect(lastLookDays({ ifLeft: 0.7, planned: 0.9, daysIfLeft: 3 }, 30)).toBe(3)
  })
})
