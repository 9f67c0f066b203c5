import { type LabModel, namedArms } from '#labs/lab-model.ts'

/** Ten columns of a thousand matter: l1 finds them. */
export const MODEL: LabModel = {
  lab: { data: { recipe: 'wide-table', set: {} }, algorithm: 'linear-learner', base: { wd: 0.001, epochs: 16 } },
  claim: {
    metric: 'auc',
    better: 'higher',
    overBase: 0.08,
    overWrong: 0.08,
    guards: [{ metric: 'features', most: 60 }],
    sideEffects: [
      { metric: 'features', goes: 'down' },
      { metric: 'trainingLogLoss', goes: 'up' },
    ],
  },
  arms: namedArms('linear-learner', {
    right: { l1: { l1: 0.05 } },
    wrong: {
      'weight decay': { wd: 1 },
      'a class weight': { positive_example_weight_mult: 5 },
      'too much of it': { l1: 0.3 },
    },
  }),
  offers: [
    { setting: 'l1', values: [0, 0.01, 0.03, 0.05, 0.08, 0.3] },
    { setting: 'wd', values: [0.001, 0.1, 1, 10] },
  ],
  harder: { strength: 0.6 },
}
