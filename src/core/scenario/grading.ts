import { compute } from '#core/formula.ts'
import { unreachable } from '#core/parsed.ts'
import type { Inline } from '#core/prose.ts'
import type { Answer, ConfigurableAlgorithm, Setting } from '#core/scenario.ts'
import type {
  Drawn,
  DrawnChoice,
  DrawnConfigure,
  DrawnMatching,
  DrawnNumeric,
  DrawnOrdering,
  DrawnQuestion,
  DrawnRule,
  SettingValue,
} from './drawn.ts'

/** What came of one question. AWS scores all or nothing: `right` is so only where every part is. */
export type Verdict = {
  readonly right: boolean
  readonly parts: readonly Part[]
}

/** An option, a step, a prompt, a rule, or the number itself (`answer`). */
export type Part = {
  readonly id: string
  /** The answer was right as far as this part goes: a wrong option left alone is right. */
  readonly right: boolean
  readonly why: readonly Inline[]
  /** The belief that this part of the answer gave away. */
  readonly misconception?: string
}

/** What came of a variant: right only where each of its questions is. */
export type Result = {
  readonly right: boolean
  /** One for each question, in their order. */
  readonly verdicts: readonly Verdict[]
  /** Each once. */
  readonly misconceptions: readonly string[]
}

/** Grades a variant. A question without an answer is wrong, and gives nothing away. */
export function gradeDrawn(drawn: Drawn, answers: readonly (Answer | null | undefined)[]): Result {
  const verdicts = drawn.questions.map((question, index) => gradeQuestion(question, answers[index] ?? undefined))
  const raised = verdicts.flatMap(({ parts }) => parts.flatMap(({ misconception }) => misconception ?? []))
  return { right: verdicts.every(({ right }) => right), verdicts, misconceptions: [...new Set(raised)] }
}

/**
 * Grades one question. An answer of another type, as a damaged log may hold, counts as none; and nothing is right
 * of which no part says so.
 */
export function gradeQuestion(question: DrawnQuestion, answer: Answer | undefined): Verdict {
  const parts = partsOf(question, answer)
  const isAnswered = answer?.type === question.type && !isBesides(question, answer)
  return { right: isAnswered && parts.length > 0 && parts.every(({ right }) => right), parts }
}

/** One option too many was chosen, and none of those there are: an older deck may have had it. */
function isBesides(question: DrawnQuestion, answer: Answer): boolean {
  if (question.type !== 'response' || answer.type !== 'response') return false
  return answer.options.some((picked) => question.options.every(({ id }) => id !== picked))
}

function partsOf(question: DrawnQuestion, answer: Answer | undefined): Part[] {
  switch (question.type) {
    case 'choice':
      return optionParts(question, answer?.type === 'choice' ? [answer.option] : [])
    case 'response':
      return optionParts(question, answer?.type === 'response' ? answer.options : [])
    case 'ordering':
      return stepParts(question, answer?.type === 'ordering' ? answer.steps : [])
    case 'matching':
      return promptParts(question, answer?.type === 'matching' ? answer.matches : {})
    case 'configure':
      return ruleParts(question, answer?.type === 'configure' ? answer : undefined)
    case 'numeric':
      return [numberPart(question, answer?.type === 'numeric' ? answer.value : undefined)]
    default:
      return unreachable(question)
  }
}

function optionParts({ options }: DrawnChoice, picked: readonly string[]): Part[] {
  return options.map(({ id, right, why, misconception }) => {
    const isPicked = picked.includes(id)
    return { id, right: isPicked === right, why, ...(isPicked && misconception && { misconception }) }
  })
}

/** A step is right at its place. The belief is that of the first slip it was part of. */
function stepParts({ steps, order, slips }: DrawnOrdering, answered: readonly string[]): Part[] {
  return order.map((id, place) => {
    const right = answered.length === order.length && answered[place] === id
    const why = steps.find((step) => step.id === id)?.why ?? []
    const slip = slips.find(({ early, late }) => early === id && isBefore(answered, early, late))
    return { id, right, why: slip?.why ?? why, ...(slip && { misconception: slip.misconception }) }
  })
}

function isBefore(order: readonly string[], early: string, late: string): boolean {
  const [first, second] = [order.indexOf(early), order.indexOf(late)]
  return first >= 0 && second >= 0 && first < second
}

