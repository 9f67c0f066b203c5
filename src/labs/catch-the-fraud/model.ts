import { type LabModel, namedArms } from '#labs/lab-model.ts'

/** Frauds are one in a hundred: a weight catches more of them, and what it costs. */
export const MODEL: LabModel = {
  lab: {
    data: { recipe: 'fraud', set: { test: 8000 } },
    algorithm: 'xgboost',
    base: { num_round: 40, max_depth: 2, eta: 0.2 },
  },
  claim: {
    metric: 'recall',
    better: 'higher',
    overBase: 0.2,
    overWrong: 0.15,
    guards: [],
    sideEffects: [
      { metric: 'precision', goes: 'down' },
      { metric: 'calibrationError', goes: 'up' },
      { metric: 'logLoss', goes: 'up' },
    ],
  },
  arms: namedArms('xgboost', {
    right: { 'the ratio': { scale_pos_weight: 99 } },
    wrong: {
      'upside down': { scale_pos_weight: 1 / 99 },
      'deeper trees': { max_depth: 3 },
      'more rounds': { num_round: 50 },
      'a penalty': { lambda: 20 },
    },
    alsoRight: { 'a lower cut-off': { cut_off: 0.01 } },
  }),
  offers: [
    { setting: 'scale_pos_weight', values: [1, 1 / 99, 10, 50, 99, 200] },
    { setting: 'max_depth', values: [2, 1, 3, 6] },
    { setting: 'num_round', values: [40, 20, 50] },
    { setting: 'lambda', values: [1, 0, 5, 20] },
    { setting: 'cut_off', values: [0.5, 0.3, 0.1, 0.05, 0.01] },
  ],
  harder: { separation: 1.6 },
}
