import { afterAnswer } from '#core/card-progress.ts'
import { type ComingBack, chosenDue, daysUntilBack } from '#core/coming-back.ts'
import type { Happening } from '#core/event.ts'
import type { Grade } from '#core/grade.ts'
import { becomesLeech, LEECH_TAG } from '#core/leech.ts'
import { progressOf } from '#core/progress.ts'
import { minutesUntilBack, type Sitting } from '#core/session.ts'
import type { Day } from '#core/time.ts'
import type { Library } from './library-store.ts'

type Desk = Pick<Library, 'cards' | 'progress' | 'today'>

type Answer = Pick<Extract<Happening, { type: 'answered' }>, 'card' | 'grade' | 'tookMs' | 'given'>

/** What each grade would do to the card that is up: what the grades say is what is written down. */
export function comingBack(desk: Desk, sitting: Sitting, card: string): Readonly<Record<Grade, ComingBack>> {
  const known = knownCard(desk, card)
  const days = daysUntilBack(known, rulesFor(desk, card))
  const after = (grade: Grade): ComingBack => {
    const minutes = minutesUntilBack(sitting, card, grade)
    return minutes === undefined ? { days: days[grade] } : { minutes }
  }
  return { again: after('again'), hard: after('hard'), good: after('good'), easy: after('easy') }
}

/** An answer in a sitting, and what it makes the app do to the card: to be recorded together. */
export function answerIn(desk: Desk, sitting: Sitting, answer: Answer): Happening[] {
  const { card, grade } = answer
  const { counts, id } = sitting
  // Whoever leaves the sitting before the last step finds the card due.
  const isBack = grade !== 'again' && minutesUntilBack(sitting, card, grade) !== undefined
  const due = isBack ? desk.today : dueAfter(desk, card, grade)
  const answered: Happening = { type: 'answered', ...answer, sitting: id, counts, ...(counts && due && { due }) }
  return counts ? [answered, ...leechHappenings(desk, id, card, grade)] : [answered]
}

/** The day to write into an answer, if it is not the one that follows from the retention of all cards. */
export function dueAfter(desk: Desk, card: string, grade: Grade): Day | undefined {
  return chosenDue(knownCard(desk, card), grade, rulesFor(desk, card))
}

/** What is done to a card that this answer makes a leech. */
function leechHappenings({ progress, today }: Desk, sitting: string, card: string, grade: Grade): Happening[] {
  const { settings } = progress
  if (settings.leechAction === 'nothing') return []
  const before = progressOf(progress, card)
  const after = afterAnswer(before, grade, today, settings)
  if (!becomesLeech(before, after, settings.leechLapses)) return []
  const what = { cards: [card], sitting, leech: true } as const
  return settings.leechAction === 'suspend'
    ? [{ type: 'suspended', ...what, suspended: true }]
    : [{ type: 'tagged', ...what, add: [LEECH_TAG], remove: [] }]
}

function knownCard({ cards, progress }: Desk, id: string) {
  return { card: cards.get(id) ?? { id, tags: [] }, progress: progressOf(progress, id) }
}

function rulesFor(desk: Desk, card: string) {
  const { settings } = desk.progress
  const ownDue = progressOf(desk.progress, card).due
  const dueOn = (day: Day) => (dueCounts(desk).get(day) ?? 0) - (day === ownDue ? 1 : 0)
  return { today: desk.today, settings, dueOn }
}

const counted = new WeakMap<Desk['progress']['cards'], ReadonlyMap<Day, number>>()

/** How many cards of the deck are due on each day; counted once for each meaning of the log, and only when asked. */
function dueCounts({ cards, progress }: Desk): ReadonlyMap<Day, number> {
  const known = counted.get(progress.cards)
  if (known) return known
  const counts = new Map<Day, number>()
  for (const [id, { due, suspended }] of progress.cards) {
    if (due && !suspended && cards.has(id)) counts.set(due, (counts.get(due) ?? 0) + 1)
  }
  counted.set(progress.cards, counts)
  return counts
}
