import { compileDeck } from '#content/compile-deck.ts'
import type { Problem } from '#content/problem.ts'
import { EXAM, MANIFEST, SOURCE } from '../strict-deck.ts'

/** A strict folder with one scenario of each type in order, and what is said of it when something in it is changed. */

export type Json = Readonly<Record<string, unknown>>

const common = {
  note: 'weights#spw',
  area: 'algorithms',
  topic: 'xgboost',
  tags: ['exam-tip'],
  domains: ['mla/2'],
  services: ['SageMaker training'],
  algorithms: ['xgboost'],
  sources: ['page'],
  checkedOn: '2026-11-21',
  situation: 'A bank looks for fraud.',
}

export const option = (id: string, more: Json = {}): Json => ({ id, text: `Take ${id}`, why: `Why ${id}`, ...more })
export const wrong = (id: string, more: Json = {}): Json => option(id, { misconception: 'upside-down', ...more })
const right = (id: string, more: Json = {}): Json => option(id, { right: true, ...more })

export const CHOICE = {
  ...common,
  id: 'choice',
  title: 'One in a hundred',
  type: 'choice',
  parameters: { negatives: { from: 90_000, to: 990_000, step: 10_000 }, positives: { oneOf: [900, 1_000, 2_500] } },
  formulas: { ratio: 'round(negatives / positives)', inverse: 'round(positives / negatives, 4)' },
  wording: [
    { who: 'A bank', rare: 'frauds' },
    { who: 'An insurer', rare: 'false claims' },
  ],
  holds: ['ratio > 20'],
  situation: '{who} has {negatives} honest rows.\n\n- and {positives} {rare}',
  question: 'Which `scale_pos_weight` is the first to try?',
  options: [
    right('ratio', { text: '`{ratio}`' }),
    wrong('inverse', { text: '`{inverse}`' }),
    wrong('one'),
    wrong('none'),
  ],
} as const

export const RESPONSE = {
  ...common,
  id: 'response',
  title: 'Two of five',
  type: 'response',
  question: 'Which TWO?',
  options: [right('a'), wrong('b'), right('c'), wrong('d'), wrong('e')],
} as const

export const ORDERING = {
  ...common,
  id: 'ordering',
  title: 'First things first',
  type: 'ordering',
  question: 'In which order?',
  steps: [option('split'), option('fit'), option('test')],
  slips: [{ early: 'fit', late: 'split', why: 'It leaks', misconception: 'upside-down' }],
} as const

export const MATCHING = {
  ...common,
  id: 'matching',
  title: 'Which endpoint',
  type: 'matching',
  question: 'Match.',
  prompts: [
    option('steady', { match: 'real-time', mistakes: { batch: 'upside-down' } }),
    option('rare', { match: 'serverless' }),
    option('huge', { match: 'batch' }),
  ],
  options: ['real-time', 'serverless', 'batch'].map((id) => ({ id, text: `Take ${id}` })),
} as const

export const CONFIGURE = {
  ...common,
  id: 'configure',
  title: 'Set the weight',
  type: 'configure',
  parameters: { ratio: { from: 50, to: 150, step: 10 } },
  situation: 'For each fraud there are {ratio} honest rows.',
  question: 'Set the hyperparameters.',
  configure: [
    {
      id: 'xgboost',
      name: 'XGBoost',
      settings: [
        {
          name: 'objective',
          kind: 'pick',
          start: 'reg:squarederror',
          values: ['reg:squarederror', 'binary:logistic'],
          range: 'an objective',
        },
        { name: 'scale_pos_weight', kind: 'number', start: 1, least: 0, most: 1_000, step: 1, range: 'any float' },
        { name: 'max_depth', kind: 'number', start: 6, least: 1, most: 12, step: 1, range: '0 and up', unit: 'levels' },
      ],
    },
  ],
  rules: [
    {
      ...option('objective'),
      kind: 'required',
      setting: 'objective',
      is: ['binary:logistic'],
      misconception: 'upside-down',
    },
    { ...option('balance'), kind: 'relation', holds: 'scale_pos_weight >= 0.8 * ratio', misconception: 'upside-down' },
    { ...option('depth'), kind: 'range', setting: 'max_depth', from: 2, to: '3 * 3', misconception: 'upside-down' },
  ],
  key: { algorithm: 'xgboost', set: { objective: 'binary:logistic', scale_pos_weight: 'ratio' } },
  why: '`{ratio}` honest rows for each fraud',
} as const

export const NUMERIC = {
  ...common,
  id: 'numeric',
  title: 'How many for each',
  type: 'numeric',
  parameters: { ratio: { from: 50, to: 150, step: 10 } },
  situation: 'There are {ratio} honest rows for each fraud.',
  question: 'What is the ratio?',
  answer: 'ratio',
  tolerance: { percent: 2 },
  unit: 'to 1',
  least: 50,
  most: '150',
  why: 'It is {ratio}',
  mistakes: [{ value: '1 / ratio', misconception: 'upside-down', why: 'This is upside down' }],
} as const

const { options: choices, question } = RESPONSE
export const CASE = {
  ...common,
  id: 'case',
  title: 'Two things about one bank',
  type: 'case',
  questions: [
    { id: 'which', type: 'response', question, options: choices },
    { id: 'order', type: 'ordering', question: 'Order?', steps: ORDERING.steps, slips: ORDERING.slips },
  ],
} as const

export const GOOD: readonly Json[] = [CHOICE, RESPONSE, ORDERING, MATCHING, CONFIGURE, NUMERIC, CASE]

const cue = (side: 1 | 2) => ({ text: `Something of side ${side}`, side, why: 'It is' })
export const MISCONCEPTION = {
  id: 'upside-down',
  belief: '`scale_pos_weight` is positives divided by negatives',
  truth: 'It is negatives divided by positives',
  pair: ['negatives ÷ positives', 'positives ÷ negatives'],
  cues: [cue(1), cue(1), cue(2)],
  note: 'weights#spw',
  sources: ['page'],
} as const

export const WHOLE: Json = { misconceptions: [MISCONCEPTION], scenarios: GOOD }

const FRONT = ['domains: [mla/2]', 'tags: [exam-tip]', 'source: page', '---']
const NOTE = ['---', 'id: weights', ...FRONT, '# Weights', '', 'Which? :: That one ^spw']

export const FILE = 'scenarios/all.json'

/** As people write it, a value a line. */
export const printed = (file: unknown): string => JSON.stringify(file, null, 2)

/** Compiles the folder with this text as its file of scenarios, and more files beside it. */
export function compileText(text: string, more: Readonly<Record<string, string>> = {}, manifest: Json = MANIFEST) {
  const files = {
    'deck.json': printed(manifest),
    'sources.json': printed([SOURCE]),
    'exams/mla.json': printed(EXAM),
    'notes/algorithms/weights.md': NOTE.join('\n'),
    'notes/algorithms/zebra.md': ['---', ...FRONT, 'Who? :: Nobody ^zebra'].join('\n'),
    [FILE]: text,
    ...more,
  }
  return compileDeck(Object.entries(files).map(([path, content]) => ({ path, text: content })))
}

export const compileFile = (file: unknown) => compileText(printed(file))

/** The text of the line that a problem in the file points to. */
export function lineOf({ line, file }: Problem, text: string): string {
  return file === FILE ? (text.split('\n')[line - 1] ?? '').trim() : ''
}
