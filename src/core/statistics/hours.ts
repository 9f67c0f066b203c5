import type { Instant } from '#core/time.ts'
import { type Bins, isWithin } from './bins.ts'
import { type Answered, isRight } from './history.ts'

export type Hour = { readonly hour: number; readonly answers: number; readonly right: number }

/**
 * Answers by the hour of the wall clock, in the order of the learner's own day, which begins at `dayStartHour`.
 * `hourOf` knows the zone.
 */
export function hoursOf(
  history: Iterable<Answered>,
  bins: Bins,
  { hourOf, dayStartHour }: { readonly hourOf: (at: Instant) => number; readonly dayStartHour: number },
): readonly Hour[] {
  const hours = Array.from({ length: 24 }, (_, index) => ({ hour: (dayStartHour + index) % 24, answers: 0, right: 0 }))
  for (const answer of history) {
    if (!isWithin(bins, answer.day)) continue
    const row = hours[(hourOf(answer.at) - dayStartHour + 24) % 24]
    if (!row) continue
    row.answers += 1
    if (isRight(answer)) row.right += 1
  }
  return hours
}
