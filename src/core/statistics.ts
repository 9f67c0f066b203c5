import { recallOn } from './card-progress.ts'
import { isDueNow, isSuspended, type Subject } from './queue.ts'
import type { Day } from './time.ts'

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
