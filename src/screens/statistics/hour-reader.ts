import type { Instant } from '#core/time.ts'

/** Every zone's hours begin at one of these: Nepal is at five hours and three quarters. */
const QUARTER_MS = 900_000

/**
 * Tells the hour (0–23) on the wall clock of a zone. The browser takes microseconds to say it, which is too long for
 * each of 50,000 answers: it is asked once for each quarter of an hour.
 */
export function createHourReader(zone: string): (at: Instant) => number {
  const clock = new Intl.DateTimeFormat('en-GB', { timeZone: zone, hour: '2-digit', hourCycle: 'h23' })
  const known = new Map<number, number>()
  return (at) => {
    const quarter = Math.floor(at / QUARTER_MS)
    const hour = known.get(quarter) ?? Number(clock.format(quarter * QUARTER_MS))
    known.set(quarter, hour)
    return hour
  }
}
