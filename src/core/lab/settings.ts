import type { LabAlgorithm, LabSettings, LabValue } from '#core/lab.ts'

/** What can be set of each algorithm of the labs, where it starts, and what is let in. Names as AWS writes them. */
export type LabSetting =
  | { readonly kind: 'number'; readonly start: number; readonly least: number; readonly most: number }
  | { readonly kind: 'pick'; readonly start: string; readonly values: readonly string[] }
  | { readonly kind: 'switch'; readonly start: boolean }
  /** A number, or one word that stands for a number found in the data. */
  | {
      readonly kind: 'number-or'
      readonly start: number
      readonly least: number
      readonly most: number
      readonly word: string
    }

const number = (start: number, least: number, most: number): LabSetting => ({ kind: 'number', start, least, most })
const pick = (...values: readonly [string, ...string[]]): LabSetting => ({ kind: 'pick', start: values[0], values })
const off: LabSetting = { kind: 'switch', start: false }
const on: LabSetting = { kind: 'switch', start: true }

/** Where the application that gets the scores draws its line; no hyperparameter, and no training is needed to move it. */
const cutOff = number(0.5, 0, 1)

export const LAB_SETTINGS: Readonly<Record<LabAlgorithm, Readonly<Record<string, LabSetting>>>> = {
  xgboost: {
    num_round: number(100, 1, 2000),
    eta: number(0.3, 0, 1),
    max_depth: number(6, 1, 20),
    min_child_weight: number(1, 0, 1000),
    subsample: number(1, 0.05, 1),
    lambda: number(1, 0, 1000),
    alpha: number(0, 0, 1000),
    gamma: number(0, 0, 1000),
    scale_pos_weight: number(1, 0, 1_000_000),
    /** 0 is off. */
    early_stopping_rounds: number(0, 0, 1000),
    cut_off: cutOff,
  },
  'linear-learner': {
    l1: number(0, 0, 100),
    wd: number(0, 0, 100),
    positive_example_weight_mult: { kind: 'number-or', start: 1, least: 0.00001, most: 100_000, word: 'balanced' },
    balance_multiclass_weights: off,
    binary_classifier_model_selection_criteria: pick(
      'accuracy',
      'f_beta',
      'precision_at_target_recall',
      'recall_at_target_precision',
    ),
    f_beta: number(1, 0.01, 100),
    target_recall: number(0.8, 0, 1),
    target_precision: number(0.8, 0, 1),
    /** `auto` goes to the minimum, whatever the learning rate; `sgd` walks there in steps. */
    optimizer: pick('auto', 'sgd'),
    learning_rate: number(0.05, 0, 1000),
    mini_batch_size: number(1000, 1, 100_000),
    epochs: number(200, 1, 5000),
    normalize_data: on,
    cut_off: cutOff,
  },
  'k-means': { k: number(3, 2, 12), normalize_data: off },
  seasonality: { center: off, detrend: off, window: off },
  'drift-alarm': { bins: number(10, 2, 50), threshold: number(0.2, 0, 5) },
  'managed-spot': {
    managed_spot: on,
    /** 0 is no checkpoint at all. */
    checkpoint_minutes: number(0, 0, 1440),
    max_wait_hours: number(72, 1, 1000),
  },
  endpoint: {
    inference: pick('real-time', 'serverless', 'asynchronous', 'batch'),
    instances: number(1, 1, 100),
    memory_gb: number(4, 1, 6),
    /** Asynchronous endpoints may shrink to none while nothing is in the queue. */
    scale_to_zero: off,
  },
}

/** Every setting of an algorithm: where it starts, unless the base or the arm says otherwise. */
export function settled(algorithm: LabAlgorithm, base: LabSettings, set: LabSettings): LabSettings {
  const starts = Object.entries(LAB_SETTINGS[algorithm]).map(([name, { start }]) => [name, start])
  return { ...Object.fromEntries(starts), ...base, ...set }
}

/** The names that the algorithm does not know: SageMaker would refuse to start such a training job. */
export function unknownSettings(algorithm: LabAlgorithm, set: LabSettings): string[] {
  return Object.keys(set).filter((name) => !Object.hasOwn(LAB_SETTINGS[algorithm], name))
}

/** What is wrong with a value; undefined where it may stand. */
export function settingFault(setting: LabSetting, value: LabValue): string | undefined {
  if (setting.kind === 'switch') return typeof value === 'boolean' ? undefined : 'must be true or false'
  if (setting.kind === 'pick') {
    return setting.values.some((one) => one === value) ? undefined : `must be one of ${setting.values.join(', ')}`
  }
  if (setting.kind === 'number-or' && value === setting.word) return undefined
  const { least, most } = setting
  const isWithin = typeof value === 'number' && value >= least && value <= most
  return isWithin ? undefined : `must be a number from ${least} to ${most}`
}
