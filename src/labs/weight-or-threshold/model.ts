import { type LabModel, namedArms } from '#labs/lab-model.ts'

/** Two ways to more recall, and three settings that are read by nobody. */
export const MODEL: LabModel = {
  lab: {
    data: { recipe: 'fraud', set: { share: 0.05, validation: 2000 } },
    algorithm: 'linear-learner',
    base: { wd: 0.0001 },
  },
  claim: {
    metric: 'recall',
    better: 'higher',
    overBase: 0.1,
    overWrong: 0.1,
    guards: [],
    sideEffects: [{ metric: 'precision', goes: 'down' }],
  },
  arms: namedArms('linear-learner', {
    right: {
      weight: { positive_example_weight_mult: 'balanced' },
      threshold: { binary_classifier_model_selection_criteria: 'precision_at_target_recall', target_recall: 0.95 },
    },
    wrong: {
      'for several classes': { balance_multiclass_weights: true },
      'target alone': { target_recall: 0.95 },
      'the other criterion': {
        binary_classifier_model_selection_criteria: 'recall_at_target_precision',
        target_recall: 0.95,
      },
      'fewer columns': { l1: 0.01 },
    },
  }),
  offers: [
    { setting: 'positive_example_weight_mult', values: [1, 5, 'balanced', 50] },
    {
      setting: 'binary_classifier_model_selection_criteria',
      values: ['accuracy', 'f_beta', 'precision_at_target_recall', 'recall_at_target_precision'],
    },
    { setting: 'target_recall', values: [0.8, 0.9, 0.95] },
    { setting: 'target_precision', values: [0.8, 0.9, 0.95] },
    { setting: 'balance_multiclass_weights', values: [false, true] },
  ],
  harder: { separation: 1.6 },
}
