import * as v from 'valibot'
import { SCENARIO_STATUSES } from '#core/deck.ts'
import { isDay } from '#core/time.ts'
import { ARM, LAB } from './lab-format.ts'

/** What a file of `scenarios/` holds, as it is written by hand. */

const id = v.pipe(v.string(), v.regex(/^[a-z0-9][a-z0-9_-]*$/, 'an id is lower-case letters, digits, "-" and "_"'))
const text = v.pipe(v.string(), v.minLength(1, 'must not be empty'))
const texts = v.array(text)
const name = v.pipe(v.string(), v.regex(/^[A-Za-z][A-Za-z0-9_]*$/, 'a name is a letter, then letters, digits and "_"'))
const day = v.custom<`${number}-${number}-${number}`>(isDay, 'a day is written as 2026-11-21')
/** JSON may say 1e999, which no computer can count to. */
const number = v.pipe(v.number(), v.finite('is beyond all bounds'))
/** A number is the simplest formula. */
const formula = v.union([number, text], 'must be a number or a formula')
const positive = v.pipe(number, v.gtValue(0, 'must be more than 0'))
const noteLink = v.pipe(v.string(), v.regex(/^[^#\s]+(#[^#\s]+)?$/, 'a note is named as note-id or note-id#block-id'))

const PARAMETER = v.union(
  [
    v.strictObject({ from: number, to: number, step: positive }),
    v.strictObject({ oneOf: v.pipe(v.array(number), v.minLength(1, 'must hold a number')) }),
  ],
  'a parameter is { "from", "to", "step" } or { "oneOf": [numbers] }',
)

const OPTION = v.strictObject({
  id,
  text,
  right: v.optional(v.union([v.boolean(), text], 'must be true, false or a formula')),
  why: text,
  whyWrong: v.optional(text),
  misconception: v.optional(id),
  ...ARM,
})
export type WrittenOption = v.InferOutput<typeof OPTION>

const STEP = v.strictObject({ id, text, why: text })
const SLIP = v.strictObject({ early: id, late: id, why: text, misconception: id })

const PROMPT = v.strictObject({
  id,
  text,
  match: id,
  why: text,
  mistakes: v.optional(v.record(id, id)),
})

const SETTING = v.variant('kind', [
  v.strictObject({
    kind: v.literal('number'),
    name,
    start: number,
    least: number,
    most: number,
    step: positive,
    range: text,
    unit: v.optional(text),
  }),
  v.strictObject({
    kind: v.literal('pick'),
    name,
    start: text,
    values: v.pipe(texts, v.minLength(2, 'must offer two values or more')),
    range: text,
    unit: v.optional(text),
  }),
])

const rule = { id, algorithm: v.optional(id), text, why: text, misconception: id }
const is = v.pipe(v.array(formula), v.minLength(1, 'must name a value'))
const RULE = v.variant('kind', [
  v.strictObject({ ...rule, kind: v.literal('algorithm'), is: v.pipe(v.array(id), v.minLength(1)) }),
  v.strictObject({ ...rule, kind: v.literal('required'), setting: name, is: v.optional(is) }),
  v.strictObject({ ...rule, kind: v.literal('forbidden'), setting: name, is: v.optional(is) }),
  v.strictObject({
    ...rule,
    kind: v.literal('range'),
    setting: name,
    from: v.optional(formula),
    to: v.optional(formula),
  }),
  v.strictObject({ ...rule, kind: v.literal('relation'), holds: text }),
])
export type WrittenRule = v.InferOutput<typeof RULE>

function list<Item extends v.GenericSchema>(item: Item, least: number, most: number, what: string) {
  const message = `must hold ${least} to ${most} ${what}`
  return v.pipe(v.array(item), v.minLength(least, message), v.maxLength(most, message))
}

/** What each type of question adds to what all have. */
const BODIES = {
  choice: { options: v.pipe(v.array(OPTION), v.minLength(4, 'a choice has four options or more')), ...LAB },
  response: { options: v.pipe(v.array(OPTION), v.minLength(5, 'a response has five options or more')), ...LAB },
  ordering: {
    steps: list(STEP, 3, 6, 'steps'),
    slips: v.pipe(v.array(SLIP), v.minLength(1, 'must name a slip')),
  },
  matching: {
    prompts: list(PROMPT, 3, 7, 'prompts'),
    options: list(v.strictObject({ id, text }), 3, 7, 'options'),
  },
  configure: {
    configure: v.pipe(
      v.array(v.strictObject({ id, name: text, settings: v.pipe(v.array(SETTING), v.minLength(1)) })),
      v.minLength(1, 'must offer an algorithm'),
    ),
    rules: v.pipe(v.array(RULE), v.minLength(1, 'must have a rule')),
    key: v.strictObject({ algorithm: id, set: v.record(name, formula) }),
    why: text,
  },
  numeric: {
    answer: formula,
    tolerance: v.union(
      [v.strictObject({ percent: positive }), v.strictObject({ amount: v.pipe(number, v.minValue(0)) })],
      'a tolerance is { "percent" } or { "amount" }',
    ),
    unit: v.string(),
    least: formula,
    most: formula,
    why: text,
    mistakes: v.pipe(
      v.array(v.strictObject({ value: formula, why: text, misconception: id })),
      v.minLength(1, 'must name what a typical mistake comes to'),
    ),
  },
} as const

function asked<const Type extends string>(type: Type) {
  return { type: v.literal(type), question: text }
}

const QUESTION = v.variant('type', [
  v.strictObject({ id, ...asked('choice'), ...BODIES.choice }),
  v.strictObject({ id, ...asked('response'), ...BODIES.response }),
  v.strictObject({ id, ...asked('ordering'), ...BODIES.ordering }),
  v.strictObject({ id, ...asked('matching'), ...BODIES.matching }),
  v.strictObject({ id, ...asked('configure'), ...BODIES.configure }),
  v.strictObject({ id, ...asked('numeric'), ...BODIES.numeric }),
])
export type WrittenQuestion = v.InferOutput<typeof QUESTION>

const scenario = {
  id,
  title: text,
  note: v.optional(noteLink),
  area: v.optional(id),
  topic: v.optional(id),
  tags: texts,
  domains: texts,
  services: v.optional(texts),
  algorithms: v.optional(v.array(id)),
  sources: v.array(id),
  checkedOn: v.optional(day),
  status: v.optional(v.picklist(SCENARIO_STATUSES)),
  parameters: v.optional(v.record(name, PARAMETER)),
  formulas: v.optional(v.record(name, formula)),
  wording: v.optional(v.pipe(v.array(v.record(name, text)), v.minLength(1))),
  holds: v.optional(texts),
  situation: text,
}

export const SCENARIO = v.variant('type', [
  v.strictObject({ ...scenario, ...asked('choice'), ...BODIES.choice }),
  v.strictObject({ ...scenario, ...asked('response'), ...BODIES.response }),
  v.strictObject({ ...scenario, ...asked('ordering'), ...BODIES.ordering }),
  v.strictObject({ ...scenario, ...asked('matching'), ...BODIES.matching }),
  v.strictObject({ ...scenario, ...asked('configure'), ...BODIES.configure }),
  v.strictObject({ ...scenario, ...asked('numeric'), ...BODIES.numeric }),
  v.strictObject({
    ...scenario,
    type: v.literal('case'),
    questions: list(QUESTION, 2, 4, 'questions'),
  }),
])
export type WrittenScenario = v.InferOutput<typeof SCENARIO>

export const MISCONCEPTION = v.strictObject({
  id,
  belief: text,
  truth: text,
  pair: v.tuple([text, text]),
  cues: list(v.strictObject({ text, side: v.picklist([1, 2], 'is 1 or 2'), why: text }), 3, 6, 'cues'),
  note: v.optional(noteLink),
  sources: v.optional(v.array(id), []),
})
export type WrittenMisconception = v.InferOutput<typeof MISCONCEPTION>

const file = { $schema: v.optional(v.string()) }

export const SCENARIO_FILE = v.strictObject({
  ...file,
  misconceptions: v.optional(v.array(MISCONCEPTION), []),
  scenarios: v.array(SCENARIO),
})

/** A file whose scenarios are yet to be checked, each on its own: one that is broken costs no other. */
export const UNCHECKED_FILE = v.strictObject({
  ...file,
  misconceptions: v.optional(v.array(v.unknown()), []),
  scenarios: v.array(v.unknown()),
})
