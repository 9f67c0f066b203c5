import type { Instant } from '#core/time.ts'
import { counted } from '#parts/durations.ts'
import { momentWords } from '#screens/data/words.ts'

type Rescued = {
  readonly events: readonly unknown[]
  /** Why the log itself gave nothing. */
  readonly problem?: string
  /** When the newest copy was made that had to help. */
  readonly copiedAt?: Instant
}

/** What was handed out, where it came from and from when. */
export function rescueWords({ events, problem, copiedAt }: Rescued): string {
  const file = `A file with ${counted(events.length, 'event')} was handed to the browser`
  const copy = copiedAt && `the copy that the app kept on ${momentWords(copiedAt)}`
  if (!problem) return copy ? `${file}, with what the log had lost from ${copy}.` : `${file}.`
  const from = copy ? `from ${copy}` : 'of answers that were not saved yet'
  return `${file}, ${from}. The log itself could not be read: ${problem}`
}
