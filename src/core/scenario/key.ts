import { unreachable } from '#core/parsed.ts'
import type { Answer } from '#core/scenario.ts'
import type { DrawnQuestion } from './drawn.ts'

/** The right answer to a question; for *configure* one of those that keep every rule. */
export function keyOf(question: DrawnQuestion): Answer {
  switch (question.type) {
    case 'choice':
      return { type: 'choice', option: question.options.find(({ right }) => right)?.id ?? '' }
    case 'response':
      return { type: 'response', options: question.options.flatMap(({ id, right }) => (right ? [id] : [])) }
    case 'ordering':
      return { type: 'ordering', steps: question.order }
    case 'matching':
      return { type: 'matching', matches: Object.fromEntries(question.prompts.map(({ id, match }) => [id, match])) }
    case 'configure':
      return { type: 'configure', ...question.key }
    case 'numeric':
      return { type: 'numeric', value: question.answer }
    default:
      return unreachable(question)
  }
}
