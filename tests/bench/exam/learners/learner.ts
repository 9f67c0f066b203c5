import type { GradeNumber } from '../fsrs-6.ts'

/**
 * A simulated memory. What it does inside is hidden from every policy: they see grades only.
 * Days are whole; a card is studied at most once a day.
 */
export type Learner = {
  /** The chance, 0 to 1, that a card is recalled on a day; 0 for one never met. */
  readonly recall: (card: number, day: number) => number
  readonly hasMet: (card: number) => boolean
  readonly study: (card: number, day: number, grade: GradeNumber) => void
}
