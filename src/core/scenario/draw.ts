import type { Values } from '#core/formula.ts'
import { type Parsed, unreachable } from '#core/parsed.ts'
import type { Inline } from '#core/prose.ts'
import { createRandom, type Random, shuffled } from '#core/random.ts'
import type {
  ChoiceQuestion,
  ConfigurableAlgorithm,
  Option,
  Parameter,
  Question,
  Rule,
  Scenario,
} from '#core/scenario.ts'
import { drawLab } from './draw-lab.ts'
import type { Drawn, DrawnConfigure, DrawnOption, DrawnQuestion, DrawnRule, SettingValue } from './drawn.ts'
import { type Filling, fillBlocks, fillInlines } from './filling.ts'
import { numberOf, printed, Undrawable } from './number-of.ts'

type Text = readonly Inline[]

/**
 * Draws the variant of a seed: its values, its words, and the order of its options. A problem where a formula fails
 * or something that must hold does not; the compiler lets no such scenario into a deck.
 */
export function draw(scenario: Scenario, seed: number): Parsed<Drawn> {
  const random = createRandom(seed)
  try {
    const values = drawValues(scenario, random)
    const words = scenario.wordings[Math.floor(random() * scenario.wordings.length)] ?? {}
    const filling: Filling = { values, words }
    for (const holds of scenario.holds) {
      if (numberOf(holds, values) === 0) throw new Undrawable(`"${holds}" does not hold (${printed(values)})`)
    }
    const situation = fillBlocks(scenario.situation, filling)
    const questions = scenario.questions.map((question) => drawQuestion(question, filling, random))
    return { ok: true, value: { id: scenario.id, seed, situation, questions } }
  } catch (error) {
    if (!(error instanceof Undrawable)) throw error
    return { ok: false, problem: { message: error.message, at: 0 } }
  }
}

function drawValues(scenario: Scenario, random: Random): Values {
  const values = new Map<string, number>()
  for (const parameter of scenario.parameters) values.set(parameter.name, drawParameter(parameter, random))
  for (const { name, value } of scenario.formulas) values.set(name, numberOf(value, values))
  return values
}

function drawParameter(parameter: Parameter, random: Random): number {
  if ('oneOf' in parameter) return parameter.oneOf[Math.floor(random() * parameter.oneOf.length)] ?? 0
  const { from, to, step } = parameter
  const steps = Math.floor((to - from) / step + 1e-9)
  const value = from + Math.floor(random() * (steps + 1)) * step
  // 0.1 + 2 × 0.1 is 0.30000000000000004, and would be shown so.
  return Number(value.toFixed(Math.max(digitsBehind(from), digitsBehind(step))))
}

/** How many digits a number has behind its point: three in 0.125, seven in 1e-7. */
function digitsBehind(value: number): number {
  const [mantissa = '', exponent = '0'] = String(value).split('e')
  const digits = (mantissa.split('.')[1]?.length ?? 0) - Number(exponent)
  return Math.min(100, Math.max(0, digits))
}

function drawQuestion(question: Question, filling: Filling, random: Random): DrawnQuestion {
  const fill = (text: Text) => fillInlines(text, filling)
  const { values } = filling
  const asked = { id: question.id, ask: fill(question.ask) }
  switch (question.type) {
    case 'choice':
    case 'response': {
      const { type, lab } = question
      const isRight = (option: Option) => isRightIn(values, option)
      return {
        ...asked,
        type,
        options: drawOptions(question, filling, random),
        ...(lab && {
          lab: drawLab(
            lab,
            question.options.filter(isRight).map(({ id }) => id),
            values,
          ),
        }),
      }
    }
    case 'ordering': {
      const steps = question.steps.map((step) => ({ ...step, text: fill(step.text), why: fill(step.why) }))
      const order = steps.map(({ id }) => id)
      const slips = question.slips.map((slip) => ({ ...slip, why: fill(slip.why) }))
      return { ...asked, type: 'ordering', steps: shuffled(steps, random), order, slips }
    }
    case 'matching': {
      const prompts = question.prompts.map((prompt) => ({ ...prompt, text: fill(prompt.text), why: fill(prompt.why) }))
      const options = question.options.map((option) => ({ ...option, text: fill(option.text) }))
      return { ...asked, type: 'matching', prompts: shuffled(prompts, random), options: shuffled(options, random) }
    }
    case 'configure': {
      const { algorithms, key, why } = question
      const rules = question.rules.map((rule) => drawRule(rule, algorithms, filling))
      return { ...asked, type: 'configure', algorithms, rules, key: drawKey(key, algorithms, values), why: fill(why) }
    }
    case 'numeric': {
      const answer = numberOf(question.answer, values)
      const { tolerance, unit } = question
      const slackOf = (value: number) =>
        'percent' in tolerance ? (Math.abs(value) * tolerance.percent) / 100 : tolerance.amount
      const slack = slackOf(answer)
      const mistakes = question.mistakes.map((mistake) => {
        const value = numberOf(mistake.value, values)
        return { value, slack: slackOf(value), why: fill(mistake.why), misconception: mistake.misconception }
      })
      const [least, most] = [numberOf(question.least, values), numberOf(question.most, values)]
      return { ...asked, type: 'numeric', answer, slack, unit, least, most, why: fill(question.why), mistakes }
    }
    default:
      return unreachable(question)
  }
}

