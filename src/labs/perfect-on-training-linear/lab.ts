import type { LabDescription } from '#labs/host/description.ts'

export const lab: LabDescription = {
  situation:
    'A clinic trains Linear Learner on 200 patients with 150 measurements each, many of them akin. Every training row is told right, with great certainty; on new patients the log loss is worse than that of a coin. No more patients can be had.',
  ask: 'Which one change helps on new patients?',
  choices: [
    {
      id: 'decay',
      label: 'wd 0.1',
      text: '`wd=0.1`',
      right: true,
      set: { wd: 0.1 },
      why: 'Weight decay charges for large weights, so the model stops shouting about what it saw by chance.',
    },
    {
      id: 'longer',
      label: '800 passes',
      text: '`epochs=800` instead of 400',
      set: { epochs: 800 },
      why: 'The training rows are told apart already; longer training only makes the weights larger and the model surer.',
    },
    {
      id: 'weight',
      label: 'weight 5',
      text: '`positive_example_weight_mult=5`',
      set: { positive_example_weight_mult: 5 },
      why: 'The classes are of equal size: it leans to one side and shrinks nothing.',
    },
    {
      id: 'criterion',
      label: 'F1 criterion',
      text: '`binary_classifier_model_selection_criteria=f_beta`',
      set: { binary_classifier_model_selection_criteria: 'f_beta' },
      why: 'That moves the cut-off; the probabilities are as sure and as wrong as before.',
    },
  ],
  lab: {
    data: {
      recipe: 'wide-table',
      set: { train: 200, columns: 150, useful: 50, strength: 0.5, kinship: 0.8, test: 1000 },
    },
    algorithm: 'linear-learner',
    base: { epochs: 400 },
  },
  claim: {
    metric: 'logLoss',
    better: 'lower',
    overBase: 0.3,
    overWrong: 0.3,
    guards: [],
    sideEffects: [{ metric: 'trainingLogLoss', goes: 'up' }],
  },
  views: ['loss', 'weights', 'calibration'],
  figures: ['logLoss', 'trainingLogLoss', 'gap', 'accuracy', 'trainingAccuracy', 'calibrationError', 'features'],
  shows:
    'Training gets worse and new patients get better: that is what regularisation buys. All 150 columns stay in use, each with a smaller weight. Ten times as many patients would have been the best cure.',
  harder: {
    knob: 'kinship',
    title: 'How akin the measurements of a group are',
    levels: [
      { value: 0.8, label: '0.8' },
      { value: 0.4, label: '0.4' },
      { value: 0, label: 'not at all' },
    ],
    says: 'Measurements that have nothing to do with each other leave more to be learned by heart, and less for the others to make good.',
  },
  data: 'A small synthetic data set, Linear-Learner-style: 200 rows with 150 columns in groups of ten that share most of what they say; fifty columns matter a little each. All figures are of 1,000 new rows.',
  simply: [
    'With almost as many knobs as patients there is always a way to turn them so that every patient comes out right, by chance. The model takes it.',
    'Weight decay makes each turn of a knob cost something. Then only what helps many patients is worth it. Too much of it (`wd=10`) and the model says nothing at all.',
  ],
  mathematics: [
    [
      'loss + (wd / 2) · Σ wⱼ²',
      'Large weights are charged by their square, so all of them shrink, the akin ones together.',
    ],
    [
      'loss + l1 · Σ |wⱼ|',
      'The other penalty: it sets many weights to nought; of akin columns it keeps one, by chance.',
    ],
  ],
  notes: [
    { title: 'Linear Learner: regularisation', address: 'note:linear-learner#ll-wd' },
    { title: 'Linear regression', address: 'note:linear-regression' },
  ],
}
