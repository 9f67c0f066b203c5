import { recallOn } from '#core/card-progress.ts'
import { isSuspended, type Subject } from '#core/queue.ts'
import type { Day } from '#core/time.ts'

/** `counts[i]` values lie from `edges[i]` up to, but not at, `edges[i + 1]`; the last piece takes the very end too. */
export type Histogram = {
  readonly edges: readonly number[]
  readonly counts: readonly number[]
  /** Half of the values are less; undefined where there are none. */
  readonly median?: number
}

/** Values beyond the edges are counted in the outermost pieces. */
export function histogramOf(values: readonly number[], edges: readonly number[]): Histogram {
  const counts = Array.from({ length: edges.length - 1 }, () => 0)
  for (const value of values) {
    const above = edges.findIndex((edge) => value < edge)
    const piece = above < 0 ? counts.length - 1 : Math.min(counts.length - 1, Math.max(0, above - 1))
    counts[piece] = (counts[piece] ?? 0) + 1
  }
  const median = medianOf(values)
  return { edges, counts, ...(median !== undefined && { median }) }
}

function medianOf(values: readonly number[]): number | undefined {
  const sorted = values.toSorted((a, b) => a - b)
  const [low, high] = [sorted[Math.floor((sorted.length - 1) / 2)], sorted[Math.floor(sorted.length / 2)]]
  return low === undefined || high === undefined ? undefined : (low + high) / 2
}

const RECALL = Array.from({ length: 21 }, (_, index) => index / 20)
/** Days: each piece about twice as long as the one before, with names that people use. */
const STABILITY = [0, 1, 2, 4, 7, 14, 30, 61, 122, 243, 365, 730]
const DIFFICULTY = Array.from({ length: 10 }, (_, index) => index + 1)

export type MemoryHistograms = {
  readonly recall: Histogram
  readonly stabilityDays: Histogram
  readonly difficulty: Histogram
}

/** What is known of the memory of the cards that were met and are not put aside. */
export function memoryHistograms(subjects: Iterable<Subject>, today: Day): MemoryHistograms {
  const [recall, stability, difficulty]: [number[], number[], number[]] = [[], [], []]
  for (const subject of subjects) {
    const { memory } = subject.progress
    if (!memory || isSuspended(subject)) continue
    recall.push(recallOn(subject.progress, today) ?? 0)
    stability.push(memory.stability)
    difficulty.push(memory.difficulty)
  }
  return {
    recall: histogramOf(recall, RECALL),
    stabilityDays: histogramOf(stability, STABILITY),
    difficulty: histogramOf(difficulty, DIFFICULTY),
  }
}
