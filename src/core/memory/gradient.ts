import {
  createFollower,
  createTrace,
  easiestDifficulty,
  FIRST,
  FORGOTTEN,
  FORGOTTEN_AT_CEILING,
  fadeFactor,
  type MemoryTrace,
  RECALLED,
  SAME_DAY,
  SAME_DAY_UNCHANGED,
} from './memory-trace.ts'
import { AT } from './parameters.ts'
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

/** A gradient over some cards; `gradient` is overwritten. */
export function createGradient(reviews: CardReviews, weights: Float64Array): GradientOf {
  const trace = createTrace(reviews.longest)
  return (parameters, cards, gradient) => {
    gradient.fill(0)
    const follow = createFollower(reviews, trace, parameters)
    const walkBack = createWayBack(reviews, weights, trace, parameters, gradient)
    for (let index = 0; index < cards.length; index += 1) {
      const card = cards[index] as number
      follow(card)
      walkBack(card)
    }
  }
}

/** How the loss moves: with what a review left, with what it met, and with the recall at it. */
type Slopes = {
  byStability: number
  byDifficulty: number
  byStabilityBefore: number
  byDifficultyBefore: number
  byRecall: number
}

/** Walks back through the card that `trace` holds, and adds to the gradient. */
function createWayBack(
  reviews: CardReviews,
  weights: Float64Array,
  trace: MemoryTrace,
  parameters: ArrayLike<number>,
  gradient: Float64Array,
): (card: number) => void {
  const { starts, grades, elapsedDays } = reviews
  const { step, stability, logStability, difficulty, isDifficultyBound, recall, logFade, change, aside } = trace
  const at = (place: number) => parameters[place] as number
  const add = (place: number, amount: number) => {
    gradient[place] = (gradient[place] as number) + amount
  }
  const decay = at(AT.decay)
  // f = e^(−ln 0.9 / w20) − 1, so df/dw20 = (f + 1)·ln 0.9 / w20².
  const fadeByDecay = ((fadeFactor(decay) + 1) * Math.log(0.9)) / (decay * decay)
  const growthByStability = at(AT.growthByStability)
  const growthByRecall = at(AT.growthByRecall)
  const lapseByDifficulty = at(AT.lapseByDifficulty)
  const lapseByStability = at(AT.lapseByStability)
  const lapseByRecall = at(AT.lapseByRecall)
  const hardPenalty = at(AT.hardPenalty)
  const easyBonus = at(AT.easyBonus)
  const lapse = at(AT.lapse)
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

  const slopes: Slopes = { byStability: 0, byDifficulty: 0, byStabilityBefore: 0, byDifficultyBefore: 0, byRecall: 0 }

  // −ln R has the slope −1/R, and −ln(1 − R) has 1/(1 − R).
  const leaveAnswer = (k: number, grade: number, weight: number) => {
    const chance = recall[k] as number
    slopes.byRecall = grade > 1 ? -weight / Math.max(chance, LEAST_CHANCE) : weight / Math.max(1 - chance, LEAST_CHANCE)
  }

  // D' = w7·D0(easy) + (1 − w7)·moved, moved = D − w6·(grade − 3)·(10 − D)/9.
  const leaveDifficulty = (k: number, grade: number) => {
    const hardness = difficulty[k - 1] as number
    const ninths = (grade - 3) / 9
    const moved = hardness - difficultyStep * ninths * (10 - hardness)
    const byMoved = slopes.byDifficulty * (1 - reversion)
    add(AT.difficultyReversion, slopes.byDifficulty * (easiest - moved))
    add(AT.firstDifficulty, slopes.byDifficulty * reversion)
    add(AT.firstDifficultyStep, slopes.byDifficulty * reversion * easiestByFirstStep)
    add(AT.difficultyStep, -byMoved * ninths * (10 - hardness))
    slopes.byDifficultyBefore += byMoved * (1 + difficultyStep * ninths)
  }

  // S' = S·(1 + gain), gain = e^w8·(11 − D)·S^−w9·(surprise − 1)·[hard: w15]·[easy: w16], surprise = e^(w10·(1 − R)).
  const leaveRecalled = (k: number, grade: number) => {
    const gain = change[k] as number
    const surprise = aside[k] as number
    const byLogGain = slopes.byStability * (stability[k - 1] as number) * gain
    const byExponent = surprise > 1 ? (byLogGain * surprise) / (surprise - 1) : 0
    add(AT.growth, byLogGain)
    add(AT.growthByStability, -byLogGain * (logStability[k - 1] as number))
    add(AT.growthByRecall, byExponent * (1 - (recall[k] as number)))
    if (grade === 2 && hardPenalty > 0) add(AT.hardPenalty, byLogGain / hardPenalty)
    if (grade === 4) add(AT.easyBonus, byLogGain / easyBonus)
    slopes.byRecall -= byExponent * growthByRecall
    slopes.byStabilityBefore += slopes.byStability * (1 + gain - gain * growthByStability)
    slopes.byDifficultyBefore -= byLogGain / (11 - (difficulty[k - 1] as number))
  }

  // S' = w11·D^−w12·(power − 1)·e^(w14·(1 − R)), power = (S + 1)^w13.
  const leaveForgotten = (k: number) => {
    const hardness = difficulty[k - 1] as number
    const logNext = aside[k] as number
    const power = Math.exp(lapseByStability * logNext)
    const byLog = slopes.byStability * (change[k] as number)
    const byLogPower = power > 1 ? (byLog * power) / (power - 1) : 0
    add(AT.lapse, byLog / lapse)
    add(AT.lapseByDifficulty, -byLog * Math.log(hardness))
    add(AT.lapseByStability, byLogPower * logNext)
    add(AT.lapseByRecall, byLog * (1 - (recall[k] as number)))
    slopes.byRecall -= byLog * lapseByRecall
    slopes.byStabilityBefore += (byLogPower * lapseByStability) / ((stability[k - 1] as number) + 1)
    slopes.byDifficultyBefore -= (byLog * lapseByDifficulty) / hardness
  }

  // S' = S·e^(−w17·w18).
  const leaveCeiling = (k: number) => {
    const byLog = slopes.byStability * (stability[k - 1] as number) * lapseCeiling
    add(AT.sameDay, -byLog * sameDayShift)
    add(AT.sameDayShift, -byLog * sameDay)
    slopes.byStabilityBefore += slopes.byStability * lapseCeiling
  }

  // S' = S·factor, factor = e^(w17·(grade − 3 + w18))·S^−w19.
  const leaveSameDay = (k: number, grade: number) => {
    const factor = change[k] as number
    const byLog = slopes.byStability * (stability[k - 1] as number) * factor
    add(AT.sameDay, byLog * (grade - 3 + sameDayShift))
    add(AT.sameDayShift, byLog * sameDay)
    add(AT.sameDayByStability, -byLog * (logStability[k - 1] as number))
    slopes.byStabilityBefore += slopes.byStability * factor * (1 - sameDayByStability)
  }

  const leaveStability = (k: number, grade: number) => {
    const how = step[k] as number
    if (how === RECALLED) leaveRecalled(k, grade)
    else if (how === FORGOTTEN) leaveForgotten(k)
    else if (how === FORGOTTEN_AT_CEILING) leaveCeiling(k)
    else if (how === SAME_DAY) leaveSameDay(k, grade)
    else if (how === SAME_DAY_UNCHANGED) slopes.byStabilityBefore += slopes.byStability
  }

  // R = (1 + f·t/S)^−w20, and `base` is what stands in the brackets.
  const leaveRecall = (k: number, days: number) => {
    const faded = logFade[k] as number
    const base = Math.exp(faded)
    const before = stability[k - 1] as number
    const byLogRecall = slopes.byRecall * (recall[k] as number)
    add(AT.decay, -byLogRecall * (faded + (decay * days * fadeByDecay) / (before * base)))
    slopes.byStabilityBefore += (byLogRecall * decay * (1 - 1 / base)) / before
  }

  // S = w[grade − 1], D = w4 − e^(w5·(grade − 1)) + 1.
  const leaveFirst = (grade: number) => {
    if (step[0] === FIRST) add(AT.firstStability + grade - 1, slopes.byStability)
    if (isDifficultyBound[0]) return
    add(AT.firstDifficulty, slopes.byDifficulty)
    add(AT.firstDifficultyStep, -slopes.byDifficulty * (grade - 1) * Math.exp(firstStep * (grade - 1)))
  }

  return (card) => {
    const start = starts[card] as number
    const count = (starts[card + 1] as number) - start
    if (count === 0) return
    slopes.byStability = 0
    slopes.byDifficulty = 0
    for (let k = count - 1; k > 0; k -= 1) {
      const grade = grades[start + k] as number
      const weight = weights[start + k] as number
      slopes.byStabilityBefore = 0
      slopes.byDifficultyBefore = 0
      slopes.byRecall = 0
      if (weight > 0) leaveAnswer(k, grade, weight)
      if (slopes.byDifficulty !== 0 && isDifficultyBound[k] === 0) leaveDifficulty(k, grade)
      if (slopes.byStability !== 0) leaveStability(k, grade)
      if (slopes.byRecall !== 0) leaveRecall(k, elapsedDays[start + k] as number)
      slopes.byStability = slopes.byStabilityBefore
      slopes.byDifficulty = slopes.byDifficultyBefore
    }
    leaveFirst(grades[start] as number)
  }
}
