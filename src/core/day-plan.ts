import type { Card } from './deck.ts'
import { averageMs, type Habits } from './habits.ts'
import type { Meaning } from './progress.ts'
import { buildQueue, doneOn, isBuried, isDueNow, isUnseen, type Subject } from './queue.ts'
import { addDays, type Day } from './time.ts'

/** What a day asks for under the learner's limits. */
export type DayPlan = {
  readonly cards: readonly string[]
  /** Of these, how many are due, and how many new; `scenarios` says how many of both are scenarios. */
  readonly due: number
  readonly new: number
  readonly scenarios: number
  readonly minutes: number
}

/**
 * The cards of the day in order: due ones and new ones, as far as today's limits are not used up. Scenarios come
 * last: facts first, then the situations that ask for them.
 */
export function planDay(
  subjects: readonly Subject[],
  meaning: Meaning,
  today: Day,
  seed: number,
  weightOf: (card: Card) => number = () => 0,
): DayPlan {
  const { newPerDay, newScenariosPerDay, reviewsPerDay, burySiblings: oneOfSiblings } = meaning.settings
  const order = { ...meaning.settings, weightOf }
  const seen = doneOn(today, subjects).seen
  const queueOf = (some: readonly Subject[], mostNew: number, mostDue: number) => {
    const limits = { new: Math.max(0, mostNew - doneOn(today, some).new), due: Math.max(0, mostDue) }
    return buildQueue(some, { today, scope: 'due', limits, oneOfSiblings, seed, order })
  }
  const plain = subjects.filter(({ card }) => !card.scenario)
  const scenarios = subjects.filter(({ card }) => card.scenario)
  const facts = queueOf(plain, newPerDay, reviewsPerDay - seen)
  const dueFacts = summarised(facts, subjects, meaning.habits).due
  const situations = queueOf(scenarios, newScenariosPerDay, reviewsPerDay - seen - dueFacts)
  return summarised([...facts, ...situations], subjects, meaning.habits)
}

/** As much of a plan as fits into some minutes, one card at least. */
export function fittingIn(minutes: number, plan: DayPlan, subjects: readonly Subject[], habits: Habits): DayPlan {
  const costOf = costsIn(subjects, habits)
  let left = minutes * 60_000
  const cards: string[] = []
  for (const card of plan.cards) {
    left -= costOf(card)
    if (left < 0 && cards.length > 0) break
    cards.push(card)
  }
  return summarised(cards, subjects, habits)
}

function summarised(cards: readonly string[], subjects: readonly Subject[], habits: Habits): DayPlan {
  const chosen = new Set(cards)
  const planned = subjects.filter(({ card }) => chosen.has(card.id))
  const unseen = planned.filter(isUnseen).length
  const costOf = costsIn(planned, habits)
  const ms = cards.reduce((sum, card) => sum + costOf(card), 0)
  return {
    cards,
    due: cards.length - unseen,
    new: unseen,
    scenarios: planned.filter(({ card }) => card.scenario).length,
    minutes: Math.ceil(ms / 60_000),
  }
}

/** How many milliseconds a card takes, by the learner's own habits. */
function costsIn(subjects: readonly Subject[], habits: Habits): (card: string) => number {
  const costs = new Map(
    subjects.map((subject) => {
      const { first, later } = habits[subject.card.scenario ? 'scenario' : 'card']
      return [subject.card.id, averageMs(isUnseen(subject) ? first : later)] as const
    }),
  )
  return (card) => costs.get(card) ?? averageMs(habits.card.later)
}

/** The first day from tomorrow on with cards due, and how many; undefined when nothing is scheduled. */
export function nextDueDay(
  subjects: readonly Subject[],
  today: Day,
): { readonly day: Day; readonly cards: number } | undefined {
  const cards = new Map<Day, number>()
  for (const subject of subjects) {
    const { due } = subject.progress
    if (!due || !isDueNow(subject, due)) continue
    const day = due > today ? due : isBuried(subject, today) ? addDays(today, 1) : undefined
    if (day) cards.set(day, (cards.get(day) ?? 0) + 1)
  }
  const [first] = [...cards].sort(([a], [b]) => (a < b ? -1 : 1))
  return first && { day: first[0], cards: first[1] }
}
