import {
  createFollower,
  createTrace,
  easiestDifficulty,
  FIRST,
  FORGOTTEN,
  FORGOTTEN_AT_CEILING,
  fadeFactor,
  RECALLED,
  SAME_DAY,
  SAME_DAY_UNCHANGED,
} from './memory-trace.ts'
import { AT, PARAMETER_COUNT } from './parameters.ts'
import type { CardReviews } from './review-history.ts'

/**
 * How the loss moves with each parameter. The loss is the weighted log loss over the targets,
 * Σ weight · −ln(R if recalled, 1 − R if forgotten).
 *
 * Each card is followed forwards once and then walked backwards once: from the last review to the first, two numbers
 * are carried, how the loss of all later reviews moves with the stability and with the difficulty before them. At each
 * step the chain rule hands them on through the formulas in memory-trace.ts, and leaves to each parameter its part.
 * So a gradient costs a time in proportion to the reviews, not to their squares.
 */
export type GradientOf = (parameters: Float64Array, cards: ArrayLike<number>, gradient: Float64Array) => void

/** Where a chance is this near to 0 or 1, its logarithm is held: one answer must not outweigh all others. */
export const LEAST_CHANCE = 1e-7

/** A gradient over some cards, added up in `gradient`, which is cleared before. */
export function createGradient(reviews: CardReviews, weights: Float64Array): GradientOf {
  const trace = createTrace(reviews.longest)
  const { starts, grades, elapsedDays } = reviews
  const { step, stability, logStability, difficulty, isDifficultyBound, recall, logFade, change, aside } = trace

  return (parameters, cards, gradient) => {
    const follow = createFollower(reviews, trace, parameters)
    const at = (place: number) => parameters[place] as number
    const decay = at(AT.decay)
    const fade = fadeFactor(decay)
    // f = e^(−ln 0.9 / w20) − 1, so df/dw20 = (f + 1)·ln 0.9 / w20².
    const fadeByDecay = ((fade + 1) * Math.log(0.9)) / (decay * decay)
    const growthByStability = at(AT.growthByStability)
    const growthByRecall = at(AT.growthByRecall)
    const lapseByDifficulty = at(AT.lapseByDifficulty)
    const lapseByStability = at(AT.lapseByStability)
    const lapseByRecall = at(AT.lapseByRecall)
    const sameDay = at(AT.sameDay)
    const sameDayShift = at(AT.sameDayShift)
    const sameDayByStability = at(AT.sameDayByStability)
    const lapseCeiling = Math.exp(-sameDay * sameDayShift)
    const difficultyStep = at(AT.difficultyStep)
    const reversion = at(AT.difficultyReversion)
    const easiest = easiestDifficulty(parameters)
    const firstStep = at(AT.firstDifficultyStep)
    // D0(easy) = w4 − e^(3·w5) + 1.
    const easiestByFirstStep = -3 * Math.exp(3 * firstStep)

    const sum = new Float64Array(PARAMETER_COUNT)
    const add = (place: number, amount: number) => {
      sum[place] = (sum[place] as number) + amount
    }

    for (let index = 0; index < cards.length; index += 1) {
      const card = cards[index] as number
      const start = starts[card] as number
      const count = (starts[card + 1] as number) - start
      if (count < 2) continue
      follow(card)
      // How the loss after review k moves with the stability and the difficulty that it left.
      let byStability = 0
      let byDifficulty = 0
      for (let k = count - 1; k > 0; k -= 1) {
        const grade = grades[start + k] as number
        const before = stability[k - 1] as number
        const hardness = difficulty[k - 1] as number
        let byStabilityBefore = 0
        let byDifficultyBefore = 0
        let byRecall = 0

        const weight = weights[start + k] as number
        if (weight > 0) {
          const chance = recall[k] as number
          if (grade > 1) byRecall = -weight / Math.max(chance, LEAST_CHANCE)
          else byRecall = weight / Math.max(1 - chance, LEAST_CHANCE)
        }

        if (byDifficulty !== 0 && isDifficultyBound[k] === 0) {
          // D' = w7·D0(easy) + (1 − w7)·moved, moved = D − w6·(grade − 3)·(10 − D)/9.
          const change = (grade - 3) / 9
          const moved = hardness - difficultyStep * change * (10 - hardness)
          add(AT.difficultyReversion, byDifficulty * (easiest - moved))
          add(AT.firstDifficulty, byDifficulty * reversion)
          add(AT.firstDifficultyStep, byDifficulty * reversion * easiestByFirstStep)
          const byMoved = byDifficulty * (1 - reversion)
          add(AT.difficultyStep, -byMoved * change * (10 - hardness))
          byDifficultyBefore += byMoved * (1 + difficultyStep * change)
        }

        const how = step[k] as number
        if (byStability !== 0) {
          if (how === RECALLED) {
            // S' = S·(1 + gain): each parameter enters the gain as a factor or in an exponent.
            const gain = change[k] as number
            const byGain = byStability * before
            const scaled = byGain * gain
            const surprise = aside[k] as number
            // gain / (e^(w10·(1 − R)) − 1) · e^(w10·(1 − R)), which is the gain's slope in that exponent.
            const byExponent = surprise > 1 ? (scaled * surprise) / (surprise - 1) : 0
            const chance = recall[k] as number
            add(AT.growth, scaled)
            add(AT.growthByStability, -scaled * (logStability[k - 1] as number))
            add(AT.growthByRecall, byExponent * (1 - chance))
            byRecall -= byExponent * growthByRecall
            if (grade === 2 && at(AT.hardPenalty) > 0) add(AT.hardPenalty, scaled / at(AT.hardPenalty))
            if (grade === 4) add(AT.easyBonus, scaled / at(AT.easyBonus))
            byStabilityBefore += byStability * (1 + gain - gain * growthByStability)
            byDifficultyBefore -= scaled / (11 - hardness)
          } else if (how === FORGOTTEN) {
            // S' = w11·D^−w12·((S + 1)^w13 − 1)·e^(w14·(1 − R)).
            const scaled = byStability * (change[k] as number)
            const logNext = aside[k] as number
            const power = Math.exp(lapseByStability * logNext)
            const byPower = power > 1 ? (scaled * power) / (power - 1) : 0
            add(AT.lapse, scaled / at(AT.lapse))
            add(AT.lapseByDifficulty, -scaled * Math.log(hardness))
            add(AT.lapseByStability, byPower * logNext)
            add(AT.lapseByRecall, scaled * (1 - (recall[k] as number)))
            byRecall -= scaled * lapseByRecall
            byStabilityBefore += (byPower * lapseByStability) / (before + 1)
            byDifficultyBefore -= (scaled * lapseByDifficulty) / hardness
          } else if (how === FORGOTTEN_AT_CEILING) {
            // S' = S·e^(−w17·w18).
            const scaled = byStability * before * lapseCeiling
            add(AT.sameDay, -scaled * sameDayShift)
            add(AT.sameDayShift, -scaled * sameDay)
            byStabilityBefore += byStability * lapseCeiling
          } else if (how === SAME_DAY) {
            // S' = S·e^(w17·(grade − 3 + w18))·S^−w19.
            const factor = change[k] as number
            const scaled = byStability * before * factor
            add(AT.sameDay, scaled * (grade - 3 + sameDayShift))
            add(AT.sameDayShift, scaled * sameDay)
            add(AT.sameDayByStability, -scaled * (logStability[k - 1] as number))
            byStabilityBefore += byStability * factor * (1 - sameDayByStability)
          } else if (how === SAME_DAY_UNCHANGED) byStabilityBefore += byStability
        }

        if (byRecall !== 0) {
          // R = (1 + f·x)^−w20 with x = t/S.
          const chance = recall[k] as number
          const faded = logFade[k] as number
          const base = Math.exp(faded)
          const days = elapsedDays[start + k] as number
          byStabilityBefore += (byRecall * chance * decay * (1 - 1 / base)) / before
          add(AT.decay, -byRecall * chance * (faded + (decay * days * fadeByDecay) / (before * base)))
        }
        byStability = byStabilityBefore
        byDifficulty = byDifficultyBefore
      }

      // The first review: S = w[grade − 1], D = w4 − e^(w5·(grade − 1)) + 1.
      const first = grades[start] as number
      if (step[0] === FIRST) add(AT.firstStability + first - 1, byStability)
      if (isDifficultyBound[0] === 0) {
        add(AT.firstDifficulty, byDifficulty)
        add(AT.firstDifficultyStep, -byDifficulty * (first - 1) * Math.exp(firstStep * (first - 1)))
      }
    }
    gradient.set(sum)
  }
}
