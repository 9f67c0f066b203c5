/**
 * The 21 numbers of FSRS-6, in the order and with the defaults, ranges and spreads that are published (fsrs-rs,
 * `DEFAULT_PARAMETERS`, `parameter_clipper.rs`, and the deviations in the training of open-spaced-repetition).
 */

/** Where each number stands; the first four are the stability after a first grade, again to easy. */
export const AT = {
  firstStability: 0,
  firstDifficulty: 4,
  firstDifficultyStep: 5,
  difficultyStep: 6,
  difficultyReversion: 7,
  growth: 8,
  growthByStability: 9,
  growthByRecall: 10,
  lapse: 11,
  lapseByDifficulty: 12,
  lapseByStability: 13,
  lapseByRecall: 14,
  hardPenalty: 15,
  easyBonus: 16,
  sameDay: 17,
  sameDayShift: 18,
  sameDayByStability: 19,
  decay: 20,
} as const

export const PARAMETER_COUNT = 21

export const DEFAULT_PARAMETERS: readonly number[] = [
  0.212, 1.2931, 2.3065, 8.2956, 6.4133, 0.8334, 3.0194, 0.001, 1.8722, 0.1666, 0.796, 1.4835, 0.0614, 0.2629, 1.6483,
  0.6014, 1.8729, 0.5425, 0.0912, 0.0658, 0.1542,
]

export const LEAST_STABILITY = 0.001
export const MOST_STABILITY = 36_500
export const LEAST_DIFFICULTY = 1
export const MOST_DIFFICULTY = 10

export const LEAST_PARAMETERS: readonly number[] = [
  0.001, 0.001, 0.001, 0.001, 1, 0.001, 0.001, 0.001, 0, 0, 0.001, 0.001, 0.001, 0.001, 0, 0, 1, 0, 0, 0.01, 0.1,
]
export const MOST_PARAMETERS: readonly number[] = [
  100, 100, 100, 100, 10, 4, 4, 0.75, 4.5, 0.8, 3.5, 5, 0.25, 0.9, 4, 1, 6, 2, 2, 0.8, 0.8,
]

/** How far people differ: the deviation of each parameter over many learners, fitted one by one. */
export const PARAMETER_DEVIATIONS: readonly number[] = [
  6.43, 9.66, 17.58, 27.85, 0.57, 0.28, 0.6, 0.12, 0.39, 0.18, 0.33, 0.3, 0.09, 0.16, 0.57, 0.25, 1.03, 0.31, 0.32,
  0.14, 0.27,
]

export function isParameters(value: unknown): value is readonly number[] {
  return (
    Array.isArray(value) &&
    value.length === PARAMETER_COUNT &&
    value.every(
      (number, at) =>
        typeof number === 'number' &&
        number >= (LEAST_PARAMETERS[at] as number) &&
        number <= (MOST_PARAMETERS[at] as number),
    )
  )
}
