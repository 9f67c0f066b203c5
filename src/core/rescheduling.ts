import { type BalanceRules, balancedDays, moves } from './balance.ts'
import { type CardProgress, rescheduled } from './card-progress.ts'
import { retentionOf } from './coming-back.ts'
import type { Subject } from './queue.ts'
import type { Settings } from './settings.ts'
import { addDays, type Day, daysBetween } from './time.ts'

/**
 * What rescheduling everything would do, computed before it is done.
 *
 * Each card in review is due so many days after its last answer as its memory and the retention of its tags say.
 * Those that fall on a day to come are then moved by easy days and balancing, in the order in which they fall due:
 * each finds the days as full as those before it have left them.
 */
export type Rescheduling = {
  /** For the event: the days that are chosen otherwise than by the retention of all cards. */
  readonly dues: readonly (readonly [card: string, due: Day])[]
  readonly sooner: number
  readonly later: number
  /** Not due today as it is, but due once rescheduled. */
  readonly becomeDue: number
}

export function rescheduling(subjects: readonly Subject[], settings: Settings, today: Day): Rescheduling {
  const counts = new Map<Day, number>()
  const dueOn = (day: Day) => counts.get(day) ?? 0
  const dues: (readonly [string, Day])[] = []
  let sooner = 0
  let later = 0
  let becomeDue = 0
  for (const { subject, due: wanted } of inOrderOfDue(subjects, settings)) {
    const { card, progress } = subject
    const due = moved(card.id, progress, wanted, { today, settings, dueOn })
    counts.set(due, dueOn(due) + 1)
    if (due !== rescheduled(progress, settings).due) dues.push([card.id, due])
    const before = progress.due ?? due
    if (due < before) sooner += 1
    if (due > before) later += 1
    if (due <= today && before > today) becomeDue += 1
  }
  return { dues, sooner, later, becomeDue }
}

function inOrderOfDue(subjects: readonly Subject[], settings: Settings) {
  const { maximumIntervalDays } = settings
  return subjects
    .flatMap((subject) => {
      if (subject.progress.state !== 'review') return []
      const { due } = rescheduled(subject.progress, { retention: retentionOf(subject, settings), maximumIntervalDays })
      return due ? [{ subject, due }] : []
    })
    .sort((a, b) => (a.due < b.due ? -1 : a.due > b.due ? 1 : a.subject.card.id < b.subject.card.id ? -1 : 1))
}

/** What is due by now stays due; the rest is moved as an answer would be, but never onto today. */
function moved(card: string, { last }: CardProgress, due: Day, rules: BalanceRules): Day {
  if (last === undefined || due <= rules.today || !moves(rules.settings)) return due
  const tomorrow = daysBetween(last, rules.today) + 1
  return addDays(last, balancedDays(card, daysBetween(last, due), { ...rules, today: last }, tomorrow))
}
