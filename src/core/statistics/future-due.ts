import { isSuspended, type Subject } from '#core/queue.ts'
import { type Bins, binOf, dayNumber } from './bins.ts'

/** How many cards fall due, those put aside left out: `overdue` before the first of the bins, `later` after the last. */
export type FutureDue = { readonly overdue: number; readonly inBins: readonly number[]; readonly later: number }

export function futureDue(subjects: Iterable<Subject>, bins: Bins): FutureDue {
  const inBins = Array.from({ length: bins.count }, () => 0)
  let [overdue, later] = [0, 0]
  for (const subject of subjects) {
    const { due } = subject.progress
    if (!due || isSuspended(subject)) continue
    const bin = binOf(bins, dayNumber(due))
    if (bin < 0) overdue += 1
    else if (bin >= bins.count) later += 1
    else inBins[bin] = (inBins[bin] ?? 0) + 1
  }
  return { overdue, inBins, later }
}

/** The last day on which one of them falls due, as a day number; undefined where none does. */
export function lastDue(subjects: Iterable<Subject>): number | undefined {
  let last: number | undefined
  for (const subject of subjects) {
    const { due } = subject.progress
    if (due && !isSuspended(subject)) last = Math.max(last ?? Number.NEGATIVE_INFINITY, dayNumber(due))
  }
  return last
}
