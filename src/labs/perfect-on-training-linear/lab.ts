import type { LabDescription } from '#labs/host/description.ts'
import { MODEL } from './model.ts'

export const lab: LabDescription = {
  situation:
    'A clinic trains Linear Learner on 200 patients with 150 measurements each, many of them akin. Every training row is told right, with great certainty; on new patients the log loss is worse than that of a coin. No more patients can be had.',
  ask: 'Which one change helps on new patients?',
  choices: [
    {
      id: 'decay',
      arm: 'weight decay',
      label: 'wd 0.1',
      text: '`wd=0.1`',
      why: 'Weight decay charges for large weights, so the model stops shouting about what it saw by chance.',
    },
    {
      id: 'longer',
      arm: 'more epochs',
      label: '400 passes',
      text: '`epochs=400` instead of 150',
      why: 'The training rows are told apart already; longer training only makes the weights larger and the model surer.',
    },
    {
      id: 'weight',
      arm: 'a class weight',
      label: 'weight 5',
      text: '`positive_example_weight_mult=5`',
      why: 'The classes are of equal size: it leans to one side and shrinks nothing.',
    },
    {
      id: 'criterion',
      arm: 'another criterion',
      label: 'F1 criterion',
      text: '`binary_classifier_model_selection_criteria=f_beta`',
      why: 'That moves the cut-off; the probabilities are as sure and as wrong as before.',
    },
  ],
  model: MODEL,
  views: ['loss', 'weights', 'calibration'],
  figures: ['logLoss', 'trainingLogLoss', 'gap', 'accuracy', 'trainingAccuracy', 'calibrationError', 'features'],
  shows:
    'Training gets worse and new patients get better: that is what regularisation buys. All 150 columns stay in use, each with a smaller weight. Ten times as many patients would have been the best cure.',
  harder: {
    title: 'Patients to learn from',
    labels: ['200', '120'],
    says: 'With fewer patients than columns, any labels at all could be learned by heart.',
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
