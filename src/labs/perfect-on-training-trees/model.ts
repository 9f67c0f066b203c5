import { type LabModel, namedArms } from '#labs/lab-model.ts'

/** Trees that know a table by heart, and what makes them forget. */
export const MODEL: LabModel = {
  lab: { data: { recipe: 'noisy-table', set: {} }, algorithm: 'xgboost', base: { max_depth: 8, num_round: 60 } },
  claim: {
    metric: 'logLoss',
    better: 'lower',
    overBase: 0.05,
    overWrong: 0.05,
    guards: [],
    sideEffects: [
      { metric: 'trainingLogLoss', goes: 'up' },
      { metric: 'gap', goes: 'down' },
    ],
  },
  arms: namedArms('xgboost', {
    right: {
      'a penalty': { lambda: 20 },
      'shallow trees': { max_depth: 2 },
      'bigger children': { min_child_weight: 10 },
      'all three': { lambda: 20, max_depth: 2, min_child_weight: 10 },
    },
    wrong: { 'more rounds': { num_round: 100 }, 'bigger steps': { eta: 1 }, 'no penalty': { lambda: 0 } },
    alsoRight: {
      alpha: { alpha: 5 },
      gamma: { gamma: 3 },
      'fewer rounds': { num_round: 15 },
      'smaller steps': { eta: 0.05 },
    },
  }),
  offers: [
    { setting: 'max_depth', values: [8, 2, 3, 4, 6, 10] },
    { setting: 'lambda', values: [1, 0, 5, 20, 50] },
    { setting: 'min_child_weight', values: [1, 5, 10, 20] },
    { setting: 'num_round', values: [60, 15, 30, 100] },
    { setting: 'eta', values: [0.3, 0.05, 0.1, 0.6, 1] },
    { setting: 'subsample', values: [1, 0.5, 0.8] },
    { setting: 'alpha', values: [0, 1, 5] },
    { setting: 'gamma', values: [0, 1, 3] },
  ],
  harder: { noise: 1.5, train: 250 },
}
