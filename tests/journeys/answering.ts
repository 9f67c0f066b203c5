import { inlineText } from '#core/prose.ts'
import type { DrawnConfigure, DrawnMatching, DrawnOrdering, DrawnQuestion } from '#core/scenario/drawn.ts'
import { gradeQuestion } from '#core/scenario/grading.ts'
import { keyOf } from '#core/scenario/key.ts'
import type { Answer, Setting } from '#core/scenario.ts'

/** Answers to whatever is asked; `by-touch.ts` and `by-keys.ts` give them. */

export type Of<Type extends Answer['type']> = Extract<Answer, { type: Type }>

/** What the learner does; the same drill goes by either. */
export interface Hands {
  press(name: string): Promise<void>
  /** Goes on by the button of that name, from wherever answering has left off. */
  goOn(name: string): Promise<void>
  commit(how: 'Unsure' | 'Fairly' | 'Sure'): Promise<void>
  give(question: DrawnQuestion, answer: Answer): Promise<void>
}

/** An answer that is right, and can be typed. */
export function rightTo(question: DrawnQuestion): Answer {
  const key = keyOf(question)
  return key.type === 'numeric' ? { ...key, value: typable(key.value) } : key
}

/** An answer that is wrong and gives a misconception away. */
export function mistakeIn(question: DrawnQuestion): Answer {
  const found = attempts(question).find((answer) => {
    const { right, parts } = gradeQuestion(question, answer)
    return !right && parts.some(({ misconception }) => misconception)
  })
  if (!found) throw new Error(`no mistake is named in ${inlineText(question.ask)}`)
  return found
}

function attempts(question: DrawnQuestion): Answer[] {
  switch (question.type) {
    case 'choice':
      return question.options.map(({ id }) => ({ type: 'choice', option: id }))
    case 'response': {
      const [, ...others] = question.options.filter(({ right }) => right)
      return question.options
        .filter(({ right }) => !right)
        .map(({ id }) => ({ type: 'response', options: [...others.map((other) => other.id), id] }))
    }
    case 'ordering':
      return question.order.map((id) => ({
        type: 'ordering',
        steps: [id, ...question.order.filter((other) => other !== id)],
      }))
    case 'matching':
      return question.prompts.flatMap(({ id, mistakes }) =>
        mistakes.map(({ option }) => ({
          type: 'matching' as const,
          matches: { ...keyMatches(question), [id]: option },
        })),
      )
    case 'configure': {
      const { algorithm, values } = question.key
      const start = Object.fromEntries(settingsOf(question, algorithm).map((setting) => [setting.name, setting.start]))
      return Object.entries(values)
        .filter(([name, value]) => start[name] !== value)
        .map(([name, value]) => ({ type: 'configure', algorithm, values: { ...start, [name]: value } }))
    }
    case 'numeric':
      return question.mistakes.map(({ value }) => ({ type: 'numeric', value: typable(value) }))
  }
}

function typable(value: number): number {
  return Number(value.toPrecision(6))
}

function keyMatches(question: DrawnMatching): Readonly<Record<string, string>> {
  return Object.fromEntries(question.prompts.map(({ id, match }) => [id, match]))
}

export function settingsOf({ algorithms }: DrawnConfigure, algorithm: string): readonly Setting[] {
  return algorithms.find(({ id }) => id === algorithm)?.settings ?? []
}

export function placesOf(question: Extract<DrawnQuestion, { type: 'choice' | 'response' }>, answer: Answer): number[] {
  const chosen = answer.type === 'choice' ? [answer.option] : answer.type === 'response' ? answer.options : []
  return chosen.map((id) => question.options.findIndex((option) => option.id === id))
}

/** Which step moves where, one after the other, until they stand as wanted. */
export function movesTo(question: DrawnOrdering, wanted: readonly string[]): { from: number; to: number }[] {
  const standing = question.steps.map(({ id }) => id)
  const moves: { from: number; to: number }[] = []
  for (const [to, id] of wanted.entries()) {
    const from = standing.indexOf(id)
    if (from === to) continue
    standing.splice(to, 0, ...standing.splice(from, 1))
    moves.push({ from, to })
  }
  return moves
}
