import type { Exam } from '#core/deck.ts'
import type { Subject } from '#core/queue.ts'
import { withParents } from '#core/standing.ts'
import { domainOf } from './asked.ts'

/** What a plan has no time to bring even once, by what it is about. Counts are expected ones. */
export type LeftOut = {
  readonly count: number
  readonly total: number
  readonly domains: readonly Group[]
  readonly topics: readonly Group[]
  readonly tags: readonly Group[]
}

export type Group = { readonly id: string; readonly count: number; readonly total: number }

/** `met` is, for each subject, the share of the courses in which it had been met. Groups without a loss are left out. */
export function leftOut(subjects: readonly Subject[], met: ArrayLike<number>, exam: Exam): LeftOut {
  const losses = subjects.map(({ card }, place) => ({ card, loss: 1 - (met[place] ?? 1) }))
  const grouped = (idsOf: (card: Subject['card']) => Iterable<string>): readonly Group[] => {
    const groups = new Map<string, { count: number; total: number }>()
    for (const { card, loss } of losses) {
      for (const id of idsOf(card)) {
        const group = groups.get(id) ?? { count: 0, total: 0 }
        group.count += loss
        group.total += 1
        groups.set(id, group)
      }
    }
    return [...groups]
      .map(([id, { count, total }]) => ({ id, count: Math.round(count), total }))
      .filter(({ count }) => count > 0)
      .sort((a, b) => b.count - a.count || (a.id < b.id ? -1 : 1))
  }
  return {
    count: Math.round(losses.reduce((sum, { loss }) => sum + loss, 0)),
    total: subjects.length,
    domains: grouped((card) => [String(domainOf(card, exam) ?? '')].filter(Boolean)),
    topics: grouped((card) => [card.topic]),
    tags: grouped((card) => withParents(card.tags)),
  }
}
