/**
 * FSRS-6 in bare numbers, for sums over thousands of states: no objects, no rounding, whole days, and no second answer
 * on one day (open-spaced-repetition/fsrs4anki, wiki, "The Algorithm"). For what happened once the scheduler's own
 * arithmetic (scheduler.ts) counts; a test holds the two together.
 *
 *   recall(t) = (1 + f·t/S)^−w20 with f = 0.9^(−1/w20) − 1
 *   recalled:   S' = S·(1 + e^w8·(11 − D)·S^−w9·(e^(w10·(1 − recall)) − 1)·[hard: w15]·[easy: w16])
 *   forgotten:  S' = min(w11·D^−w12·((S + 1)^w13 − 1)·e^(w14·(1 − recall)), S / e^(w17·w18))
 *   D' = w7·D0(easy) + (1 − w7)·(D − w6·(grade − 3)·(10 − D)/9),  D0(grade) = w4 − e^(w5·(grade − 1)) + 1
 *
 * Grades are 0 again, 1 hard, 2 good, 3 easy. S is stability in days, D difficulty from 1 to 10.
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
  /** e^w8·(11 − D)·S^−w9 */
  readonly growth: number
  /** w11·D^−w12·((S + 1)^w13 − 1) */
  readonly lapsed: number
  /** S / e^(w17·w18) */
  readonly lapsedMost: number
}

export const LEAST_STABILITY = 0.001
export const MOST_STABILITY = 36_500
const LEAST_FIRST = 0.01
const MOST_FIRST = 100

export function createForgetting(parameters: readonly number[]): Forgetting {
  if (parameters.length !== 21) throw new Error(`FSRS-6 has 21 parameters, not ${parameters.length}.`)
  const w = (index: number) => parameters[index] as number
  const decay = -w(20)
  const factor = 0.9 ** (1 / decay) - 1
  const growth = Math.exp(w(8))
  const lapseDivisor = Math.exp(w(17) * w(18))
  const [growthPower, growthSlope, hardFactor, easyFactor] = [-w(9), w(10), w(15), w(16)]
  const [lapseFactor, lapseDifficulty, lapsePower, lapseSlope] = [w(11), -w(12), w(13), w(14)]
  const [damping, reversion] = [w(6), w(7)]
  const firstDifficulty = (grade: number) => clamped(w(4) - Math.exp(w(5) * grade) + 1, 1, 10)
  const easiest = w(4) - Math.exp(w(5) * 3) + 1

  return {
    recall: (days, stability) => (1 + (factor * days) / stability) ** decay,
    firstStability: (grade) => clamped(w(grade), LEAST_FIRST, MOST_FIRST),
    firstDifficulty,
    nextDifficulty(difficulty, grade) {
      const moved = difficulty - (damping * (grade - 2) * (10 - difficulty)) / 9
      return clamped(reversion * easiest + (1 - reversion) * moved, 1, 10)
    },
    prepare: (stability, difficulty) => ({
      stability,
      growth: growth * (11 - difficulty) * stability ** growthPower,
      lapsed: lapseFactor * difficulty ** lapseDifficulty * ((stability + 1) ** lapsePower - 1),
      lapsedMost: stability / lapseDivisor,
    }),
    nextStabilities(state, recall, into) {
      const gain = state.growth * (Math.exp((1 - recall) * growthSlope) - 1)
      const { stability } = state
      into[0] = within(Math.min(state.lapsed * Math.exp((1 - recall) * lapseSlope), state.lapsedMost))
      into[1] = within(stability * (1 + gain * hardFactor))
      into[2] = within(stability * (1 + gain))
      into[3] = within(stability * (1 + gain * easyFactor))
    },
  }
}

function within(stability: number): number {
  return clamped(stability, LEAST_STABILITY, MOST_STABILITY)
}

function clamped(value: number, least: number, most: number): number {
  return value < least ? least : Math.min(value, most)
}
