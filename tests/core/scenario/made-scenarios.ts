import type { Inline } from '#core/prose.ts'
import { draw } from '#core/scenario/draw.ts'
import type { Drawn, DrawnQuestion } from '#core/scenario/drawn.ts'
import type {
  Answer,
  ChoiceQuestion,
  ConfigureQuestion,
  MatchingQuestion,
  NumericQuestion,
  Option,
  OrderingQuestion,
  Question,
  Rule,
  Scenario,
} from '#core/scenario.ts'

/** Scenarios to draw and to grade: one question of each type, about the same bank that looks for fraud. */

/** A line of text; between back-ticks it is code. */
export function line(words: string): Inline[] {
  return words
    .split('`')
    .map((text, place): Inline => ({ kind: place % 2 === 0 ? 'text' : 'code', text }))
    .filter((inline) => 'text' in inline && inline.text !== '')
}

export function scenarioOf(questions: Question | readonly Question[], more: Partial<Scenario> = {}): Scenario {
  const all = Array.isArray(questions) ? (questions as readonly Question[]) : [questions as Question]
  const [first] = all
  return {
    id: 'fraud',
    type: all.length > 1 || !first ? 'case' : first.type,
    parameters: [],
    formulas: [],
    wordings: [],
    holds: [],
    situation: [{ kind: 'paragraph', content: line('A bank looks for fraud.') }],
    questions: all,
    ...more,
  }
}

export function drawnOf(scenario: Scenario, seed = 1): Drawn {
  const drawn = draw(scenario, seed)
  if (!drawn.ok) throw new Error(drawn.problem.message)
  return drawn.value
}

export function questionOf(question: Question, seed = 1): DrawnQuestion {
  const [drawn] = drawnOf(scenarioOf(question), seed).questions
  if (!drawn) throw new Error('nothing was asked')
  return drawn
}

export function option(id: string, more: Partial<Option> = {}): Option {
  const isRight = more.right ?? false
  return {
    id,
    text: line(`Text of ${id}`),
    right: isRight,
    why: line(`Why ${id}`),
    ...(isRight !== true && { misconception: `believes-${id}` }),
    ...more,
  }
}

/** Asks for the value of a weight: one right option, and as many wrong ones as asked for. */
export function choice(wrong = 3): ChoiceQuestion {
  const options = Array.from({ length: wrong }, (_, index) => option(`wrong${index + 1}`))
  return {
    id: 'only',
    type: 'choice',
    ask: line('Which one?'),
    options: [option('right', { right: true }), ...options],
  }
}

export const RESPONSE: ChoiceQuestion = {
  id: 'only',
  type: 'response',
  ask: line('Which TWO?'),
  options: [
    option('a', { right: true }),
    option('b'),
    option('c', { right: true }),
    option('d'),
    option('e', { misconception: 'believes-b' }),
  ],
}

export const ORDERING: OrderingQuestion = {
  id: 'only',
  type: 'ordering',
  ask: line('In which order?'),
  steps: ['split', 'fit', 'tune', 'test'].map((id) => ({ id, text: line(`To ${id}`), why: line(`Why ${id}`) })),
  slips: [
    { early: 'fit', late: 'split', why: line('It leaks'), misconception: 'scale-before-split' },
    { early: 'test', late: 'tune', why: line('It peeks'), misconception: 'tune-on-test' },
  ],
}

export const MATCHING: MatchingQuestion = {
  id: 'only',
  type: 'matching',
  ask: line('Which endpoint?'),
  prompts: [
    ['steady', 'real-time', { serverless: 'serverless-for-steady' }],
    ['rare', 'serverless', { 'real-time': 'real-time-for-rare', async: 'async-for-rare' }],
    ['huge', 'async', {}],
  ].map(([id, match, mistakes]) => ({
    id: String(id),
    text: line(`Traffic that is ${id}`),
    match: String(match),
    why: line(`Why ${match}`),
    mistakes: Object.entries(mistakes as Record<string, string>).map(([wrong, misconception]) => ({
      option: wrong,
      misconception,
    })),
  })),
  options: ['real-time', 'serverless', 'async', 'batch'].map((id) => ({ id, text: line(`Endpoint ${id}`) })),
}

const ruled = (id: string) => ({ id, text: line(`Rule ${id}`), why: line(`Why ${id}`), misconception: `breaks-${id}` })

