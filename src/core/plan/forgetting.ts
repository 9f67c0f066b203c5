import { easiestDifficulty, fadeFactor, firstDifficulty } from '#core/memory/memory-trace.ts'
import {
  AT,
  LEAST_DIFFICULTY,
  LEAST_STABILITY,
  MOST_DIFFICULTY,
  MOST_STABILITY,
  PARAMETER_COUNT,
} from '#core/memory/parameters.ts'

/**
 * FSRS-6 in bare numbers, for sums over thousands of states: no objects, no rounding, whole days, and no second answer
 * on one day. The formulas are at the head of memory/memory-trace.ts; a test holds this to the scheduler (scheduler.ts),
 * which counts for what really happened.
 *
 * Grades are 0 again, 1 hard, 2 good, 3 easy.
 */
export type Forgetting = {
  readonly recall: (days: number, stability: number) => number
  readonly firstStability: (grade: number) => number
  readonly firstDifficulty: (grade: number) => number
  readonly nextDifficulty: (difficulty: number, grade: number) => number
  /** Stabilities after each grade into four places of `into`, from an answer in one state at one recall. */
  readonly nextStabilities: (state: PreparedState, recall: number, into: Float64Array) => void
  readonly prepare: (stability: number, difficulty: number) => PreparedState
}

/** What of the next stabilities does not depend on when the answer comes. */
export type PreparedState = {
  readonly stability: number
  /** e^w8·(11 − D)·S^−w9: the growth after *good*, but for how far recall had fallen. */
  readonly growth: number
  /** w11·D^−w12·((S + 1)^w13 − 1): the stability after *again*, but for how far recall had fallen. */
  readonly lapsed: number
  /** S·e^(−w17·w18): at most this much is left after *again*. */
  readonly lapsedMost: number
}

export function createForgetting(parameters: readonly number[]): Forgetting {
  if (parameters.length !== PARAMETER_COUNT)
    throw new Error(`FSRS-6 has ${PARAMETER_COUNT} parameters, not ${parameters.length}.`)
  const at = (place: number) => parameters[place] as number
  const decay = -at(AT.decay)
  const fade = fadeFactor(at(AT.decay))
  const growth = Math.exp(at(AT.growth))
  const growthByStability = -at(AT.growthByStability)
  const growthByRecall = at(AT.growthByRecall)
  const hardPenalty = at(AT.hardPenalty)
  const easyBonus = at(AT.easyBonus)
  const lapse = at(AT.lapse)
  const lapseByDifficulty = -at(AT.lapseByDifficulty)
  const lapseByStability = at(AT.lapseByStability)
  const lapseByRecall = at(AT.lapseByRecall)
  const lapseCeiling = Math.exp(-at(AT.sameDay) * at(AT.sameDayShift))
  const difficultyStep = at(AT.difficultyStep)
  const reversion = at(AT.difficultyReversion)
  const easiest = easiestDifficulty(parameters)

  return {
    recall: (days, stability) => (1 + (fade * days) / stability) ** decay,
    firstStability: (grade) => soundStability(at(AT.firstStability + grade)),
    firstDifficulty: (grade) => soundDifficulty(firstDifficulty(parameters, grade + 1)),
    nextDifficulty(difficulty, grade) {
      const moved = difficulty - (difficultyStep * (grade - 2) * (MOST_DIFFICULTY - difficulty)) / 9
      return soundDifficulty(reversion * easiest + (1 - reversion) * moved)
    },
    prepare: (stability, difficulty) => ({
      stability,
      growth: growth * (11 - difficulty) * stability ** growthByStability,
      lapsed: lapse * difficulty ** lapseByDifficulty * ((stability + 1) ** lapseByStability - 1),
      lapsedMost: stability * lapseCeiling,
    }),
    nextStabilities(state, recall, into) {
      const gain = state.growth * (Math.exp((1 - recall) * growthByRecall) - 1)
      const { stability } = state
      into[0] = soundStability(Math.min(state.lapsed * Math.exp((1 - recall) * lapseByRecall), state.lapsedMost))
      into[1] = soundStability(stability * (1 + gain * hardPenalty))
      into[2] = soundStability(stability * (1 + gain))
      into[3] = soundStability(stability * (1 + gain * easyBonus))
    },
  }
}

/** The nearest stability that the formulas hold for. */
export function soundStability(stability: number): number {
  return Math.max(LEAST_STABILITY, Math.min(stability, MOST_STABILITY))
}

export function soundDifficulty(difficulty: number): number {
  return Math.max(LEAST_DIFFICULTY, Math.min(difficulty, MOST_DIFFICULTY))
}
