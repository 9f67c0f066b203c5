import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { createHourReader } from '#screens/statistics/hour-reader.ts'

const ZONES = ['UTC', 'Europe/Berlin', 'Asia/Kathmandu', 'America/St_Johns', 'Australia/Lord_Howe']

describe('the hour on the wall clock', () => {
  it('is the one of the zone, summer time and odd minutes included', () => {
    expect(createHourReader('Europe/Berlin')(Date.parse('2026-07-01T22:30:00Z'))).toBe(0)
    expect(createHourReader('Europe/Berlin')(Date.parse('2026-12-01T22:30:00Z'))).toBe(23)
    expect(createHourReader('Asia/Kathmandu')(Date.parse('2026-12-01T00:14:59Z'))).toBe(5)
    expect(createHourReader('Asia/Kathmandu')(Date.parse('2026-12-01T00:15:00Z'))).toBe(6)
  })

  it('is what the browser says at any instant, however it is remembered', () => {
    const readers = ZONES.map((zone) => ({
      hourOf: createHourReader(zone),
      clock: new Intl.DateTimeFormat('en-GB', { timeZone: zone, hour: '2-digit', hourCycle: 'h23' }),
    }))
    const since = Date.parse('2020-01-01')
    fc.assert(
      fc.property(fc.constantFrom(...readers), fc.nat(10 * 365 * 24 * 60), ({ hourOf, clock }, minutes) => {
        const at = since + minutes * 60_000
        expect(hourOf(at)).toBe(Number(clock.format(at)))
      }),
    )
  })
})
