import type { DrawnQuestion } from '#core/scenario/drawn.ts'
import type { Answer } from '#core/scenario.ts'
import type { Surroundings } from '#parts/text/surroundings.ts'

/** What the form of a question of one type is given. It holds no answer: each change is told, and comes back. */
export type FormProps<Asked extends DrawnQuestion = DrawnQuestion> = {
  readonly question: Asked
  readonly answer: Answer | undefined
  /** Undefined where nothing is answered any more. */
  readonly onAnswer: (answer: Answer | undefined) => void
  readonly around: Surroundings
}
