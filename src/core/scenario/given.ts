import type { Answer } from '#core/scenario.ts'
import { isAnswer } from './answer-shape.ts'
import { CONFIDENCES, type Confidence } from './confidence.ts'

/** What was answered to a scenario, and what came of it then: a later deck does not change history. */
export type Given = {
  /** Of the variant: with the scenario it gives back what was shown. */
  readonly seed: number
  /** One for each question; null where none was given. */
  readonly answers: readonly (Answer | null)[]
  /** Only where it was asked for. */
  readonly sure?: Confidence
  /** An option was run before answering, in a question where that counts. */
  readonly ran?: true
  readonly right: boolean
  /** The wrong beliefs that the answer gave away. */
  readonly misconceptions: readonly string[]
}

export function isGiven(value: unknown): value is Given {
  if (typeof value !== 'object' || value === null) return false
  const { seed, answers, sure, ran, right, misconceptions } = value as Readonly<Record<string, unknown>>
  return (
    Number.isInteger(seed) &&
    Array.isArray(answers) &&
    answers.every((answer) => answer === null || isAnswer(answer)) &&
    (sure === undefined || CONFIDENCES.includes(sure as Confidence)) &&
    (ran === undefined || ran === true) &&
    typeof right === 'boolean' &&
    Array.isArray(misconceptions) &&
    misconceptions.every((id) => typeof id === 'string')
  )
}
