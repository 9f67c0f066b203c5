import { recallOn } from './card-progress.ts'
import { buildQueue, isDueNow, isSuspended, isUnseen, type Subject } from './queue.ts'
import { createRandom, shuffled } from './random.ts'
import type { Day } from './time.ts'

/**
 * Which scenarios a drill brings first. `due`: those the schedule asks for, then new ones, then the weakest.
 * `weakest`: those met before, the least likely to be answered right first. `missed`: as `weakest`, of those answered
 * wrong in the last days. `unseen`: never met.
 */
export const DRILL_ORDERS = ['due', 'weakest', 'missed', 'unseen'] as const
export type DrillOrder = (typeof DRILL_ORDERS)[number]

type Rules = { readonly order: DrillOrder; readonly today: Day; readonly seed: number }

/** The scenarios among the subjects, those put aside left out, in the order of a drill. */
export function drillQueue(subjects: readonly Subject[], { order, today, seed }: Rules): string[] {
  const active = subjects.filter((subject) => subject.card.scenario && !isSuspended(subject))
  switch (order) {
    case 'unseen':
      return idsOf(shuffled(active.filter(isUnseen), createRandom(seed)))
    case 'weakest':
    case 'missed':
      return idsOf(
        byWeakness(
          active.filter((subject) => !isUnseen(subject)),
          today,
        ),
      )
    case 'due': {
      const limits = { new: Number.POSITIVE_INFINITY, due: Number.POSITIVE_INFINITY }
      const asked = buildQueue(
        active.filter((subject) => isDueNow(subject, today)),
        { today, scope: 'due', limits, oneOfSiblings: false, seed },
      )
      const unseen = idsOf(shuffled(active.filter(isUnseen), createRandom(seed)))
      const ahead = active.filter((subject) => !isUnseen(subject) && !isDueNow(subject, today))
      return [...asked, ...unseen, ...idsOf(byWeakness(ahead, today))]
    }
  }
}

function byWeakness(subjects: readonly Subject[], today: Day): Subject[] {
  const recall = new Map(subjects.map((subject) => [subject, recallOn(subject.progress, today) ?? 0]))
  return [...subjects].sort((a, b) => (recall.get(a) ?? 0) - (recall.get(b) ?? 0))
}

function idsOf(subjects: readonly Subject[]): string[] {
  return subjects.map(({ card }) => card.id)
}
