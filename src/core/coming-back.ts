import { type BalanceRules, balancedDays } from './balance.ts'
import { type CardProgress, intervalsFor } from './card-progress.ts'
import type { Card } from './deck.ts'
import type { Grade } from './grade.ts'
import { retentionFor } from './retention.ts'
import type { Settings } from './settings.ts'
import { addDays, type Day } from './time.ts'

/** When a card comes back: later in the sitting, or on another day. */
export type ComingBack = { readonly minutes: number } | { readonly days: number }

/** What the learner's options ask of a card: which it is, its tags, and what was answered. */
type Known = { readonly card: Pick<Card, 'id' | 'tags'>; readonly progress: CardProgress }

type Rules = BalanceRules & { readonly settings: Settings }

/**
 * Whole days until a card comes back, for each grade, by all that the learner has chosen: the retention of its tags,
 * easy days, balancing. A better grade is never sooner; 0 is later in this sitting.
 */
export function daysUntilBack({ card, progress }: Known, rules: Rules): Readonly<Record<Grade, number>> {
  const retention = retentionOf({ card, progress }, rules.settings)
  const plain = intervalsFor(progress, rules.today, { ...rules.settings, retention })
  const hard = balancedDays(card.id, plain.hard, rules)
  const good = balancedDays(card.id, plain.good, rules, hard)
  return { again: 0, hard, good, easy: balancedDays(card.id, plain.easy, rules, good) }
}

/**
 * The day to write into an answer; undefined where it is the one that the retention of all cards gives, so that an
 * answer says only what cannot be computed from it.
 */
export function chosenDue(known: Known, grade: Grade, rules: Rules): Day | undefined {
  if (grade === 'again') return undefined
  const days = daysUntilBack(known, rules)[grade]
  const plain = intervalsFor(known.progress, rules.today, rules.settings)[grade]
  return days === plain ? undefined : addDays(rules.today, days)
}

/** The learner's own tags count as well as the deck's. */
export function retentionOf(
  { card, progress }: Known,
  settings: Pick<Settings, 'retention' | 'tagRetentions'>,
): number {
  return retentionFor([...card.tags, ...(progress.myTags ?? [])], settings)
}
