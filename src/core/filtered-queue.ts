import { recallOn } from './card-progress.ts'
import type { Card } from './deck.ts'
import { buildQueue, isDueNow, isSuspended, isUnseen, type Subject } from './queue.ts'
import { createRandom, shuffled } from './random.ts'
import type { Day } from './time.ts'

/**
 * In which order a filtered sitting brings its cards. `due`: as the schedule would, then the rest at random.
 * `weakest`: the least likely to be recalled now. `gain`: where recall on exam day gains most, weight times what is
 * not recalled. `newest`: latest in the deck. `oldest`: answered the longest ago. `lapses`: forgotten most often.
 */
export const QUEUE_ORDERS = ['due', 'weakest', 'gain', 'random', 'newest', 'oldest', 'lapses'] as const
export type QueueOrder = (typeof QUEUE_ORDERS)[number]

/** The part of a sitting that one query brings. */
export type QueuePart = {
  readonly subjects: readonly Subject[]
  readonly order: QueueOrder
  /** At most so many cards; all where there is none. */
  readonly limit?: number
}

type Rules = {
  readonly today: Day
  readonly seed: number
  /** `due`: what is due, and new ones. `all`: every card that is not suspended. */
  readonly scope: 'due' | 'all'
  readonly weightOf: (card: Card) => number
}

/** The cards of the parts one after the other, each card once; those that are suspended are left out. */
export function filteredQueue(parts: readonly QueuePart[], rules: Rules): string[] {
  const taken = new Set<string>()
  for (const { subjects, order, limit = Number.POSITIVE_INFINITY } of parts) {
    const active = subjects.filter(
      (subject) =>
        !isSuspended(subject) && (rules.scope === 'all' || isDueNow(subject, rules.today) || isUnseen(subject)),
    )
    let left = limit
    for (const id of ordered(active, order, rules)) {
      if (left <= 0) break
      if (taken.has(id)) continue
      taken.add(id)
      left -= 1
    }
  }
  return [...taken]
}

function ordered(subjects: readonly Subject[], order: QueueOrder, { today, seed, weightOf }: Rules): string[] {
  if (order === 'due') return asScheduled(subjects, today, seed)
  // Shuffled first, so that equals come in no habitual order.
  const mixed = shuffled(subjects, createRandom(seed))
  const recall = ({ progress }: Subject) => recallOn(progress, today) ?? 0
  switch (order) {
    case 'random':
      return idsOf(mixed)
    case 'weakest':
      return idsOf(by(mixed, recall))
    case 'gain':
      return idsOf(by(mixed, (subject) => -weightOf(subject.card) * (1 - recall(subject))))
    case 'lapses':
      return idsOf(by(mixed, ({ progress }) => -progress.lapses))
    case 'newest':
      return idsOf(byDay(mixed, ({ added }) => added).reverse())
    case 'oldest':
      return idsOf(byDay(mixed, ({ progress }) => progress.last))
  }
}

function asScheduled(subjects: readonly Subject[], today: Day, seed: number): string[] {
  const limits = { new: Number.POSITIVE_INFINITY, due: Number.POSITIVE_INFINITY }
  const asked = buildQueue(subjects, { today, scope: 'due', limits, oneOfSiblings: false, seed })
  const first = new Set(asked)
  const rest = subjects.filter(({ card }) => !first.has(card.id))
  return [...asked, ...buildQueue(rest, { today, scope: 'all', limits, oneOfSiblings: false, seed })]
}

/** The least first. What decides is computed once a card. */
function by(subjects: readonly Subject[], measure: (subject: Subject) => number): Subject[] {
  const values = new Map(subjects.map((subject) => [subject, measure(subject)]))
  return [...subjects].sort((a, b) => (values.get(a) ?? 0) - (values.get(b) ?? 0))
}

/** The earliest first; those without a day before all. */
function byDay(subjects: readonly Subject[], dayOf: (subject: Subject) => Day | undefined): Subject[] {
  const text = (subject: Subject) => dayOf(subject) ?? ''
  return [...subjects].sort((a, b) => (text(a) < text(b) ? -1 : text(a) > text(b) ? 1 : 0))
}

function idsOf(subjects: readonly Subject[]): string[] {
  return subjects.map(({ card }) => card.id)
}
