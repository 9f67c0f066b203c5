import { fitParameters } from '#core/memory/fit.ts'
import type { Answer } from './answering.ts'
import { createFsrs6, FSRS_6_DEFAULTS, type Fsrs6, type GradeNumber } from './fsrs-6.ts'

/**
 * What a policy believes about each card: FSRS-6 states from its own log, with the default parameters at first and
 * refitted once a week. All policies that believe anything learn in the same way.
 */
export type Belief = {
  readonly memory: () => Fsrs6
  readonly parameters: () => readonly number[]
  readonly stability: Float64Array
  readonly difficulty: Float64Array
  /** The day of the last look, −1 before the first. */
  readonly last: Int32Array
  readonly recall: (card: number, day: number) => number
  readonly observe: (card: number, day: number, answer: Answer) => void
  /** Refits when a week has passed; true when the parameters are other ones. */
  readonly learnWeekly: (day: number) => boolean
  readonly history: History
}

/** Reviews in the order in which they happened, as columns. */
export type History = {
  readonly cards: number[]
  readonly days: number[]
  readonly grades: GradeNumber[]
}

export const REFIT_DAYS = 7

export function createBelief(cards: number): Belief {
  let parameters = FSRS_6_DEFAULTS
  let memory = createFsrs6(parameters)
  let fittedOn = 0
  const stability = new Float64Array(cards)
  const difficulty = new Float64Array(cards)
  const last = new Int32Array(cards).fill(-1)
  const history: History = { cards: [], days: [], grades: [] }

  const recall = (card: number, day: number) => memory.recall(day - (last[card] as number), stability[card] as number)
  const advance = (card: number, day: number, grade: GradeNumber) => {
    if ((last[card] as number) < 0) {
      stability[card] = memory.firstStability(grade)
      difficulty[card] = memory.firstDifficulty(grade)
    } else {
      const before = difficulty[card] as number
      stability[card] = memory.nextStability(stability[card] as number, before, recall(card, day), grade)
      difficulty[card] = memory.nextDifficulty(before, grade)
    }
    last[card] = day
  }
  const replay = () => {
    last.fill(-1)
    for (let index = 0; index < history.cards.length; index += 1)
      advance(history.cards[index] as number, history.days[index] as number, history.grades[index] as GradeNumber)
  }
  return {
    memory: () => memory,
    parameters: () => parameters,
    stability,
    difficulty,
    last,
    recall,
    history,
    observe(card, day, { grade }) {
      history.cards.push(card)
      history.days.push(day)
      history.grades.push(grade)
      advance(card, day, grade)
    },
    learnWeekly(day) {
      if (day - fittedOn < REFIT_DAYS) return false
      fittedOn = day
      const fit = fitParameters(history, parameters)
      if (fit.kind === 'kept') return false
      parameters = fit.parameters
      memory = createFsrs6(parameters)
      replay()
      return true
    },
  }
}
