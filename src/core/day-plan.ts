import type { Meaning, Pace } from './progress.ts'
import { buildQueue, doneOn, isDueNow, isUnseen, type Subject } from './queue.ts'
import type { Day } from './time.ts'

/** What a day asks for under the learner's limits. */
export type DayPlan = {
  readonly cards: readonly string[]
  readonly due: number
  readonly new: number
  readonly minutes: number
}

/** The cards of the day in order: due ones and new ones, as far as today's limits are not used up. */
export function planDay(subjects: readonly Subject[], meaning: Meaning, today: Day, seed: number): DayPlan {
  const done = doneOn(today, meaning.cards.values())
  const limits = {
    new: Math.max(0, meaning.settings.newPerDay - done.new),
    due: Math.max(0, meaning.settings.reviewsPerDay - done.seen),
  }
  const cards = buildQueue(subjects, { today, scope: 'due', limits, oneOfSiblings: true, seed })
  return summarised(cards, subjects, meaning.pace)
}

/** As much of a plan as fits into some minutes, one card at least. */
export function fittingIn(minutes: number, plan: DayPlan, subjects: readonly Subject[], pace: Pace): DayPlan {
  const isNew = newOnes(subjects)
  let left = minutes * 60_000
  const cards: string[] = []
  for (const card of plan.cards) {
    left -= isNew.has(card) ? pace.newMs : pace.seenMs
    if (left < 0 && cards.length > 0) break
    cards.push(card)
  }
  return summarised(cards, subjects, pace)
}

function summarised(cards: readonly string[], subjects: readonly Subject[], pace: Pace): DayPlan {
  const isNew = newOnes(subjects)
  const count = cards.filter((card) => isNew.has(card)).length
  const due = cards.length - count
  const minutes = Math.ceil((count * pace.newMs + due * pace.seenMs) / 60_000)
  return { cards, due, new: count, minutes }
}

function newOnes(subjects: readonly Subject[]): ReadonlySet<string> {
  return new Set(subjects.filter(isUnseen).map(({ card }) => card.id))
}

/** The first day from tomorrow on with cards due, and how many; undefined when nothing is scheduled. */
export function nextDueDay(
  subjects: readonly Subject[],
  today: Day,
): { readonly day: Day; readonly cards: number } | undefined {
  const cards = new Map<Day, number>()
  for (const subject of subjects) {
    const { due } = subject.progress
    if (due && due > today && isDueNow(subject, due)) cards.set(due, (cards.get(due) ?? 0) + 1)
  }
  const [first] = [...cards].sort(([a], [b]) => (a < b ? -1 : 1))
  return first && { day: first[0], cards: first[1] }
}
