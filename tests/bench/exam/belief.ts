import { fitParameters } from '#core/memory/fit.ts'
import type { Answer } from './answering.ts'
import { advance, type CardStates, createStates } from './card-states.ts'
import { createFsrs6, FSRS_6_DEFAULTS, type Fsrs6, type GradeNumber } from './fsrs-6.ts'

/**
 * What a policy believes about each card: FSRS-6 states from its own log, with the default parameters at first and
 * refitted once a week by the app's own trainer. All policies that believe anything learn in the same way.
 */
export type Belief = CardStates & {
  readonly memory: () => Fsrs6
  readonly parameters: () => readonly number[]
  /** Of a card that was met. */
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

const REFIT_DAYS = 7

export function createBelief(cards: number): Belief {
  let parameters = FSRS_6_DEFAULTS
  let memory = createFsrs6(parameters)
  let fittedOn = 0
  const states = createStates(cards)
  const history: History = { cards: [], days: [], grades: [] }
  return {
    ...states,
    memory: () => memory,
    parameters: () => parameters,
    history,
    recall: (card, day) => memory.recall(day - (states.last[card] as number), states.stability[card] as number),
    observe(card, day, { grade }) {
      history.cards.push(card)
      history.days.push(day)
      history.grades.push(grade)
      advance(states, memory, card, day, grade)
    },
    learnWeekly(day) {
      if (day - fittedOn < REFIT_DAYS) return false
      fittedOn = day
      const fit = fitParameters(history, parameters)
      if (fit.kind === 'kept') return false
      parameters = fit.parameters
      memory = createFsrs6(parameters)
      states.last.fill(-1)
      replay(history, states, memory)
      return true
    },
  }
}

/** Every answer once more, into empty states; `saw` is told what was expected of each but first meetings. */
export function replay(
  { cards, days, grades }: History,
  states: CardStates,
  memory: Fsrs6,
  saw?: (predicted: number, elapsedDays: number, grade: GradeNumber) => void,
): void {
  for (const [index, card] of cards.entries()) {
    const day = days[index] as number
    const grade = grades[index] as GradeNumber
    const elapsed = day - (states.last[card] as number)
    const predicted = advance(states, memory, card, day, grade)
    if (predicted !== undefined) saw?.(predicted, elapsed, grade)
  }
}
