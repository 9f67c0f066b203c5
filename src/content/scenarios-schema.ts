import * as v from 'valibot'
import type { DeckScenarios } from '#core/deck.ts'
import type { Parsed } from '#core/parsed.ts'
import type { Inline } from '#core/prose.ts'
import { type Misconception, type Question, SCENARIO_TYPES, type Scenario } from '#core/scenario.ts'
import { BLOCK, INLINE } from './prose-schema.ts'

/** The scenarios of a compiled deck, checked apart from its cards: they are fetched once one of them is up. */

const text = v.string()
const texts = v.array(text)
const number = v.number()
const optionalText = v.exactOptional(text)
const prose: v.GenericSchema<Inline[]> = v.array(INLINE)
const named = v.array(v.object({ name: text, value: text }))
const asked = { id: text, ask: prose }
const misconception = text

const OPTION = v.object({
  id: text,
  text: prose,
  right: v.union([v.boolean(), text]),
  why: prose,
  whyWrong: v.exactOptional(prose),
  misconception: optionalText,
})

const setting = { name: text, range: text, unit: optionalText }
const SETTING = v.variant('kind', [
  v.object({ ...setting, kind: v.literal('number'), start: number, least: number, most: number, step: number }),
  v.object({ ...setting, kind: v.literal('pick'), start: text, values: texts }),
])

const rule = { id: text, algorithm: optionalText, text: prose, why: prose, misconception }
const RULE = v.variant('kind', [
  v.object({ ...rule, kind: v.literal('algorithm'), is: texts }),
  v.object({ ...rule, kind: v.literal('required'), setting: text, is: v.exactOptional(texts) }),
  v.object({ ...rule, kind: v.literal('forbidden'), setting: text, is: v.exactOptional(texts) }),
  v.object({ ...rule, kind: v.literal('range'), setting: text, from: optionalText, to: optionalText }),
  v.object({ ...rule, kind: v.literal('relation'), holds: text }),
])

const QUESTION: v.GenericSchema<Question> = v.variant('type', [
  v.object({ ...asked, type: v.picklist(['choice', 'response']), options: v.array(OPTION) }),
  v.object({
    ...asked,
    type: v.literal('ordering'),
    steps: v.array(v.object({ id: text, text: prose, why: prose })),
    slips: v.array(v.object({ early: text, late: text, why: prose, misconception })),
  }),
  v.object({
    ...asked,
    type: v.literal('matching'),
    prompts: v.array(
      v.object({
        id: text,
        text: prose,
        match: text,
        why: prose,
        mistakes: v.array(v.object({ option: text, misconception })),
      }),
    ),
    options: v.array(v.object({ id: text, text: prose })),
  }),
  v.object({
    ...asked,
    type: v.literal('configure'),
    algorithms: v.array(v.object({ id: text, name: text, settings: v.array(SETTING) })),
    rules: v.array(RULE),
    key: v.object({ algorithm: text, set: named }),
    why: prose,
  }),
  v.object({
    ...asked,
    type: v.literal('numeric'),
    answer: text,
    tolerance: v.union([v.object({ percent: number }), v.object({ amount: number })]),
    unit: text,
    least: text,
    most: text,
    why: prose,
    mistakes: v.array(v.object({ value: text, why: prose, misconception })),
  }),
])

const SCENARIO: v.GenericSchema<Scenario> = v.object({
  id: text,
  type: v.picklist(SCENARIO_TYPES),
  parameters: v.array(
    v.union([
      v.object({ name: text, from: number, to: number, step: number }),
      v.object({ name: text, oneOf: v.array(number) }),
    ]),
  ),
  formulas: named,
  wordings: v.array(v.record(text, text)),
  holds: texts,
  situation: v.array(BLOCK),
  questions: v.array(QUESTION),
})

const MISCONCEPTION: v.GenericSchema<Misconception> = v.object({
  id: text,
  belief: prose,
  truth: prose,
  pair: v.tuple([prose, prose]),
  cues: v.array(v.object({ text: prose, side: v.picklist([0, 1]), why: prose })),
  note: optionalText,
  anchor: optionalText,
  sources: texts,
})

export const DECK_SCENARIOS = v.object({
  scenarios: v.array(SCENARIO),
  misconceptions: v.array(MISCONCEPTION),
})

/** Reads the scenarios of a deck that came from a disk or a network. The message names the first wrong place. */
export function checkScenarios(value: unknown): Parsed<DeckScenarios> {
  const read = v.safeParse(DECK_SCENARIOS, value, { abortEarly: true })
  if (read.success) return { ok: true, value: read.output }
  const [issue] = read.issues
  return { ok: false, problem: { message: `${v.getDotPath(issue) ?? 'the file'}: ${issue.message}`, at: 0 } }
}
