import { chance, pick } from './chance.ts'
import type { GradeNumber } from './fsrs-6.ts'
import type { Learner } from './learners/learner.ts'

/**
 * How people answer and how long they take, from Anki's data (the defaults of SSP-MMC-FSRS):
 * seconds and shares by grade, again, hard, good, easy; the shares of a pass are hard, good, easy.
 */
export const FIRST_GRADE_SHARES: readonly number[] = [0.24, 0.094, 0.495, 0.171]
export const PASS_SHARES: readonly number[] = [0.224, 0.631, 0.145]
const FIRST_SECONDS: readonly number[] = [33.79, 24.3, 13.68, 6.5]
export const REVIEW_SECONDS: readonly number[] = [23, 11.68, 7.33, 5.6]

export const MEAN_FIRST_SECONDS = FIRST_GRADE_SHARES.reduce(
  (sum, share, index) => sum + share * (FIRST_SECONDS[index] as number),
  0,
)
export const MEAN_PASS_SECONDS = PASS_SHARES.reduce(
  (sum, share, index) => sum + share * (REVIEW_SECONDS[index + 1] as number),
  0,
)

export type Answer = { readonly grade: GradeNumber; readonly seconds: number; readonly first: boolean }

const DECIDES = { firstGrade: 1, recall: 2, passGrade: 3 }

/** A learner who answers: the same luck for the same look at the same card. */
export function createAnswering(learner: Learner, seed: number, cards: number, cost: number) {
  const looks = new Int32Array(cards)
  return (card: number, day: number): Answer => {
    const look = looks[card] as number
    looks[card] = look + 1
    const first = !learner.hasMet(card)
    const luck = (decides: number) => chance(seed, card, look, decides)
    const passes = first || luck(DECIDES.recall) < learner.recall(card, day)
    const grade = (
      first
        ? 1 + pick(FIRST_GRADE_SHARES, luck(DECIDES.firstGrade))
        : passes
          ? 2 + pick(PASS_SHARES, luck(DECIDES.passGrade))
          : 1
    ) as GradeNumber
    const seconds = ((first ? FIRST_SECONDS : REVIEW_SECONDS)[grade - 1] as number) * cost
    learner.study(card, day, grade)
    return { grade, seconds, first }
  }
}