function promptParts({ prompts }: DrawnMatching, matches: Readonly<Record<string, string>>): Part[] {
  return prompts.map(({ id, match, why, mistakes }) => {
    const given = Object.hasOwn(matches, id) ? matches[id] : undefined
    const misconception = mistakes.find(({ option }) => option === given && option !== match)?.misconception
    return { id, right: given === match, why, ...(misconception && { misconception }) }
  })
}

type Configured = { readonly algorithm: string; readonly values: Readonly<Record<string, SettingValue>> }

/** A part for each rule that binds under the chosen algorithm; what is left out of the answer stands at its start. */
function ruleParts({ algorithms, rules }: DrawnConfigure, answer: Configured | undefined): Part[] {
  const algorithm = algorithms.find(({ id }) => id === answer?.algorithm)
  return rules
    .filter((rule) => !answer || rule.algorithm === undefined || rule.algorithm === answer.algorithm)
    .map((rule) => {
      const right = algorithm !== undefined && answer !== undefined && keeps(rule, algorithm, answer.values)
      const { id, why, misconception } = rule
      return { id, right, why, ...(answer && !right && { misconception }) }
    })
}

function keeps(
  rule: DrawnRule,
  { id, settings }: ConfigurableAlgorithm,
  given: Readonly<Record<string, SettingValue>>,
): boolean {
  if (rule.kind === 'algorithm') return rule.is.includes(id)
  const standing = ({ name, start }: Setting): SettingValue =>
    (Object.hasOwn(given, name) ? given[name] : undefined) ?? start
  if (rule.kind === 'relation') {
    const values = new Map(rule.values)
    for (const setting of settings) {
      const value = standing(setting)
      if (typeof value === 'number') values.set(setting.name, value)
    }
    const holds = compute(rule.holds, values)
    return holds.ok && holds.value !== 0
  }
  const setting = settings.find(({ name }) => name === rule.setting)
  // A setting that the algorithm does not have is left alone, and cannot be what is asked for.
  if (!setting) return rule.kind === 'forbidden'
  const value = standing(setting)
  switch (rule.kind) {
    case 'required':
      return rule.is ? isOneOf(value, rule.is) : value !== setting.start
    case 'forbidden':
      return rule.is ? !isOneOf(value, rule.is) : value === setting.start
    case 'range':
      return typeof value === 'number' && isBetween(value, rule.from, rule.to)
    default:
      return unreachable(rule)
  }
}

/** Bounds are computed: 0.3 is at least 3 × 0.1, which is 0.30000000000000004. */
function isBetween(value: number, from: number, to: number): boolean {
  return (value >= from || isClose(value, from, 0)) && (value <= to || isClose(value, to, 0))
}

function isOneOf(value: SettingValue, all: readonly SettingValue[]): boolean {
  return all.some((one) =>
    typeof one === 'number' && typeof value === 'number' ? isClose(value, one, 0) : one === value,
  )
}

function numberPart({ answer, slack, why, mistakes }: DrawnNumeric, value: number | undefined): Part {
  if (value !== undefined && isClose(value, answer, slack)) return { id: 'answer', right: true, why }
  const mistake = mistakes.find((one) => value !== undefined && isClose(value, one.value, one.slack ?? slack))
  if (!mistake) return { id: 'answer', right: false, why }
  return { id: 'answer', right: false, why: mistake.why, misconception: mistake.misconception }
}

/** The slack itself is still right, also where 0.1 + 0.2 is a little more than 0.3. */
export function isClose(value: number, to: number, slack: number): boolean {
  return Math.abs(value - to) <= slack + 1e-9 * Math.max(Math.abs(to), slack)
}

/** Whether there is an answer to check: enough options chosen, every step placed, every prompt matched. */
export function isComplete(question: DrawnQuestion, answer: Answer | undefined): boolean {
  if (answer?.type !== question.type) return false
  switch (answer.type) {
    case 'choice':
      return question.type === 'choice' && question.options.some(({ id }) => id === answer.option)
    case 'ordering':
      return question.type === 'ordering' && answer.steps.length === question.order.length
    case 'response':
      return question.type === 'response' && answer.options.length === picksOf(question)
    case 'matching':
      return question.type === 'matching' && question.prompts.every(({ id }) => Object.hasOwn(answer.matches, id))
    case 'numeric':
      return Number.isFinite(answer.value)
    case 'configure':
      return true
    default:
      return unreachable(answer)
  }
}

/** How many options are to be chosen. */
export function picksOf({ options }: DrawnChoice): number {
  return options.filter(({ right }) => right).length
}
