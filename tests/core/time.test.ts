import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { addDays, type Day, dayOf, daysBetween, isDay, nextDayStart } from '#core/time.ts'

const berlin = { zone: 'Europe/Berlin', dayStartHour: 4 }
const at = (iso: string) => Date.parse(iso)

describe("the learner's day", () => {
  it('turns at four in the morning on the wall clock', () => {
    expect(dayOf(at('2026-11-22T02:59:59Z'), berlin)).toBe('2026-11-21')
    expect(dayOf(at('2026-11-22T03:00:00Z'), berlin)).toBe('2026-11-22')
  })

  it('turns at midnight for those who want that', () => {
    expect(dayOf(at('2026-11-21T23:00:00Z'), { zone: 'Europe/Berlin', dayStartHour: 0 })).toBe('2026-11-22')
  })

  it('turns at four by the new clock on the nights when clocks change', () => {
    expect(dayOf(at('2026-03-29T01:59:00Z'), berlin)).toBe('2026-03-28')
    expect(dayOf(at('2026-03-29T02:00:00Z'), berlin)).toBe('2026-03-29')
    expect(dayOf(at('2026-10-25T02:59:00Z'), berlin)).toBe('2026-10-24')
    expect(dayOf(at('2026-10-25T03:00:00Z'), berlin)).toBe('2026-10-25')
  })

  it('is that of the zone the learner is in', () => {
    const now = at('2026-11-21T20:00:00Z')
    expect(dayOf(now, { zone: 'Pacific/Auckland', dayStartHour: 4 })).toBe('2026-11-22')
    expect(dayOf(now, { zone: 'America/Los_Angeles', dayStartHour: 4 })).toBe('2026-11-21')
  })

  it('has 23 hours in spring and 25 in autumn', () => {
    const hours = (noon: string) => {
      const start = nextDayStart(at(noon) - 86_400_000, berlin)
      return (nextDayStart(at(noon), berlin) - start) / 3_600_000
    }
    expect(Math.round(hours('2026-03-28T12:00:00Z'))).toBe(23)
    expect(Math.round(hours('2026-10-24T12:00:00Z'))).toBe(25)
    expect(Math.round(hours('2026-06-24T12:00:00Z'))).toBe(24)
  })
})

describe('sums with days', () => {
  it('count across months, leap days and changes of clocks', () => {
    expect(addDays('2028-02-28', 1)).toBe('2028-02-29')
    expect(addDays('2026-12-31', 1)).toBe('2027-01-01')
    expect(addDays('2026-03-29', -1)).toBe('2026-03-28')
    expect(daysBetween('2026-03-28', '2026-03-30')).toBe(2)
  })

  it('undo each other, whatever the day and the count', () => {
    const anyDay = fc.date({ min: new Date('1600-01-01'), max: new Date('2400-01-01'), noInvalidDate: true })
    fc.assert(
      fc.property(anyDay, fc.integer({ min: -100_000, max: 100_000 }), (date, count) => {
        const day = date.toISOString().slice(0, 10) as Day
        expect(daysBetween(day, addDays(day, count))).toBe(count)
        expect(addDays(addDays(day, count), -count)).toBe(day)
        expect(isDay(day)).toBe(true)
      }),
    )
  })

  it('know a day from what only looks like one', () => {
    for (const wrong of ['2026-02-30', '2026-13-01', '2026-1-1', 'today', 20_261_121, undefined])
      expect(isDay(wrong)).toBe(false)
  })
})
