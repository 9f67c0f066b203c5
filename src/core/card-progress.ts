import { GRADES, type Grade } from './grade.ts'
import { intervalDays, type Memory, memoryModel, recallAfter } from './scheduler.ts'
import type { Settings } from './settings.ts'
import { addDays, type Day, daysBetween } from './time.ts'

/**
 * What the log means for one card now.
 *
 *   new ── hard, good, easy ──▶ review ◀─┐
 *    └──── again ──▶ learn ── any other ─┘      review ── again ──▶ learn
 *
 * `learn` is a card whose last grade was *again*: it comes back in the same sitting, and is due until recalled.
 */
export type CardProgress = {
  readonly state: 'new' | 'learn' | 'review'
  readonly memory?: Memory
  /** The day of the first answer. */
  readonly introduced?: Day
  /** The day of the last answer. */
  readonly last?: Day
  readonly due?: Day
  readonly reps: number
  /** How often a card in review was forgotten. */
  readonly lapses: number
  /** The learner's own choice; where they made none, the deck's counts. */
  readonly suspended?: boolean
  readonly flagged?: true
  /** The last day of each grade it was given. */
  readonly graded?: Readonly<Partial<Record<Grade, Day>>>
  /** The learner holds that it is wrong. */
  readonly disagreed?: true
  /** The learner's own tags, apart from the deck's; folded, in order of the alphabet. */
  readonly myTags?: readonly string[]
}

/** As if it had never been answered. What the learner said about the card itself stays. */
export function forgotten(card: CardProgress): CardProgress {
  const { memory: _, introduced: __, last: ___, due: ____, graded: _____, ...kept } = card
  return { ...kept, state: 'new', reps: 0, lapses: 0 }
}

/** Due on another day than the schedule says. A card never answered cannot be due. */
export function dueOn(card: CardProgress, due: Day): CardProgress {
  return card.last === undefined ? card : { ...card, due }
}

/** Due by its memory and the retention of today, whatever was said before. What was forgotten stays due. */
export function rescheduled(card: CardProgress, pace: Pace): CardProgress {
  if (!canReschedule(card)) return card
  return { ...card, due: addDays(card.last, intervalDays(card.memory, pace.retention, pace.maximumIntervalDays)) }
}

/** The same with a day that was chosen for it. */
export function rescheduledTo(card: CardProgress, due: Day): CardProgress {
  return canReschedule(card) ? { ...card, due } : card
}

function canReschedule(card: CardProgress): card is CardProgress & { readonly memory: Memory; readonly last: Day } {
  return card.memory !== undefined && card.last !== undefined && card.state === 'review'
}

/** With the learner's own tags changed. */
export function retagged(card: CardProgress, add: readonly string[], remove: readonly string[]): CardProgress {
  const { myTags = [], ...rest } = card
  const tags = [...new Set([...myTags, ...add])].filter((tag) => !remove.includes(tag)).sort()
  return tags.length > 0 ? { ...rest, myTags: tags } : rest
}

export const NEW_CARD: CardProgress = { state: 'new', reps: 0, lapses: 0 }

type Pace = Pick<Settings, 'retention' | 'maximumIntervalDays'>
type FullPace = Pace & Pick<Settings, 'memory'>

/**
 * The card after an answer on a day. A day earlier than the last answer counts as the same day. `due` overrules the
 * schedule, except that what was forgotten is due at once.
 */
export function afterAnswer(card: CardProgress, grade: Grade, day: Day, pace: FullPace, due?: Day): CardProgress {
  const forgotten = grade === 'again'
  return {
    ...card,
    state: forgotten ? 'learn' : 'review',
    memory: memoryModel(pace.memory.parameters).nextMemory(card.memory, elapsedDays(card, day), grade),
    introduced: card.introduced ?? day,
    last: day,
    due: forgotten ? day : (due ?? addDays(day, intervalsUpTo(grade, card, day, pace)[grade])),
    reps: card.reps + 1,
    lapses: card.lapses + (forgotten && card.state === 'review' ? 1 : 0),
    graded: { ...card.graded, [grade]: day },
  }
}

/** Whole days until the card comes back, for each grade; 0 is later in this sitting. */
export function intervalsFor(card: CardProgress, day: Day, pace: FullPace): Readonly<Record<Grade, number>> {
  return intervalsUpTo('easy', card, day, pace)
}

/**
 * The intervals of a grade and of those below it; the rest stay 0, for replaying a log has no use for them.
 * A better grade is never sooner: hard < good < easy, as far as the maximum allows.
 */
function intervalsUpTo(best: Grade, card: CardProgress, day: Day, pace: FullPace): Record<Grade, number> {
  const { nextMemory } = memoryModel(pace.memory.parameters)
  const elapsed = elapsedDays(card, day)
  const intervals: Record<Grade, number> = { again: 0, hard: 0, good: 0, easy: 0 }
  let least = 0
  for (const grade of GRADES.slice(1, GRADES.indexOf(best) + 1)) {
    const days = intervalDays(nextMemory(card.memory, elapsed, grade), pace.retention, pace.maximumIntervalDays)
    intervals[grade] = Math.min(pace.maximumIntervalDays, Math.max(days, least + 1))
    least = intervals[grade]
  }
  return intervals
}

function elapsedDays(card: CardProgress, day: Day): number {
  return card.last ? Math.max(0, daysBetween(card.last, day)) : 0
}

/** The chance of recall today, 0 to 1; undefined for a card never answered. */
export function recallOn(card: CardProgress, day: Day): number | undefined {
  return card.memory && card.last ? recallAfter(card.memory, daysBetween(card.last, day)) : undefined
}

export function isDue(card: CardProgress, today: Day): boolean {
  return card.due !== undefined && card.due <= today
}
