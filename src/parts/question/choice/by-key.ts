import type { DrawnQuestion } from '#core/scenario/drawn.ts'
import { picksOf } from '#core/scenario/grading.ts'
import type { Answer } from '#core/scenario.ts'
import { picked, pickedBy } from './picked.ts'

/** The answer after a letter or a digit chose the option of that place; undefined where the key means nothing here. */
export function answerByKey(question: DrawnQuestion, answer: Answer | undefined, key: string): Answer | undefined {
  if (question.type !== 'choice' && question.type !== 'response') return undefined
  const place = /^[1-9]$/.test(key) ? Number(key) - 1 : /^[a-z]$/i.test(key) ? key.toLowerCase().charCodeAt(0) - 97 : -1
  const option = question.options[place]
  if (!option) return undefined
  if (question.type === 'choice') return { type: 'choice', option: option.id }
  return { type: 'response', options: picked(question, pickedBy(answer), option.id, picksOf(question)) }
}
