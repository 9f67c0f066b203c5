import { type LabModel, namedArms } from '#labs/lab-model.ts'

/** Precision is held, and recall pays for it. */
export const MODEL: LabModel = {
  lab: { data: { recipe: 'mail', set: {} }, algorithm: 'linear-learner', base: { wd: 0.001 } },
  claim: {
    metric: 'precision',
    better: 'higher',
    overBase: 0.08,
    overWrong: 0.05,
    guards: [{ metric: 'precision', least: 0.9 }],
    sideEffects: [{ metric: 'recall', goes: 'down' }],
  },
  arms: namedArms('linear-learner', {
    right: {
      'precision held': {
        binary_classifier_model_selection_criteria: 'recall_at_target_precision',
        target_precision: 0.95,
      },
    },
    wrong: {
      'recall held': { binary_classifier_model_selection_criteria: 'precision_at_target_recall', target_recall: 0.95 },
      'target alone': { target_precision: 0.95 },
      'a balance': { binary_classifier_model_selection_criteria: 'f_beta' },
      'a weight on spam': { positive_example_weight_mult: 10 },
    },
    alsoRight: { 'a higher cut-off': { cut_off: 0.9 } },
  }),
  offers: [
    {
      setting: 'binary_classifier_model_selection_criteria',
      values: ['accuracy', 'f_beta', 'precision_at_target_recall', 'recall_at_target_precision'],
    },
    { setting: 'target_precision', values: [0.8, 0.9, 0.95, 0.97] },
    { setting: 'target_recall', values: [0.8, 0.9, 0.95] },
    { setting: 'cut_off', values: [0.5, 0.3, 0.7, 0.9] },
    { setting: 'positive_example_weight_mult', values: [1, 0.2, 5, 10] },
  ],
  harder: { stealthy: 0.5 },
}
