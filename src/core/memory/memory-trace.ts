import { AT, LEAST_DIFFICULTY, LEAST_STABILITY, MOST_DIFFICULTY, MOST_STABILITY } from './parameters.ts'
import type { CardReviews } from './review-history.ts'

/**
 * FSRS-6 as published (open-spaced-repetition, fsrs4anki wiki, "The Algorithm"; fsrs-rs), followed through all reviews
 * of a card. It is the arithmetic of the scheduler, without rounding and with all steps kept, for the way back.
 *
 *   R  recall             (1 + f·t/S)^−w20,  f = 0.9^(−1/w20) − 1
 *   first review          S = w[grade − 1],  D = w4 − e^(w5·(grade − 1)) + 1
 *   recalled              S' = S·(1 + e^w8·(11 − D)·S^−w9·(e^(w10·(1 − R)) − 1)·[hard: w15]·[easy: w16])
 *   forgotten             S' = min(w11·D^−w12·((S + 1)^w13 − 1)·e^(w14·(1 − R)),  S·e^(−w17·w18))
 *   again the same day    S' = S·g,  g = e^(w17·(grade − 3 + w18))·S^−w19, and at least 1 unless the grade is again
 *   always                D' = w7·D0(easy) + (1 − w7)·(D − w6·(grade − 3)·(10 − D)/9)
 *
 * S stays within 0.001 and 36,500, D within 1 and 10.
 */

/** How a stability came about. `STUCK` is one that a bound decides, and so moves with nothing. */
export const STUCK = 0
export const FIRST = 1
export const RECALLED = 2
export const FORGOTTEN = 3
export const FORGOTTEN_AT_CEILING = 4
export const SAME_DAY = 5
export const SAME_DAY_UNCHANGED = 6

export type Step =
  | typeof STUCK
  | typeof FIRST
  | typeof RECALLED
  | typeof FORGOTTEN
  | typeof FORGOTTEN_AT_CEILING
  | typeof SAME_DAY
  | typeof SAME_DAY_UNCHANGED

/** The steps of one card, review by review. */
export type MemoryTrace = {
  readonly step: Uint8Array
  /** After the review, within their bounds. */
  readonly stability: Float64Array
  readonly logStability: Float64Array
  readonly difficulty: Float64Array
  /** Whether a bound decides the difficulty. */
  readonly isDifficultyBound: Uint8Array
  /** At the review; of no meaning on the same day. */
  readonly recall: Float64Array
  /** ln(1 + f·t/S) at the review. */
  readonly logFade: Float64Array
  /** The gain of a recalled review, the stability before bounds after a forgotten one, the factor on the same day. */
  readonly change: Float64Array
  /** e^(w10·(1 − R)) of a recalled review; ln(S + 1) of a forgotten one. */
  readonly aside: Float64Array
}

export function createTrace(longest: number): MemoryTrace {
  const column = () => new Float64Array(longest)
  return {
    step: new Uint8Array(longest),
    stability: column(),
    logStability: column(),
    difficulty: column(),
    isDifficultyBound: new Uint8Array(longest),
    recall: column(),
    logFade: column(),
    change: column(),
    aside: column(),
  }
}

/** f, so that recall after S days is 0.9. */
export function fadeFactor(decay: number): number {
  return Math.exp(-Math.log(0.9) / decay) - 1
}

/** D0(easy), towards which difficulty reverts; without bounds, as published. */
export function easiestDifficulty(parameters: ArrayLike<number>): number {
  return firstDifficulty(parameters, 4)
}

export function firstDifficulty(parameters: ArrayLike<number>, grade: number): number {
  return (
    (parameters[AT.firstDifficulty] as number) -
    Math.exp((parameters[AT.firstDifficultyStep] as number) * (grade - 1)) +
    1
  )
}

