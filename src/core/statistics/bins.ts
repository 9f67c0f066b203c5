import { addDays, type Day, daysBetween } from '#core/time.ts'

/** A stretch of days cut into pieces of one size. Days are numbers, as `dayNumber` counts them. */
export type Bins = { readonly first: number; readonly size: number; readonly count: number }

export const RANGES = ['month', 'quarter', 'year', 'all'] as const
export type Range = (typeof RANGES)[number]

/** Whole weeks, so that pieces of a week fill them. */
const RANGE_DAYS: Readonly<Record<Exclude<Range, 'all'>, number>> = { month: 30, quarter: 91, year: 364 }

/** Days, weeks, four weeks, a quarter, a year, ten years: the smallest of which no more than this many are needed. */
const SIZES = [1, 7, 28, 91, 364]
const LARGEST = 3_640
const MOST = 60

const EPOCH: Day = '1970-01-01'

/** Days since 1970: what answers are counted by, for it sorts and subtracts at once. */
export function dayNumber(day: Day): number {
  return daysBetween(EPOCH, day)
}

export function dayOfNumber(number: number): Day {
  return addDays(EPOCH, number)
}

/** The days of a range up to today and today itself. `all` begins with `earliest`, or a month ago if that is later. */
export function binsBack(today: Day, range: Range, earliest = Number.POSITIVE_INFINITY): Bins {
  const last = dayNumber(today)
  const days = range === 'all' ? Math.max(RANGE_DAYS.month, last - earliest + 1) : RANGE_DAYS[range]
  const size = sizeFor(days)
  const count = Math.ceil(days / size)
  return { first: last + 1 - count * size, size, count }
}

/** The days of a range from today on. `all` ends with `latest`, or in a month if that is sooner. */
export function binsAhead(today: Day, range: Range, latest = Number.NEGATIVE_INFINITY): Bins {
  const first = dayNumber(today)
  const days = range === 'all' ? Math.max(RANGE_DAYS.month, latest - first + 1) : RANGE_DAYS[range]
  const size = sizeFor(days)
  return { first, size, count: Math.ceil(days / size) }
}

function sizeFor(days: number): number {
  return SIZES.find((size) => days / size <= MOST) ?? LARGEST
}

/** Which piece a day is in: less than 0 before the first, `count` or more after the last. */
export function binOf({ first, size }: Bins, day: number): number {
  return Math.floor((day - first) / size)
}

export function firstDayOf({ first, size }: Bins, bin: number): Day {
  return dayOfNumber(first + bin * size)
}

export function isWithin({ first, size, count }: Bins, day: number): boolean {
  return day >= first && day < first + size * count
}
