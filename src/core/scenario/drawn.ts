import type { Values } from '#core/formula.ts'
import type { LabQuestion } from '#core/lab.ts'
import type { Block, Inline } from '#core/prose.ts'
import type { ConfigurableAlgorithm } from '#core/scenario.ts'

/** One variant of a scenario: what is shown, and what it is graded by. The same seed gives the same, always. */
export type Drawn = {
  readonly id: string
  readonly seed: number
  readonly situation: readonly Block[]
  readonly questions: readonly DrawnQuestion[]
}

type Text = readonly Inline[]
type Asked = { readonly id: string; readonly ask: Text }

/** Options, steps, prompts stand in the order in which they are shown. */
export type DrawnQuestion = DrawnChoice | DrawnOrdering | DrawnMatching | DrawnConfigure | DrawnNumeric

export type DrawnChoice = Asked & {
  readonly type: 'choice' | 'response'
  readonly options: readonly DrawnOption[]
  /** Where it can be run. */
  readonly lab?: LabQuestion
}

export type DrawnOption = {
  readonly id: string
  readonly text: Text
  readonly right: boolean
  readonly why: Text
  /** Only of a wrong one. */
  readonly misconception?: string
}

export type DrawnOrdering = Asked & {
  readonly type: 'ordering'
  readonly steps: readonly { readonly id: string; readonly text: Text; readonly why: Text }[]
  /** The ids in the right order. */
  readonly order: readonly string[]
  readonly slips: readonly {
    readonly early: string
    readonly late: string
    readonly why: Text
    readonly misconception: string
  }[]
}

export type DrawnMatching = Asked & {
  readonly type: 'matching'
  readonly prompts: readonly {
    readonly id: string
    readonly text: Text
    readonly match: string
    readonly why: Text
    readonly mistakes: readonly { readonly option: string; readonly misconception: string }[]
  }[]
  readonly options: readonly { readonly id: string; readonly text: Text }[]
}

export type SettingValue = number | string

export type DrawnConfigure = Asked & {
  readonly type: 'configure'
  readonly algorithms: readonly ConfigurableAlgorithm[]
  readonly rules: readonly DrawnRule[]
  /** Every setting of the algorithm, those that stay at their start too. */
  readonly key: { readonly algorithm: string; readonly values: Readonly<Record<string, SettingValue>> }
  readonly why: Text
}

export type DrawnRule = {
  readonly id: string
  readonly algorithm?: string
  readonly text: Text
  readonly why: Text
  readonly misconception: string
} & (
  | { readonly kind: 'algorithm'; readonly is: readonly string[] }
  | { readonly kind: 'required' | 'forbidden'; readonly setting: string; readonly is?: readonly SettingValue[] }
  | { readonly kind: 'range'; readonly setting: string; readonly from: number; readonly to: number }
  | { readonly kind: 'relation'; readonly holds: string; readonly values: Values }
)

export type DrawnNumeric = Asked & {
  readonly type: 'numeric'
  readonly answer: number
  /** How far off is still right. */
  readonly slack: number
  readonly unit: string
  /** The answer lies between these; they may be shown. */
  readonly least: number
  readonly most: number
  readonly why: Text
  readonly mistakes: readonly {
    readonly value: number
    /** How far off is still this mistake, where that is not the answer's own slack. */
    readonly slack?: number
    readonly why: Text
    readonly misconception: string
  }[]
}
