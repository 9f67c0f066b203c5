import type { LabPlan } from './lab.ts'
import type { Block, Inline } from './prose.ts'

/**
 * An exam-like situation with its question, as the deck carries it: one text for all its variants. `{name}` in a
 * text stands for a drawn value; `draw.ts` makes an instance of it from a seed.
 */
export type Scenario = {
  /** Its card's id. */
  readonly id: string
  readonly type: ScenarioType
  readonly parameters: readonly Parameter[]
  /** Values computed from those drawn, each from the ones before it. */
  readonly formulas: readonly Named<string>[]
  /** Sets of words that vary together: one is drawn. */
  readonly wordings: readonly Readonly<Record<string, string>>[]
  /** What must be so of every variant for its key to be right. */
  readonly holds: readonly string[]
  readonly situation: readonly Block[]
  /** One, but for a case. */
  readonly questions: readonly Question[]
}

export const QUESTION_TYPES = ['choice', 'response', 'ordering', 'matching', 'configure', 'numeric'] as const
export type QuestionType = (typeof QUESTION_TYPES)[number]

/** A case asks several questions about one situation. */
export const SCENARIO_TYPES = [...QUESTION_TYPES, 'case'] as const
export type ScenarioType = (typeof SCENARIO_TYPES)[number]

export type Named<T> = { readonly name: string; readonly value: T }

/** A number that a seed draws: one of a list, or `from`, `from + step`, … up to `to`. */
export type Parameter = { readonly name: string } & (
  | { readonly from: number; readonly to: number; readonly step: number }
  | { readonly oneOf: readonly number[] }
)

type Text = readonly Inline[]

export type Question = ChoiceQuestion | OrderingQuestion | MatchingQuestion | ConfigureQuestion | NumericQuestion

type Asked = { readonly id: string; readonly ask: Text }

/** One right option of four, or two and more right ones of five and more. */
export type ChoiceQuestion = Asked & {
  readonly type: 'choice' | 'response'
  readonly options: readonly Option[]
  /** Where its options can be trained, and its key be proven. */
  readonly lab?: LabPlan
}

export type Option = {
  readonly id: string
  readonly text: Text
  /** `true`, `false`, or a formula that says so of each variant. */
  readonly right: boolean | string
  /** Why it is right, or why it is wrong. */
  readonly why: Text
  /** Why it is wrong in those variants where it is; only where `right` is a formula. */
  readonly whyWrong?: Text
  /** The belief that picking it gives away; on every option that can be wrong. */
  readonly misconception?: string
}

/** `steps` stand in the right order. */
export type OrderingQuestion = Asked & {
  readonly type: 'ordering'
  readonly steps: readonly { readonly id: string; readonly text: Text; readonly why: Text }[]
  /** Mistakes worth a name: `early` put before `late`, which belongs before it. */
  readonly slips: readonly {
    readonly early: string
    readonly late: string
    readonly why: Text
    readonly misconception: string
  }[]
}

/** Each prompt gets one option; an option may serve several prompts, or none. */
export type MatchingQuestion = Asked & {
  readonly type: 'matching'
  readonly prompts: readonly {
    readonly id: string
    readonly text: Text
    readonly match: string
    readonly why: Text
    /** The belief behind matching it with some other option. */
    readonly mistakes: readonly { readonly option: string; readonly misconception: string }[]
  }[]
  readonly options: readonly { readonly id: string; readonly text: Text }[]
}

/** Choose an algorithm and set its hyperparameters; graded by rules. */
export type ConfigureQuestion = Asked & {
  readonly type: 'configure'
  readonly algorithms: readonly ConfigurableAlgorithm[]
  readonly rules: readonly Rule[]
  /** One setting that keeps every rule; what it leaves out stays at its start. */
  readonly key: { readonly algorithm: string; readonly set: readonly Named<string>[] }
  /** Why the key is right, as a whole. */
  readonly why: Text
}

export type ConfigurableAlgorithm = {
  readonly id: string
  readonly name: string
  readonly settings: readonly Setting[]
}

/** `start` is where it stands before the learner touches it: the algorithm's default. */
export type Setting = {
  readonly name: string
  /** The legal range or values in words, as its documentation states it. */
  readonly range: string
  readonly unit?: string
} & (
  | {
      readonly kind: 'number'
      readonly start: number
      readonly least: number
      readonly most: number
      readonly step: number
    }
  | { readonly kind: 'pick'; readonly start: string; readonly values: readonly string[] }
)

/** Numbers and bounds are formulas over the variant's values. A rule with `algorithm` binds only under that one. */
export type Rule = {
  readonly id: string
  readonly algorithm?: string
  /** What it asks, as the learner reads it after answering. */
  readonly text: Text
  readonly why: Text
  /** The belief behind breaking it. */
  readonly misconception: string
} & (
  | { readonly kind: 'algorithm'; readonly is: readonly string[] }
  /** Set to one of these; without `is`: moved from where it started. */
  | { readonly kind: 'required'; readonly setting: string; readonly is?: readonly string[] }
  /** None of these; without `is`: left where it started. */
  | { readonly kind: 'forbidden'; readonly setting: string; readonly is?: readonly string[] }
  | { readonly kind: 'range'; readonly setting: string; readonly from?: string; readonly to?: string }
  /** A formula over the numeric settings too, called by their names. */
  | { readonly kind: 'relation'; readonly holds: string }
)

export type NumericQuestion = Asked & {
  readonly type: 'numeric'
  readonly answer: string
  /** How far off is still right: a share of the answer, or an amount. */
  readonly tolerance: { readonly percent: number } | { readonly amount: number }
  readonly unit: string
  /** Formulas that the answer of every variant lies between. */
  readonly least: string
  readonly most: string
  readonly why: Text
  /** What a typical mistake comes to. */
  readonly mistakes: readonly { readonly value: string; readonly why: Text; readonly misconception: string }[]
}

/**
 * The wrong belief behind wrong options, and the pair of things that it confuses. Its cues are short situations,
 * each belonging to one of the pair: what a contrast drill asks.
 */
export type Misconception = {
  readonly id: string
  readonly belief: Text
  readonly truth: Text
  readonly pair: readonly [Text, Text]
  readonly cues: readonly { readonly text: Text; readonly side: 0 | 1; readonly why: Text }[]
  readonly note?: string
  readonly anchor?: string
  readonly sources: readonly string[]
}

/** What a learner answers to one question. */
export type Answer =
  | { readonly type: 'choice'; readonly option: string }
  | { readonly type: 'response'; readonly options: readonly string[] }
  | { readonly type: 'ordering'; readonly steps: readonly string[] }
  | { readonly type: 'matching'; readonly matches: Readonly<Record<string, string>> }
  | {
      readonly type: 'configure'
      readonly algorithm: string
      readonly values: Readonly<Record<string, number | string>>
    }
  | { readonly type: 'numeric'; readonly value: number }
