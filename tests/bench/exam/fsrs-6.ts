/**
 * FSRS-6 at whole days, without repeats on one day, as published in open-spaced-repetition/fsrs4anki's wiki ("The
 * Algorithm"), written a second time on purpose: a simulated learner must not forget by the app's own code.
 *
 * S is the stability in days (recall is 0.9 after S days), D the difficulty from 1 to 10, R the recall.
 *   R(t) = (1 + f·t/S)^−w20 with f = 0.9^(−1/w20) − 1
 *   recalled:   S' = S·(1 + e^w8·(11 − D)·S^−w9·(e^(w10·(1 − R)) − 1)·[hard: w15]·[easy: w16])
 *   forgotten:  S' = min(w11·D^−w12·((S + 1)^w13 − 1)·e^(w14·(1 − R)), S / e^(w17·w18))
 *   D' = w7·D0(easy) + (1 − w7)·(D − w6·(grade − 3)·(10 − D)/9),  D0(grade) = w4 − e^(w5·(grade − 1)) + 1
 */

/** 1 again, 2 hard, 3 good, 4 easy. */
export type GradeNumber = 1 | 2 | 3 | 4

export const GRADE_NUMBERS: readonly GradeNumber[] = [1, 2, 3, 4]

export type Fsrs6 = {
  readonly recall: (days: number, stability: number) => number
  readonly firstStability: (grade: GradeNumber) => number
  readonly firstDifficulty: (grade: GradeNumber) => number
  readonly nextStability: (stability: number, difficulty: number, recall: number, grade: GradeNumber) => number
  readonly nextDifficulty: (difficulty: number, grade: GradeNumber) => number
  /** Days until recall falls to `retention`. */
  readonly interval: (stability: number, retention: number) => number
}

export const FSRS_6_DEFAULTS: readonly number[] = [
  0.212, 1.2931, 2.3065, 8.2956, 6.4133, 0.8334, 3.0194, 0.001, 1.8722, 0.1666, 0.796, 1.4835, 0.0614, 0.2629, 1.6483,
  0.6014, 1.8729, 0.5425, 0.0912, 0.0658, 0.1542,
]

const LEAST_STABILITY = 0.01
const MOST_STABILITY = 36_500

export function createFsrs6(parameters: readonly number[]): Fsrs6 {
  const [w0 = 0, w1 = 0, w2 = 0, w3 = 0, w4 = 0, w5 = 0, w6 = 0, w7 = 0, w8 = 0, w9 = 0, w10 = 0] = parameters
  const [w11 = 0, w12 = 0, w13 = 0, w14 = 0, w15 = 0, w16 = 0, w17 = 0, w18 = 0, , w20 = 0] = parameters.slice(11)
  const first = [w0, w1, w2, w3]
  const factor = 0.9 ** (-1 / w20) - 1
  const growth = Math.exp(w8)
  const lapseDivisor = Math.exp(w17 * w18)
  const firstDifficulty = (grade: GradeNumber) => clamp(w4 - Math.exp(w5 * (grade - 1)) + 1, 1, 10)
  const easiest = w4 - Math.exp(w5 * 3) + 1
  return {
    recall: (days, stability) => (1 + (factor * days) / stability) ** -w20,
    firstStability: (grade) => clamp(first[grade - 1] as number, LEAST_STABILITY, 100),
    firstDifficulty,
    nextStability(stability, difficulty, recall, grade) {
      if (grade === 1) {
        const lapsed = w11 * difficulty ** -w12 * ((stability + 1) ** w13 - 1) * Math.exp((1 - recall) * w14)
        return clamp(Math.min(lapsed, stability / lapseDivisor), LEAST_STABILITY, MOST_STABILITY)
      }
      const kind = grade === 2 ? w15 : grade === 4 ? w16 : 1
      const gain = growth * (11 - difficulty) * stability ** -w9 * (Math.exp((1 - recall) * w10) - 1) * kind
      return clamp(stability * (1 + gain), LEAST_STABILITY, MOST_STABILITY)
    },
    nextDifficulty(difficulty, grade) {
      const moved = difficulty - (w6 * (grade - 3) * (10 - difficulty)) / 9
      return clamp(w7 * easiest + (1 - w7) * moved, 1, 10)
    },
    interval: (stability, retention) => (stability / factor) * (retention ** (-1 / w20) - 1),
  }
}

export function clamp(value: number, least: number, most: number): number {
  return Math.max(least, Math.min(value, most))
}
