import { type Bins, firstDayOf, type Range } from '#core/statistics/bins.ts'
import type { Tally } from '#core/statistics/day-summary.ts'
import { addDays } from '#core/time.ts'
import { counted, percent, shortDay } from '#parts/durations.ts'
import { dayAndMonth, monthAndYear } from '#parts/plots/dates.ts'

/** What a range is called looking back, and ahead. */
export const BACK: Readonly<Record<Range, string>> = {
  month: 'last 30 days',
  quarter: 'last 13 weeks',
  year: 'last 52 weeks',
  all: 'all time',
}

export const AHEAD: Readonly<Record<Range, string>> = {
  month: 'next 30 days',
  quarter: 'next 13 weeks',
  year: 'next 52 weeks',
  all: 'from now on',
}

/** 42 s, 42 min, 3 h 5 min */
export function timeWords(ms: number): string {
  const seconds = Math.round(ms / 1_000)
  if (seconds < 60) return `${seconds} s`
  const minutes = Math.round(seconds / 60)
  return minutes < 60 ? `${minutes} min` : `${Math.floor(minutes / 60)} h ${minutes % 60} min`
}

/** 24 answers, 88 % of them right */
export function answersWords({ answers, right }: Tally): string {
  return `${counted(answers, 'answer')}, ${percent(right / answers)} of them right`
}

export function shareWords(part: number, whole: number): string {
  return whole === 0 ? '–' : percent(part / whole)
}

/** The days of one of the bins. */
export function binName(bins: Bins, bin: number): string {
  const from = firstDayOf(bins, bin)
  return bins.size === 1 ? shortDay(from) : `${dayAndMonth(from)} – ${shortDay(addDays(from, bins.size - 1))}`
}

/** The same in few letters, for an axis. */
export function binTick(bins: Bins, bin: number): string {
  const from = firstDayOf(bins, bin)
  return bins.size > 7 ? monthAndYear(from) : dayAndMonth(from)
}

/** What the bins are, at the head of a table. */
export function binHead({ size }: Bins): string {
  return size === 1 ? 'Day' : 'Days'
}
