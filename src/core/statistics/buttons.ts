import type { Grade } from '#core/grade.ts'
import { type Bins, isWithin } from './bins.ts'
import { type Answered, STAGES, type Stage } from './history.ts'

export type ByGrade = Readonly<Record<Grade, number>>

/** How often each grade was given to cards of each stage. */
export function buttonsOf(history: Iterable<Answered>, bins: Bins): Readonly<Record<Stage, ByGrade>> {
  const stages = Object.fromEntries(
    STAGES.map((stage) => [stage, { again: 0, hard: 0, good: 0, easy: 0 }] as const),
  ) as Record<Stage, Record<Grade, number>>
  for (const { day, stage, grade } of history) if (isWithin(bins, day)) stages[stage][grade] += 1
  return stages
}
