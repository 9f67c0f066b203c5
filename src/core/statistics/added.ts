import type { Subject } from '#core/queue.ts'
import { type Bins, binOf, dayNumber } from './bins.ts'

/** How many cards came with the deck: in each of the bins, before the first of them, and when nobody knows. */
export type Added = { readonly inBins: readonly number[]; readonly before: number; readonly unknown: number }

export function addedIn(subjects: Iterable<Subject>, bins: Bins): Added {
  const inBins = Array.from({ length: bins.count }, () => 0)
  let [before, unknown] = [0, 0]
  for (const { added } of subjects) {
    if (!added) {
      unknown += 1
      continue
    }
    // What another device's clock says came tomorrow came today.
    const bin = Math.min(bins.count - 1, binOf(bins, dayNumber(added)))
    if (bin < 0) before += 1
    else inBins[bin] = (inBins[bin] ?? 0) + 1
  }
  return { inBins, before, unknown }
}

/** The first day on which one of them came, as a day number. */
export function firstAdded(subjects: Iterable<Subject>): number | undefined {
  let first: Subject['added']
  for (const { added } of subjects) if (added && (!first || added < first)) first = added
  return first && dayNumber(first)
}
