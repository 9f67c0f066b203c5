/** Milliseconds since 1970, UTC. */
export type Instant = number

/** A calendar day of the learner's, `2026-11-21`. Days sort as text. */
export type Day = `${number}-${number}-${number}`

/** How a learner's days run: the zone they live in, and the hour (0–23) at which a new day begins. */
export type Calendar = { readonly zone: string; readonly dayStartHour: number }

const DAY_MS = 86_400_000

const readers = new Map<string, Intl.DateTimeFormat>()

/** The wall clock of a zone; making a reader costs 50 µs, so each zone's is kept. */
function wallClock(zone: string): Intl.DateTimeFormat {
  const kept = readers.get(zone)
  if (kept) return kept
  const reader = new Intl.DateTimeFormat('en-GB', {
    timeZone: zone,
    calendar: 'gregory',
    numberingSystem: 'latn',
    hourCycle: 'h23',
    year: 'numeric',
    month: '2-digit',
    day: '2-digit',
    hour: '2-digit',
  })
  readers.set(zone, reader)
  return reader
}

/**
 * The learner's day at an instant. Before `dayStartHour` on the wall clock it is still the day before,
 * so that an evening that runs past midnight is one day, on daylight-saving nights too.
 */
export function dayOf(at: Instant, calendar: Calendar): Day {
  const parts: Record<string, string> = {}
  for (const { type, value } of wallClock(calendar.zone).formatToParts(at)) parts[type] = value
  const year = (parts.year ?? '').padStart(4, '0')
  const day = `${year}-${parts.month}-${parts.day}` as Day
  return Number(parts.hour) < calendar.dayStartHour ? addDays(day, -1) : day
}

/** The instant at which the day after the one at `at` begins, to the minute. */
export function nextDayStart(at: Instant, calendar: Calendar): Instant {
  const today = dayOf(at, calendar)
  let early = at
  let late = at + 2 * DAY_MS
  while (late - early > 1_000) {
    const middle = Math.floor((early + late) / 2)
    if (dayOf(middle, calendar) === today) early = middle
    else late = middle
  }
  return late
}

export function addDays(day: Day, count: number): Day {
  return dayAt(dayNumber(day) + count)
}

/** Whole days from one day to another; negative when `to` is earlier. */
export function daysBetween(from: Day, to: Day): number {
  return dayNumber(to) - dayNumber(from)
}

/** 0 for a Monday to 6 for a Sunday. */
export function weekdayOf(day: Day): number {
  // 1970-01-01 was a Thursday.
  return (((dayNumber(day) + 3) % 7) + 7) % 7
}

/** Days since 1970-01-01. */
// Date-only ISO strings parse as UTC, so a daylight-saving night is still one day.
function dayNumber(day: Day): number {
  return Date.parse(day) / DAY_MS
}

/**
 * The day that many days after 1970-01-01, in the Gregorian calendar without end.
 * Howard Hinnant, "chrono-compatible low-level date algorithms", civil_from_days.
 */
function dayAt(count: number): Day {
  const shifted = count + 719_468
  const era = Math.floor(shifted / 146_097)
  const dayOfEra = shifted - era * 146_097
  const yearOfEra = Math.floor(
    (dayOfEra - Math.floor(dayOfEra / 1_460) + Math.floor(dayOfEra / 36_524) - Math.floor(dayOfEra / 146_096)) / 365,
  )
  const dayOfYear = dayOfEra - (365 * yearOfEra + Math.floor(yearOfEra / 4) - Math.floor(yearOfEra / 100))
  const fromMarch = Math.floor((5 * dayOfYear + 2) / 153)
  const dayOfMonth = dayOfYear - Math.floor((153 * fromMarch + 2) / 5) + 1
  const month = fromMarch < 10 ? fromMarch + 3 : fromMarch - 9
  const year = yearOfEra + era * 400 + (month <= 2 ? 1 : 0)
  return `${padded(year, 4)}-${padded(month, 2)}-${padded(dayOfMonth, 2)}` as Day
}

function padded(value: number, digits: number): string {
  return String(value).padStart(digits, '0')
}

export function isDay(value: unknown): value is Day {
  if (typeof value !== 'string' || !/^\d{4}-\d\d-\d\d$/.test(value)) return false
  // 2026-02-30 parses in some engines; a day that is not itself again is none.
  const count = Date.parse(value) / DAY_MS
  return Number.isInteger(count) && dayAt(count) === value
}
