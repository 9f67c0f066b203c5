import type { Fsrs6, GradeNumber } from './fsrs-6.ts'

/** What FSRS-6 says of each card of a deck. */
export type CardStates = {
  readonly stability: Float64Array
  readonly difficulty: Float64Array
  /** The day of the last look, −1 before the first. */
  readonly last: Int32Array
}

export function createStates(cards: number): CardStates {
  const last = new Int32Array(cards).fill(-1)
  return { stability: new Float64Array(cards), difficulty: new Float64Array(cards), last }
}

/** After one more answer; gives back the recall that was expected of it, undefined at a first meeting. */
export function advance(
  { stability, difficulty, last }: CardStates,
  memory: Fsrs6,
  card: number,
  day: number,
  grade: GradeNumber,
): number | undefined {
  const studied = last[card] as number
  last[card] = day
  if (studied < 0) {
    stability[card] = memory.firstStability(grade)
    difficulty[card] = memory.firstDifficulty(grade)
    return undefined
  }
  const before = difficulty[card] as number
  const recall = memory.recall(day - studied, stability[card] as number)
  stability[card] = memory.nextStability(stability[card] as number, before, recall, grade)
  difficulty[card] = memory.nextDifficulty(before, grade)
  return recall
}