/** Follows a memory model through cards, one after the other; what it keeps of the last one is in `trace`. */
export function createFollower(reviews: CardReviews, trace: MemoryTrace, parameters: ArrayLike<number>) {
  const { starts, grades, elapsedDays } = reviews
  const { step, stability, logStability, difficulty, isDifficultyBound, recall, logFade, change, aside } = trace
  const at = (place: number) => parameters[place] as number
  const decay = at(AT.decay)
  const fade = fadeFactor(decay)
  const growth = Math.exp(at(AT.growth))
  const growthByStability = at(AT.growthByStability)
  const growthByRecall = at(AT.growthByRecall)
  const hardPenalty = at(AT.hardPenalty)
  const easyBonus = at(AT.easyBonus)
  const lapse = at(AT.lapse)
  const lapseByDifficulty = at(AT.lapseByDifficulty)
  const lapseByStability = at(AT.lapseByStability)
  const lapseByRecall = at(AT.lapseByRecall)
  const lapseCeiling = Math.exp(-at(AT.sameDay) * at(AT.sameDayShift))
  const sameDay = at(AT.sameDay)
  const sameDayShift = at(AT.sameDayShift)
  const sameDayByStability = at(AT.sameDayByStability)
  const difficultyStep = at(AT.difficultyStep)
  const reversion = at(AT.difficultyReversion)
  const easiest = easiestDifficulty(parameters)

  const keepDifficulty = (k: number, value: number) => {
    const bound = Math.min(MOST_DIFFICULTY, Math.max(LEAST_DIFFICULTY, value))
    difficulty[k] = bound
    isDifficultyBound[k] = bound === value ? 0 : 1
  }
  const keepStability = (k: number, value: number, how: Step) => {
    const bound = Math.min(MOST_STABILITY, Math.max(LEAST_STABILITY, value))
    stability[k] = bound
    logStability[k] = Math.log(bound)
    step[k] = bound === value ? how : STUCK
  }
  const stepSameDay = (k: number, grade: number, before: number) => {
    const raw = Math.exp(sameDay * (grade - 3 + sameDayShift) - sameDayByStability * (logStability[k - 1] as number))
    const factor = grade > 1 && raw < 1 ? 1 : raw
    change[k] = factor
    keepStability(k, before * factor, factor === raw ? SAME_DAY : SAME_DAY_UNCHANGED)
  }
  const stepForgotten = (k: number, before: number, hardness: number, chance: number) => {
    const logNext = Math.log(before + 1)
    const raw =
      lapse *
      Math.exp(lapseByRecall * (1 - chance) - lapseByDifficulty * Math.log(hardness)) *
      (Math.exp(lapseByStability * logNext) - 1)
    const ceiling = before * lapseCeiling
    aside[k] = logNext
    change[k] = raw
    if (ceiling < raw) keepStability(k, ceiling, FORGOTTEN_AT_CEILING)
    else keepStability(k, raw, FORGOTTEN)
  }
  const stepRecalled = (k: number, grade: number, before: number, hardness: number, chance: number) => {
    const surprise = Math.exp(growthByRecall * (1 - chance))
    const kind = grade === 2 ? hardPenalty : grade === 4 ? easyBonus : 1
    const gain =
      growth * (11 - hardness) * Math.exp(-growthByStability * (logStability[k - 1] as number)) * (surprise - 1) * kind
    aside[k] = surprise
    change[k] = gain
    keepStability(k, before * (1 + gain), RECALLED)
  }

  return (card: number): void => {
    const start = starts[card] as number
    const count = (starts[card + 1] as number) - start
    if (count === 0) return
    const first = grades[start] as number
    keepStability(0, at(AT.firstStability + first - 1), FIRST)
    keepDifficulty(0, firstDifficulty(parameters, first))
    for (let k = 1; k < count; k += 1) {
      const grade = grades[start + k] as number
      const elapsed = elapsedDays[start + k] as number
      const before = stability[k - 1] as number
      const hardness = difficulty[k - 1] as number
      if (elapsed === 0) stepSameDay(k, grade, before)
      else {
        const faded = Math.log(1 + (fade * elapsed) / before)
        const chance = Math.exp(-decay * faded)
        logFade[k] = faded
        recall[k] = chance
        if (grade === 1) stepForgotten(k, before, hardness, chance)
        else stepRecalled(k, grade, before, hardness, chance)
      }
      const moved = hardness - (difficultyStep * (grade - 3) * (10 - hardness)) / 9
      keepDifficulty(k, moved + reversion * (easiest - moved))
    }
  }
}
