import type { Random } from '#core/random.ts'
import { normal } from '../chance.ts'
import { clamp, createFsrs6, FSRS_6_DEFAULTS, type GradeNumber } from '../fsrs-6.ts'
import type { Learner } from './learner.ts'

/** How much fitted parameters differ between people: the deviations by which fsrs-rs weighs its penalty, w4 to w20. */
const DEVIATIONS = [0.57, 0.28, 0.6, 0.12, 0.39, 0.18, 0.33, 0.3, 0.09, 0.16, 0.57, 0.25, 1.03, 0.31, 0.32, 0.14, 0.27]
/**
 * First stabilities spread by factors, one for the learner and one for each grade (deviations of the logarithm):
 * a little less than fsrs-rs's deviations for w0 to w3 say, which hold fits to few reviews as well.
 * With these the rivals reach in S2 about what they reach with the fitted parameters of real users
 * (SM-2 paced 83 and 81 %, gain per second 81 and 80 %, Anki's default 72 and 70 %).
 */
const FIRST_STABILITY = { together: 1, each: 0.6 }
const RANGES: readonly (readonly [number, number])[] = [
  [1, 10],
  [0.001, 4],
  [0.001, 4],
  [0.001, 0.75],
  [0, 4.5],
  [0, 0.8],
  [0.001, 3.5],
  [0.001, 5],
  [0.001, 0.25],
  [0.001, 0.9],
  [0, 4],
  [0.05, 1],
  [1, 6],
  [0, 2],
  [0, 2],
  [0.01, 0.8],
  [0.1, 0.8],
]

function drawFsrs6(random: Random): readonly number[] {
  const together = normal(random) * FIRST_STABILITY.together
  const first = FSRS_6_DEFAULTS.slice(0, 4)
    .map((stability) => clamp(stability * Math.exp(together + normal(random) * FIRST_STABILITY.each), 0.01, 100))
    .sort((a, b) => a - b)
  const rest = FSRS_6_DEFAULTS.slice(4).map((value, index) => {
    const [least, most] = RANGES[index] as readonly [number, number]
    return clamp(value + normal(random) * (DEVIATIONS[index] as number), least, most)
  })
  return [...first, ...rest]
}

/**
 * Forgets by FSRS-6 with parameters of one's own. `hidden` is the deviation of a factor (of its logarithm) on the
 * stability of each card, that no history shows.
 */
export function createFsrs6Learner(random: Random, cards: number, hidden: number): Learner {
  const memory = createFsrs6(drawFsrs6(random))
  const stability = new Float64Array(cards)
  const difficulty = new Float64Array(cards)
  const last = new Int32Array(cards).fill(-1)
  const factor = Float64Array.from({ length: cards }, () => Math.exp(hidden * normal(random) - (hidden * hidden) / 2))
  const recall = (card: number, day: number) => {
    const studied = last[card] as number
    if (studied < 0) return 0
    return memory.recall(day - studied, Math.max(0.005, (stability[card] as number) * (factor[card] as number)))
  }
  return {
    recall,
    hasMet: (card) => (last[card] as number) >= 0,
    study(card: number, day: number, grade: GradeNumber) {
      if ((last[card] as number) < 0) {
        stability[card] = memory.firstStability(grade)
        difficulty[card] = memory.firstDifficulty(grade)
      } else {
        const before = difficulty[card] as number
        stability[card] = memory.nextStability(stability[card] as number, before, recall(card, day), grade)
        difficulty[card] = memory.nextDifficulty(before, grade)
      }
      last[card] = day
    },
  }
}
