import { type LabModel, namedArms } from '#labs/lab-model.ts'

/** Small steps need more of them, and somebody who says when to stop. */
export const MODEL: LabModel = {
  lab: { data: { recipe: 'noisy-table', set: {} }, algorithm: 'xgboost', base: { max_depth: 4, num_round: 80 } },
  claim: {
    metric: 'logLoss',
    better: 'lower',
    overBase: 0.02,
    overWrong: 0.01,
    guards: [],
    sideEffects: [
      { metric: 'rounds', goes: 'down' },
      { metric: 'trainingLogLoss', goes: 'up' },
    ],
  },
  arms: namedArms('xgboost', {
    right: {
      'stop early': { early_stopping_rounds: 10 },
      'small steps, stop early': { eta: 0.1, num_round: 120, early_stopping_rounds: 10 },
    },
    wrong: {
      'more rounds': { num_round: 120 },
      'bigger steps': { eta: 0.8 },
      'small steps, all their rounds': { eta: 0.1, num_round: 120 },
    },
    alsoRight: { 'small steps, same rounds': { eta: 0.1 } },
  }),
  offers: [
    { setting: 'eta', values: [0.3, 0.05, 0.1, 0.8] },
    { setting: 'num_round', values: [80, 15, 30, 120, 200] },
    { setting: 'early_stopping_rounds', values: [0, 5, 10, 30] },
  ],
  harder: { noise: 1.5 },
}
