import { FSRSAlgorithm, generatorParameters, Rating } from 'ts-fsrs'
import type { Grade } from './grade.ts'

/**
 * The memory model: FSRS-6, in our words and units. The only file that knows ts-fsrs.
 *
 * Of ts-fsrs only the arithmetic is used (`next_state`, `forgetting_curve`), with our own study days. Its
 * scheduler counts UTC dates, floors elapsed time to whole days, and its `rollback` drifts. Fuzz is off:
 * the same log must always give the same schedule.
 */

/** Stability: days until recall falls to 90 %. Difficulty: 1 (easy) to 10 (hard). */
export type Memory = { readonly stability: number; readonly difficulty: number }

const RATING: Readonly<Record<Grade, Rating>> = {
  again: Rating.Again,
  hard: Rating.Hard,
  good: Rating.Good,
  easy: Rating.Easy,
}

const algorithm = new FSRSAlgorithm(generatorParameters({ enable_fuzz: false }))

// FSRS-6: R(t, S) = (1 + f·t/S)^d with d = −w[20] and f = 0.9^(1/d) − 1, so that R(S, S) = 0.9.
const DECAY = -(algorithm.parameters.w[20] ?? 0.1542)
const FACTOR = 0.9 ** (1 / DECAY) - 1

/** What is remembered after an answer. `memory` is undefined for a card never answered; days are whole. */
export function nextMemory(memory: Memory | undefined, elapsedDays: number, grade: Grade): Memory {
  const { stability, difficulty } = algorithm.next_state(memory ?? null, Math.max(0, elapsedDays), RATING[grade])
  return { stability, difficulty }
}

/** The chance of recall, 0 to 1, after some days without a look. Days may be a fraction. */
export function recallAfter(memory: Memory, days: number): number {
  return (1 + (FACTOR * Math.max(0, days)) / memory.stability) ** DECAY
}

/** Whole days, at least one, until recall falls to `retention` (0 to 1): R(t, S) solved for t. */
export function intervalDays(memory: Memory, retention: number, maximumDays: number): number {
  const days = (memory.stability / FACTOR) * (retention ** (1 / DECAY) - 1)
  return Math.min(maximumDays, Math.max(1, Math.round(days)))
}
