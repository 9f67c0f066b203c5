import type { Day } from '#core/time.ts'

// A day has no zone of its own: it is read and written as UTC, so that it stays the same day.
const written = (options: Intl.DateTimeFormatOptions) => {
  const writer = new Intl.DateTimeFormat('en-GB', { ...options, timeZone: 'UTC' })
  return (day: Day) => writer.format(Date.parse(day))
}

/** 21 Nov: for an axis, where the year is known. */
export const dayAndMonth = written({ day: 'numeric', month: 'short' })

/** Nov 2026: for an axis of years. */
export const monthAndYear = written({ month: 'short', year: 'numeric' })

/** Nov */
export const monthOnly = written({ month: 'short' })
