import { describe, expect, it } from 'vitest'
import { counted, intervalWords, longDay, shortDay } from '#parts/durations.ts'

describe('durations', () => {
  it('are said in the largest unit that fits', () => {
    expect([0, 1, 9, 29, 30, 76, 364, 365, 1_000, 36_500].map(intervalWords)).toEqual([
      '1 min',
      '1 day',
      '9 days',
      '29 days',
      '1 month',
      '2.5 months',
      '12 months',
      '1 year',
      '2.7 years',
      '100 years',
    ])
  })

  it('count in the plural but for one', () => {
    expect([counted(0, 'card'), counted(1, 'card'), counted(1_200, 'card')]).toEqual([
      '0 cards',
      '1 card',
      '1,200 cards',
    ])
  })

  it('name a day as it is, whatever the zone', () => {
    expect(longDay('2026-11-21')).toBe('Saturday 21 November')
    expect(shortDay('2026-03-01')).toBe('1 Mar 2026')
  })
})