/** The rules are by kind: each has a misconception `breaks-<id>`. */
export const RULES = {
  algorithm: { ...ruled('algorithm'), kind: 'algorithm', is: ['xgboost'] },
  objective: { ...ruled('objective'), kind: 'required', setting: 'objective', is: ['binary:logistic', 'binary:hinge'] },
  weighted: { ...ruled('weighted'), kind: 'required', setting: 'scale_pos_weight' },
  untouched: { ...ruled('untouched'), kind: 'forbidden', setting: 'num_round' },
  mild: { ...ruled('mild'), kind: 'forbidden', setting: 'objective', is: ['multi:softmax'] },
  depth: { ...ruled('depth'), kind: 'range', setting: 'max_depth', from: '2', to: '3 + 3' },
  balance: {
    ...ruled('balance'),
    kind: 'relation',
    holds: 'scale_pos_weight >= 0.8 * ratio and scale_pos_weight <= 1.25 * ratio',
  },
} satisfies Readonly<Record<string, Rule>>

export function configure(rules: readonly Rule[] = Object.values(RULES)): ConfigureQuestion {
  const range = 'any'
  return {
    id: 'only',
    type: 'configure',
    ask: line('Set it up.'),
    algorithms: [
      {
        id: 'xgboost',
        name: 'XGBoost',
        settings: [
          { name: 'objective', kind: 'pick', start: 'reg:squarederror', range, values: OBJECTIVES },
          { name: 'scale_pos_weight', kind: 'number', start: 1, least: 0, most: 1_000, step: 1, range },
          { name: 'max_depth', kind: 'number', start: 6, least: 1, most: 20, step: 1, range },
          { name: 'num_round', kind: 'number', start: 100, least: 1, most: 1_000, step: 1, range },
        ],
      },
      {
        id: 'linear-learner',
        name: 'Linear Learner',
        settings: [{ name: 'wd', kind: 'number', start: 0, least: 0, most: 1, step: 0.1, range }],
      },
    ],
    rules,
    key: {
      algorithm: 'xgboost',
      set: [
        { name: 'objective', value: 'binary:logistic' },
        { name: 'scale_pos_weight', value: 'ratio' },
      ],
    },
    why: line('Weight is `{ratio}`'),
  }
}
const OBJECTIVES = ['reg:squarederror', 'binary:logistic', 'binary:hinge', 'multi:softmax']

/** What the configure question's relation speaks of. */
export const RATIO: Partial<Scenario> = { formulas: [{ name: 'ratio', value: '100' }] }

export function numeric(more: Partial<NumericQuestion> = {}): NumericQuestion {
  return {
    id: 'only',
    type: 'numeric',
    ask: line('How many?'),
    answer: '99',
    tolerance: { percent: 2 },
    unit: '',
    least: '1',
    most: '1000',
    why: line('990,000 / 10,000'),
    mistakes: [
      { value: '1 / 99', why: line('Upside down'), misconception: 'upside-down' },
      { value: '9900', why: line('A percentage'), misconception: 'percent-for-ratio' },
    ],
    ...more,
  }
}

/** One scenario of each type. */
export const ONE_OF_EACH: Readonly<Record<Scenario['type'], Scenario>> = {
  choice: scenarioOf(choice()),
  response: scenarioOf(RESPONSE),
  ordering: scenarioOf(ORDERING),
  matching: scenarioOf(MATCHING),
  configure: scenarioOf(configure(), RATIO),
  numeric: scenarioOf(numeric()),
  case: scenarioOf([
    { ...choice(), id: 'one' },
    { ...numeric(), id: 'two' },
    { ...ORDERING, id: 'three' },
  ]),
}

/** An answer of each type, to nothing in particular. */
export const SOME_ANSWERS: readonly Answer[] = [
  { type: 'choice', option: 'right' },
  { type: 'response', options: ['a', 'c'] },
  { type: 'ordering', steps: ['split', 'fit', 'tune', 'test'] },
  { type: 'matching', matches: { steady: 'real-time', rare: 'serverless', huge: 'async' } },
  { type: 'configure', algorithm: 'xgboost', values: { objective: 'binary:logistic', scale_pos_weight: 100 } },
  { type: 'numeric', value: 99 },
]
