import type { DrawnQuestion } from '#core/scenario/drawn.ts'
import type { Verdict } from '#core/scenario/grading.ts'
import type { Answer, Misconception } from '#core/scenario.ts'
import type { Surroundings } from '#parts/text/surroundings.ts'

/** What explains an answer: the deck around it, and the beliefs behind its mistakes. */
export type Explaining = {
  readonly around: Surroundings
  readonly misconceptionOf: (id: string) => Misconception | undefined
}

/** What the review of a question of one type is given. `verdict` is that of `answer`. */
export type ReviewProps<Asked extends DrawnQuestion = DrawnQuestion> = Explaining & {
  readonly question: Asked
  readonly answer: Answer | undefined
  readonly verdict: Verdict
}
