import { type Day, weekdayOf } from '#core/time.ts'
import { dayNumber } from './bins.ts'
import type { Answered } from './history.ts'

/** `days` are counts of answers from a Monday, whose day number is `first`, up to today. */
export type Calendar = { readonly first: number; readonly days: readonly number[] }

const WEEKS = 53

/** The answers of each day of a year, in whole weeks but for the one that goes on. */
export function calendarOf(history: Iterable<Answered>, today: Day): Calendar {
  const last = dayNumber(today)
  const first = last - weekdayOf(today) - (WEEKS - 1) * 7
  const days = Array.from({ length: last - first + 1 }, () => 0)
  for (const { day } of history) {
    const count = days[day - first]
    if (count !== undefined) days[day - first] = count + 1
  }
  return { first, days }
}

/** Days on end with an answer, in all of history. One that reached yesterday goes on: today is not over. */
export type Streaks = { readonly current: number; readonly longest: number }

export function streaksOf(history: Iterable<Answered>, today: Day): Streaks {
  const days = new Set<number>()
  for (const { day } of history) days.add(day)
  let [longest, running, before] = [0, 0, Number.NaN]
  for (const day of [...days].sort((a, b) => a - b)) {
    running = day === before + 1 ? running + 1 : 1
    longest = Math.max(longest, running)
    before = day
  }
  const last = dayNumber(today)
  let current = 0
  for (let day = days.has(last) ? last : last - 1; days.has(day); day -= 1) current += 1
  return { current, longest }
}
