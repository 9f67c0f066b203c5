/**
 * What a lab computes, as data: made rows, an algorithm, and the settings that all its arms start from. An *arm* is
 * one run: the base with a few settings changed. The engine that runs it lives in labs/engine.
 */
export type Lab = {
  readonly data: LabData
  readonly algorithm: LabAlgorithm
  /** Settings that differ from the algorithm's own starts, for every arm. */
  readonly base: LabSettings
}

/** Which recipe makes the data, and which of its knobs are turned away from where they start. */
export type LabData = { readonly recipe: LabRecipe; readonly set: LabKnobs }

export type LabSettings = Readonly<Record<string, LabValue>>
export type LabValue = number | string | boolean

/** A knob is a number, or a list of them (points that were dragged, requests in each hour). */
export type LabKnobs = Readonly<Record<string, number | readonly number[]>>

export const LAB_ALGORITHMS = [
  'xgboost',
  'linear-learner',
  'k-means',
  'seasonality',
  'drift-alarm',
  'managed-spot',
  'endpoint',
] as const
export type LabAlgorithm = (typeof LAB_ALGORITHMS)[number]

export const LAB_RECIPES = [
  'fraud',
  'noisy-table',
  'wide-table',
  'mail',
  'houses',
  'cars',
  'points',
  'customers',
  'sales',
  'readings',
  'spot-market',
  'traffic',
] as const
export type LabRecipe = (typeof LAB_RECIPES)[number]

/** What came out: figures by name (core/lab/metrics.ts lists them), and curves to draw. */
export type LabRun = {
  readonly metrics: Readonly<Record<string, number>>
  readonly series: readonly LabSeries[]
}

/** A curve or a cloud of points; `x` and `y` are of the same length. */
export type LabSeries = { readonly name: string; readonly x: readonly number[]; readonly y: readonly number[] }

/** Told round by round while it runs: the newest point of each curve that grows. */
export type LabProgress = {
  readonly step: number
  readonly steps: number
  readonly values: Readonly<Record<string, number>>
}

/**
 * What a scenario says of its own key, to be proven by training: the key leads the base by `overBase` and every
 * wrong option by `overWrong`, on every seed.
 */
export type LabClaim = {
  readonly metric: string
  readonly better: 'higher' | 'lower'
  readonly overBase: number
  readonly overWrong: number
  /** What else must be true of the key's run. */
  readonly guards: readonly { readonly metric: string; readonly least?: number; readonly most?: number }[]
  /** What the key costs, or brings besides: each moves this way from the base, on every seed. */
  readonly sideEffects: readonly { readonly metric: string; readonly goes: 'up' | 'down' }[]
}

/** What an option comes to when it is run. */
export type LabArm = {
  readonly option: string
  readonly isRight: boolean
  /** As good by the metric, and wrong for a reason that no run measures: exempt from the claim. */
  readonly isAlsoRight: boolean
  /** Another one than the lab's starts from its own defaults: the base belongs to the lab's. */
  readonly algorithm: LabAlgorithm
  readonly set: LabSettings
}

/**
 * Whether a question's options may be run before it is answered. Where that `counts`, whoever did has looked, and a
 * right answer is worth what an unsure one is.
 */
export const LAB_EXPERIMENTS = ['free', 'counts'] as const
export type LabExperiment = (typeof LAB_EXPERIMENTS)[number]

/** A question that can be run: every option is an arm, shown or not. */
export type LabQuestion = {
  readonly lab: Lab
  readonly claim: LabClaim
  readonly arms: readonly LabArm[]
  /** Left out where it is run only after the answer. */
  readonly experiment?: LabExperiment
}

/** The lab in which an arm is run. */
export function labOfArm({ lab }: Pick<LabQuestion, 'lab'>, { algorithm }: LabArm): Lab {
  return algorithm === lab.algorithm ? lab : { data: lab.data, algorithm, base: {} }
}

/**
 * A question that can be run, before a variant of it is drawn: a text for a number is a formula over the variant's
 * values.
 */
export type LabPlan = {
  readonly data: {
    readonly recipe: LabRecipe
    readonly set: Readonly<Record<string, number | string | readonly number[]>>
  }
  readonly algorithm: LabAlgorithm
  readonly base: LabSettings
  readonly experiment?: LabExperiment
  readonly claim: LabClaim
  readonly arms: readonly {
    readonly option: string
    readonly isAlsoRight: boolean
    readonly algorithm: LabAlgorithm
    readonly set: LabSettings
  }[]
}
