import { FSRSAlgorithm, generatorParameters, Rating } from 'ts-fsrs'
import { AT, DEFAULT_PARAMETERS } from '#core/memory/parameters.ts'
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

export type MemoryModel = {
  /** What is remembered after an answer. `memory` is undefined for a card never answered; days are whole. */
  readonly nextMemory: (memory: Memory | undefined, elapsedDays: number, grade: Grade) => Memory
  /** The chance of recall, 0 to 1, after some days without a look. Days may be a fraction. */
  readonly recallAfter: (memory: Memory, days: number) => number
  /** Whole days, at least one, until recall falls to `retention` (0 to 1): R(t, S) solved for t. */
  readonly intervalDays: (memory: Memory, retention: number, maximumDays: number) => number
}

const RATING: Readonly<Record<Grade, Rating.Again | Rating.Hard | Rating.Good | Rating.Easy>> = {
  again: Rating.Again,
  hard: Rating.Hard,
  good: Rating.Good,
  easy: Rating.Easy,
}

/** The model with parameters of its own; those of one learner are fitted in memory/fit.ts. */
export function createMemoryModel(parameters: readonly number[]): MemoryModel {
  const algorithm = new FSRSAlgorithm(generatorParameters({ w: parameters, enable_fuzz: false }))
  // R(t, S) = (1 + f·t/S)^d with d = −w20 and f = 0.9^(1/d) − 1, so that R(S, S) = 0.9.
  const decay = -(parameters[AT.decay] as number)
  const factor = 0.9 ** (1 / decay) - 1
  return {
    nextMemory(memory, elapsedDays, grade) {
      const { stability, difficulty } = algorithm.next_state(memory ?? null, Math.max(0, elapsedDays), RATING[grade])
      // The library lifts a first stability to 0.1; what was fitted, down to 0.001, is what the learner showed.
      return { stability: memory ? stability : (parameters[RATING[grade] - 1] as number), difficulty }
    },
    recallAfter: (memory, days) => (1 + (factor * Math.max(0, days)) / memory.stability) ** decay,
    intervalDays(memory, retention, maximumDays) {
      const days = (memory.stability / factor) * (retention ** (1 / decay) - 1)
      return Math.min(maximumDays, Math.max(1, Math.round(days)))
    },
  }
}

/** The model before anything is known of the learner. */
export const { nextMemory, recallAfter, intervalDays } = createMemoryModel(DEFAULT_PARAMETERS)
