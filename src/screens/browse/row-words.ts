import type { CardStanding } from '#core/browse.ts'
import type { Subject } from '#core/queue.ts'
import { type Day, daysBetween } from '#core/time.ts'
import { counted, intervalWords } from '#parts/durations.ts'

export const STANDING_WORDS: Readonly<Record<CardStanding, string>> = {
  new: 'New',
  learning: 'Learning',
  review: 'Review',
  suspended: 'Suspended',
  buried: 'Buried',
}

/** When a card is due, seen from today; undefined for one never answered. */
export function dueWords({ progress: { due } }: Subject, today: Day): string | undefined {
  if (due === undefined) return undefined
  const days = daysBetween(today, due)
  if (days < 0) return `${counted(-days, 'day')} overdue`
  if (days === 0) return 'due today'
  return days === 1 ? 'due tomorrow' : `in ${intervalWords(days)}`
}

/** In days, as exactly as it helps. */
export function stabilityWords({ progress: { memory } }: Subject): string | undefined {
  if (!memory) return undefined
  const { stability } = memory
  return `${stability < 10 ? stability.toFixed(1) : Math.round(stability).toLocaleString('en-GB')} d stable`
}
