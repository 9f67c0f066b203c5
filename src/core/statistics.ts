import { recallOn } from './card-progress.ts'
import type { LogEvent } from './event.ts'
import { GRADES, type Grade } from './grade.ts'
import { isDueNow, isSuspended, type Subject } from './queue.ts'
import { addDays, type Day, daysBetween } from './time.ts'

/** How some cards stand, as far as numbers say it. Suspended cards are counted apart, and in nothing else. */
export type Statistics = {
  readonly cards: number
  readonly suspended: number
  readonly new: number
  readonly learn: number
  readonly review: number
  readonly due: number
  /** Means over the cards answered before; undefined where there are none. */
  readonly recall?: number
  readonly stabilityDays?: number
  readonly lapses: number
}

export function statisticsOf(subjects: readonly Subject[], today: Day): Statistics {
  const active = subjects.filter((subject) => !isSuspended(subject))
  const counts = { new: 0, learn: 0, review: 0 }
  let due = 0
  let lapses = 0
  let met = 0
  let recall = 0
  let stability = 0
  for (const subject of active) {
    const { progress } = subject
    counts[progress.state] += 1
    lapses += progress.lapses
    if (isDueNow(subject, today)) due += 1
    if (!progress.memory) continue
    met += 1
    recall += recallOn(progress, today) ?? 0
    stability += progress.memory.stability
  }
  const means = met > 0 && { recall: recall / met, stabilityDays: stability / met }
  return { cards: subjects.length, suspended: subjects.length - active.length, ...counts, due, lapses, ...means }
}

/** How many cards fall due on each of the coming days; what is overdue counts for today, the first of them. */
export function forecast(subjects: readonly Subject[], today: Day, days: number): readonly number[] {
  const counts = Array.from({ length: days }, () => 0)
  for (const subject of subjects) {
    const { due } = subject.progress
    if (!due || isSuspended(subject)) continue
    const day = Math.max(0, daysBetween(today, due))
    if (day < days) counts[day] = (counts[day] ?? 0) + 1
  }
  return counts
}

export type DayOfAnswers = Readonly<Record<Grade, number>> & { readonly day: Day }

/** The answers of the last days to some cards, by day and grade, oldest first; those taken back are left out. */
export function answersByDay(
  log: Iterable<LogEvent>,
  isAsked: (card: string) => boolean,
  today: Day,
  days: number,
): readonly DayOfAnswers[] {
  const first = addDays(today, 1 - days)
  const rows = Array.from({ length: days }, (_, index) => ({ day: addDays(first, index), ...noAnswers() }))
  const events = [...log]
  const undone = new Set(events.flatMap((event) => (event.type === 'undone' ? [event.event] : [])))
  for (const event of events) {
    if (event.type !== 'answered' || undone.has(event.id) || !isAsked(event.card)) continue
    const row = rows[daysBetween(first, event.day)]
    if (row && event.day >= first) row[event.grade] += 1
  }
  return rows
}

function noAnswers(): Record<Grade, number> {
  return Object.fromEntries(GRADES.map((grade) => [grade, 0])) as Record<Grade, number>
}
