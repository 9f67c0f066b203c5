import type { Random } from '#core/random.ts'
import { normal } from '../chance.ts'
import { clamp } from '../fsrs-6.ts'
import type { Learner } from './learner.ts'

/**
 * SBD, a closed form of seven parameters from srs-benchmark that predicts real logs better than FSRS-6 there.
 *   recall = (1 + a/S)^−β(n),  a = t^(1/k) + e^(v/k − grade·(H − L)/6)·√S,  β(n) = e^(α + c·ln(e^δ + n))
 *   recalled: S' = S·recall^(−1/β);  forgotten: S' = S·(1 − recall)^c
 * n counts how hard the card has been: 1 for again, a half for hard. The parameters are L, H, k, α, c, v, δ.
 */
const DEFAULTS = [-2.803101, 1.386926, 1.739235, -1.819954, 0.529839, -0.886052, -1.393709]
/** How much fits to people differ, as srs-benchmark publishes it. */
const DEVIATIONS = [1.754, 1.2339, 0.5003, 0.546, 0.0989, 1.1685, 0.7778]

export function createSbdLearner(random: Random, cards: number): Learner {
  const [low, drawnHigh, drawnK, alpha, drawnC, v, delta] = DEFAULTS.map(
    (value, index) => value + normal(random) * (DEVIATIONS[index] as number),
  ) as [number, number, number, number, number, number, number]
  const step = Math.max(0, drawnHigh - low) / 3
  const k = clamp(drawnK, 0.5, 20)
  const c = Math.max(0, drawnC)
  const stability = new Float64Array(cards)
  const grades = new Float64Array(cards)
  const hardness = new Float64Array(cards)
  const last = new Int32Array(cards).fill(-1)

  const exponent = (card: number) => Math.exp(alpha + c * Math.log(Math.exp(delta) + (hardness[card] as number)))
  const recall = (card: number, day: number) => {
    const studied = last[card] as number
    if (studied < 0) return 0
    const size = stability[card] as number
    const age = Math.max(day - studied, 1e-9) ** (1 / k)
    const offset = Math.exp(v / k - ((grades[card] as number) * step) / 2) * Math.sqrt(size)
    return clamp((1 + (age + offset) / size) ** -exponent(card), 1e-6, 1 - 1e-6)
  }
  return {
    recall,
    hasMet: (card) => (last[card] as number) >= 0,
    study(card, day, grade) {
      const added = Math.max(0, (3 - grade) / 2)
      if ((last[card] as number) < 0) {
        stability[card] = clamp(Math.exp(low + step * (grade - 1)), 0.001, 36_500)
        hardness[card] = added
      } else {
        const recalled = recall(card, day)
        const factor = grade === 1 ? (1 - recalled) ** c : recalled ** (-1 / exponent(card))
        stability[card] = clamp((stability[card] as number) * factor, 0.001, 36_500)
        hardness[card] = Math.min(50, (hardness[card] as number) + added)
      }
      grades[card] = grade - 1
      last[card] = day
    },
  }
}
