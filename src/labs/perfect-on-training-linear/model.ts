import { type LabModel, namedArms } from '#labs/lab-model.ts'

/** A line through more columns than it can bear, and weight decay. */
export const MODEL: LabModel = {
  lab: {
    data: {
      recipe: 'wide-table',
      set: { train: 200, validation: 500, test: 1000, columns: 150, useful: 50, strength: 0.5, kinship: 0.8 },
    },
    algorithm: 'linear-learner',
    base: { epochs: 150 },
  },
  claim: {
    metric: 'logLoss',
    better: 'lower',
    overBase: 0.3,
    overWrong: 0.3,
    guards: [],
    sideEffects: [
      { metric: 'trainingLogLoss', goes: 'up' },
      { metric: 'gap', goes: 'down' },
    ],
  },
  arms: namedArms('linear-learner', {
    right: { 'weight decay': { wd: 0.1 } },
    wrong: {
      'more epochs': { epochs: 400 },
      'a class weight': { positive_example_weight_mult: 5 },
      'another criterion': { binary_classifier_model_selection_criteria: 'f_beta' },
    },
    alsoRight: { l1: { l1: 0.02 } },
  }),
  offers: [
    { setting: 'wd', values: [0, 0.001, 0.01, 0.1, 1, 10] },
    { setting: 'l1', values: [0, 0.005, 0.02, 0.1] },
    { setting: 'epochs', values: [150, 20, 50, 400] },
  ],
  harder: { train: 120 },
}
