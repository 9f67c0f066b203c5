import type { CardProgress } from './card-progress.ts'

/** The tag that a leech is given, as one of the learner's own. */
export const LEECH_TAG = 'leech'

/**
 * Whether this lapse makes a leech of a card: the one that reaches the threshold does, and after that every so many
 * as are half of it, as in Anki. A learner who went on with the card is then told again, but not each time.
 */
export function becomesLeech(before: CardProgress, after: CardProgress, threshold: number): boolean {
  if (after.lapses <= before.lapses || after.lapses < threshold) return false
  return (after.lapses - threshold) % Math.max(1, Math.ceil(threshold / 2)) === 0
}