function isRightIn(values: Values, { right }: Pick<Option, 'right'>): boolean {
  return typeof right === 'boolean' ? right : numberOf(right, values) !== 0
}

/** Four options of a choice, however many wrong ones there are to choose from; all of a response. */
function drawOptions({ type, options }: ChoiceQuestion, filling: Filling, random: Random): DrawnOption[] {
  const drawn = options.map(({ id, text, right, why, whyWrong, misconception }): DrawnOption => {
    const isRight = isRightIn(filling.values, { right })
    const shown = { id, text: fillInlines(text, filling), right: isRight }
    if (isRight) return { ...shown, why: fillInlines(why, filling) }
    return { ...shown, why: fillInlines(whyWrong ?? why, filling), ...(misconception && { misconception }) }
  })
  const mixed = shuffled(drawn, random)
  if (type === 'response') return mixed
  const wrong = mixed.filter(({ right }) => !right)
  // Mixed again: the first of them as they stand would leave the key last too often.
  const shown = shuffled(wrong, random).slice(0, SHOWN - 1)
  return mixed.filter((option) => option.right || shown.includes(option))
}

const SHOWN = 4

function drawRule(rule: Rule, algorithms: readonly ConfigurableAlgorithm[], filling: Filling): DrawnRule {
  const { id, algorithm, misconception } = rule
  const { values } = filling
  const text = fillInlines(rule.text, filling)
  const why = fillInlines(rule.why, filling)
  const base = { id, ...(algorithm && { algorithm }), text, why, misconception }
  const bound = algorithm ? algorithms.filter((one) => one.id === algorithm) : algorithms
  switch (rule.kind) {
    case 'algorithm':
      return { ...base, kind: rule.kind, is: rule.is }
    case 'required':
    case 'forbidden': {
      const is = rule.is?.map((value) => settingValue(bound, rule.setting, value, values))
      return { ...base, kind: rule.kind, setting: rule.setting, ...(is && { is }) }
    }
    case 'range': {
      const from = rule.from === undefined ? Number.NEGATIVE_INFINITY : numberOf(rule.from, values)
      const to = rule.to === undefined ? Number.POSITIVE_INFINITY : numberOf(rule.to, values)
      return { ...base, kind: 'range', setting: rule.setting, from, to }
    }
    case 'relation':
      return { ...base, kind: 'relation', holds: rule.holds, values }
    default:
      return unreachable(rule)
  }
}

/** A word for a setting that is picked, a formula's number for one that is set. */
function settingValue(
  algorithms: readonly ConfigurableAlgorithm[],
  name: string,
  value: string,
  values: Values,
): SettingValue {
  const setting = algorithms.flatMap(({ settings }) => settings).find((one) => one.name === name)
  return setting?.kind === 'number' ? numberOf(value, values) : value
}

function drawKey(
  key: { readonly algorithm: string; readonly set: readonly { readonly name: string; readonly value: string }[] },
  algorithms: readonly ConfigurableAlgorithm[],
  values: Values,
): DrawnConfigure['key'] {
  const chosen = algorithms.filter(({ id }) => id === key.algorithm)
  const set = key.set.map(({ name, value }) => [name, settingValue(chosen, name, value, values)])
  return { algorithm: key.algorithm, values: { ...startingValues(chosen[0]), ...Object.fromEntries(set) } }
}

/** Every setting where it stands before the learner touches it. */
export function startingValues(algorithm: ConfigurableAlgorithm | undefined): Record<string, SettingValue> {
  return Object.fromEntries((algorithm?.settings ?? []).map(({ name, start }) => [name, start]))
}
