import type { Lab, LabSettings } from '#core/lab.ts'
import { seedOf } from '#core/random.ts'
import { run } from '#labs/engine/run.ts'
import { runTuning } from '#labs/tune-the-tuner/run-tuning.ts'

/** One number for many whole runs, data and all: every browser must come to the same, to the last bit. */
export function fingerprint(): number {
  const runs = [...ARMS.map(([lab, settings]) => run(lab, settings, 7)), runTuning('bayesian', 8, 7)]
  // A number is written with the fewest digits that name it, and no two numbers are written alike.
  return seedOf(JSON.stringify(runs))
}

/** The same on every machine and in every browser. It changes when a figure of any lab changes, and only then. */
export const FINGERPRINT = 152_524_245

const FRAUD = { recipe: 'fraud', set: { train: 1000, validation: 300, test: 500, share: 0.05 } } as const

const ARMS: readonly (readonly [Lab, LabSettings])[] = [
  [
    { data: FRAUD, algorithm: 'xgboost', base: { num_round: 30, max_depth: 4 } },
    { scale_pos_weight: 19, subsample: 0.7, lambda: 2, alpha: 0.5, gamma: 0.1, early_stopping_rounds: 8 },
  ],
  [{ data: { recipe: 'cars', set: { columns: 10 } }, algorithm: 'xgboost', base: { num_round: 20, max_depth: 3 } }, {}],
  [
    { data: FRAUD, algorithm: 'linear-learner', base: { wd: 0.01 } },
    { binary_classifier_model_selection_criteria: 'precision_at_target_recall', target_recall: 0.9 },
  ],
  [
    { data: { recipe: 'wide-table', set: { columns: 200, kinship: 0.5 } }, algorithm: 'linear-learner', base: {} },
    { l1: 0.02, wd: 0.01 },
  ],
  [
    { data: { recipe: 'mail', set: { train: 300 } }, algorithm: 'linear-learner', base: {} },
    { optimizer: 'sgd', mini_batch_size: 32, epochs: 3, positive_example_weight_mult: 'balanced' },
  ],
  [
    { data: { recipe: 'houses', set: {} }, algorithm: 'linear-learner', base: { optimizer: 'sgd', epochs: 5 } },
    { mini_batch_size: 100 },
  ],
  [{ data: { recipe: 'points', set: {} }, algorithm: 'linear-learner', base: {} }, {}],
  [{ data: { recipe: 'customers', set: { rows: 150 } }, algorithm: 'k-means', base: {} }, { normalize_data: true }],
  [
    { data: { recipe: 'sales', set: {} }, algorithm: 'seasonality', base: {} },
    { detrend: true, window: true },
  ],
  [{ data: { recipe: 'readings', set: {} }, algorithm: 'drift-alarm', base: {} }, {}],
  [{ data: { recipe: 'spot-market', set: {} }, algorithm: 'managed-spot', base: {} }, { checkpoint_minutes: 30 }],
  [{ data: { recipe: 'traffic', set: {} }, algorithm: 'endpoint', base: {} }, { inference: 'serverless' }],
]
