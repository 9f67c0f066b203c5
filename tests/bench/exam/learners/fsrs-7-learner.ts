import type { Random } from '#core/random.ts'
import { normal } from '../chance.ts'
import { clamp, type GradeNumber } from '../fsrs-6.ts'
import type { Learner } from './learner.ts'

/**
 * Forgets like FSRS-7 (35 published default parameters; srs-benchmark): recall is a mix of a fast and a slow power
 * curve whose shares depend on stability, and stability grows by a mix of a long-term and a short-term rule.
 * Parameters: first stabilities 0–3, difficulty 4–6, long-term rule 7–15, short-term rule 16–24, mix of the rules
 * 25–26, curves 27–34.
 */
const DEFAULTS = [
  0.041, 2.4175, 4.1283, 11.9709, 5.6385, 0.4468, 3.262, 2.3054, 0.1688, 1.3325, 0.3524, 0.0049, 0.7503, 0.0896, 0.6625,
  1.3, 0.882, 0.3072, 3.5875, 0.303, 0.0107, 0.2279, 2.6413, 0.5594, 1.3, 2.5, 1.0, 0.0723, 0.1634, 0.5, 0.9555, 0.2245,
  0.6232, 0.1362, 0.3862,
]
/** How much fits to people differ, as srs-benchmark publishes it. */
const DEVIATIONS = [
  0, 0, 0, 0, 0.523, 0.2528, 0.4329, 0.2966, 0.2139, 0.2889, 0.1862, 0.0829, 0.175, 0.3812, 0.3013, 0.9104, 0.3234,
  0.2448, 0.3273, 0.1842, 0.1542, 0.1735, 0.4608, 0.311, 0.864, 0.4053, 0.162, 0.0418, 0.2596, 0.0798, 0.0682, 0.1282,
  0.1397, 0.1407, 0.1489,
]
/** No deviations of the first stabilities are published. */
const FIRST_STABILITY_DEVIATION = 0.4
/** No value may leave what the rules make sense for: all are positive, bases and shares below 1. */
const BELOW_ONE = new Set([11, 12, 20, 21, 26, 29, 30])

function drawFsrs7(random: Random): Float64Array {
  const together = Math.exp(FIRST_STABILITY_DEVIATION * normal(random))
  return Float64Array.from(DEFAULTS, (value, index) => {
    if (index < 4) return value * together
    const drawn = value + normal(random) * (DEVIATIONS[index] as number)
    return clamp(drawn, Math.min(value, 0.001) / 2, BELOW_ONE.has(index) ? 1 : 20)
  })
}

export function createFsrs7Learner(random: Random, cards: number): Learner {
  const w = drawFsrs7(random)
  const at = (index: number) => w[index] as number
  const stabilities = new Float64Array(cards)
  const difficulties = new Float64Array(cards)
  const last = new Int32Array(cards).fill(-1)

  const power = (base: number, decay: number, ratio: number) => (1 + (base ** (1 / decay) - 1) * ratio) ** decay
  const forgetting = (days: number, stability: number) => {
    const ratio = days / stability
    const fast = at(31) * stability ** -at(33)
    const slow = at(32) * stability ** at(34)
    return (fast * power(at(29), -at(27), ratio) + slow * power(at(30), -at(28), ratio)) / (fast + slow)
  }
  const recall = (card: number, day: number) => {
    const studied = last[card] as number
    return studied < 0 ? 0 : forgetting(day - studied, stabilities[card] as number)
  }
  const firstDifficulty = (grade: number) => at(4) - Math.exp(at(5) * (grade - 1)) + 1
  /** One rule, with its parameters from `from` on: what stability becomes. */
  const grown = (from: number, stability: number, difficulty: number, recalled: number, grade: GradeNumber) => {
    const lapse =
      at(from + 3) *
      difficulty ** -at(from + 4) *
      ((stability + 1) ** at(from + 5) - 1) *
      Math.exp((1 - recalled) * at(from + 6))
    const least = Math.min(stability, lapse)
    if (grade === 1) return least
    const kind = grade === 2 ? at(from + 7) : grade === 4 ? at(from + 8) : 1
    const gain =
      Math.exp(at(from) - 1.5) *
      (11 - difficulty) *
      stability ** -at(from + 1) *
      (Math.exp((1 - recalled) * at(from + 2)) - 1) *
      kind
    return Math.max(least, stability * (1 + gain))
  }

  return {
    recall,
    hasMet: (card) => (last[card] as number) >= 0,
    study(card, day, grade) {
      const studied = last[card] as number
      if (studied < 0) {
        stabilities[card] = clamp(at(grade - 1), 0.0001, 36_500)
        difficulties[card] = clamp(firstDifficulty(grade), 1, 10)
      } else {
        const stability = stabilities[card] as number
        const difficulty = difficulties[card] as number
        const recalled = recall(card, day)
        const share = 1 - at(26) * Math.exp(-at(25) * (day - studied))
        const long = grown(7, stability, difficulty, recalled, grade)
        const short = grown(16, stability, difficulty, recalled, grade)
        stabilities[card] = clamp(share * long + (1 - share) * short, 0.0001, 36_500)
        const moved = difficulty - (at(6) * (grade - 3) * (10 - difficulty)) / 9
        difficulties[card] = clamp(0.01 * firstDifficulty(4) + 0.99 * moved, 1, 10)
      }
      last[card] = day
    },
  }
}
