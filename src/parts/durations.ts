import type { ComingBack } from '#core/coming-back.ts'
import type { Day } from '#core/time.ts'

/** How long until a card comes back, in the largest unit that fits: 9 days, 2.5 months, 1.2 years. */
export function intervalWords(days: number): string {
  if (days < 1) return '1 min'
  if (days < 30) return counted(days, 'day')
  if (days < 365) return counted(rounded(days / 30.44), 'month')
  return counted(rounded(days / 365.25), 'year')
}

export function comingBackWords(back: ComingBack): string {
  if ('days' in back) return intervalWords(back.days)
  return back.minutes < 60 ? `${back.minutes} min` : `${rounded(back.minutes / 60)} h`
}

export function counted(count: number, one: string): string {
  return `${count.toLocaleString('en-GB')} ${count === 1 ? one : `${one}s`}`
}

export function percent(share: number): string {
  return `${Math.round(share * 100)} %`
}

function rounded(value: number): number {
  return value < 10 ? Math.round(value * 10) / 10 : Math.round(value)
}

// A day has no zone of its own: it is read and written as UTC, so that it stays the same day.
const LONG = new Intl.DateTimeFormat('en-GB', { weekday: 'long', day: 'numeric', month: 'long', timeZone: 'UTC' })
const SHORT = new Intl.DateTimeFormat('en-GB', { day: 'numeric', month: 'short', year: 'numeric', timeZone: 'UTC' })

/** Saturday 21 November */
export function longDay(day: Day): string {
  return LONG.format(Date.parse(day)).replace(',', '')
}

/** 21 Nov 2026 */
export function shortDay(day: Day): string {
  return SHORT.format(Date.parse(day))
}
