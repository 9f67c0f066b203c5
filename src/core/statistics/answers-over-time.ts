import type { Grade } from '#core/grade.ts'
import { type Bins, binOf } from './bins.ts'
import type { Answered } from './history.ts'

/** The answers of a piece of time by grade, and the milliseconds they took. */
export type AnswersInBin = Readonly<Record<Grade, number>> & { readonly tookMs: number }

/** One row for each of the bins; answers outside them count nowhere. */
export function answersOverTime(history: Iterable<Answered>, bins: Bins): readonly AnswersInBin[] {
  const rows = Array.from({ length: bins.count }, () => ({ again: 0, hard: 0, good: 0, easy: 0, tookMs: 0 }))
  for (const { day, grade, tookMs } of history) {
    const row = rows[binOf(bins, day)]
    if (!row) continue
    row[grade] += 1
    row.tookMs += tookMs
  }
  return rows
}
