import type { LogEvent } from './event.ts'
import type { Meaning } from './progress.ts'
import { type Day, daysBetween } from './time.ts'

/** Since when what was studied on a device is in no copy outside of it. */
export type BackupDue = {
  readonly since: Day
  readonly days: number /** There never was a backup. */
  readonly isFirst: boolean
}

/** Whether the learner wants to be reminded today: only of a device that has something new since its last backup. */
export function backupDue(meaning: Meaning, device: string, today: Day): BackupDue | undefined {
  const { backupDays } = meaning.settings
  const last = meaning.copies.get(device)?.backup?.day
  const [first] = [...meaning.studied.keys()].filter((day) => !last || day >= last).sort()
  const since = last ?? first
  if (backupDays === 0 || !first || !since) return undefined
  const days = daysBetween(since, today)
  return days < backupDays ? undefined : { since, days, isFirst: !last }
}

/** Whether an event only tells of copies of the log, and would not be worth a new one. */
export function isAboutCopies({ type }: LogEvent): boolean {
  return type === 'backed-up' || type === 'restored'
}
