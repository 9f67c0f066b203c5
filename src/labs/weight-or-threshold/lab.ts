import type { LabDescription } from '#labs/host/description.ts'
import { MODEL } from './model.ts'

export const lab: LabDescription = {
  situation:
    'A bank trains Linear Learner with `predictor_type=binary_classifier`. One payment in twenty is fraud, and the model misses many of them. A missed fraud is very dear, a false alarm is one phone call.',
  ask: 'Which change makes it find clearly more of the fraud? (Two of these do.)',
  choices: [
    {
      id: 'weight',
      arm: 'weight',
      label: 'balanced weight',
      text: '`positive_example_weight_mult=balanced`',
      why: 'The weight: frauds count as much as all else together, so training itself moves every score up.',
    },
    {
      id: 'threshold',
      arm: 'threshold',
      label: 'target recall',
      text: '`binary_classifier_model_selection_criteria=precision_at_target_recall` with `target_recall=0.95`',
      why: 'The threshold: the scores stay what they were, and the cut-off goes down until 95 % of the frauds among the validation rows are found.',
    },
    {
      id: 'multiclass',
      arm: 'for several classes',
      label: 'multiclass weights',
      text: '`balance_multiclass_weights=true`',
      why: 'It is read only with `multiclass_classifier`. Here nothing changes, to the last digit.',
    },
    {
      id: 'alone',
      arm: 'target alone',
      label: 'target alone',
      text: '`target_recall=0.95`, and nothing else',
      why: 'Only the criterion `precision_at_target_recall` reads this target; the default is `accuracy`. Nothing changes.',
    },
    {
      id: 'other',
      arm: 'the other criterion',
      label: 'other criterion',
      text: '`binary_classifier_model_selection_criteria=recall_at_target_precision` with `target_recall=0.95`',
      why: 'This criterion reads `target_precision`, and leaves `target_recall` alone: precision is held at its default of 0.8.',
    },
  ],
  model: MODEL,
  views: ['loss', 'cut-off', 'precision-recall', 'confusion'],
  figures: ['recall', 'precision', 'cutOff', 'auc', 'meanScore', 'positiveShare', 'logLoss'],
  classes: { positive: 'fraud', negative: 'honest' },
  shows:
    'Look at AUC: it hardly moves. Neither way makes the model know more; both let it speak up sooner. The weight spoils the probabilities (mean probability far above the true share), the threshold leaves them alone. With both set the threshold decides, and the weight is of no use.',
  harder: {
    title: 'How far frauds stand apart, in standard deviations',
    labels: ['2.2', '1.6'],
    says: 'Recall can be held even then, for nothing but the cut-off is needed; see what precision is left.',
  },
  data: 'A small synthetic data set, Linear-Learner-style: 3,000 payments with ten columns, 150 of them fraud, which lie 2.2 standard deviations apart in two columns and half as far in a third. The cut-off is chosen on 2,000 other rows, and all figures are of 4,000 new ones. AWS does not publish every detail of Linear Learner’s own optimiser; here a logistic regression goes to its minimum.',
  simply: [
    'Think of a smoke alarm. You can make it more sensitive (the weight), or lower the mark at which it rings (the threshold). Either way it rings more often, rightly and wrongly.',
    'Move the cut-off below and see both recall and precision change, with no training at all.',
  ],
  mathematics: [
    [
      'loss = −Σ wᵢ·[ yᵢ·ln pᵢ + (1 − yᵢ)·ln(1 − pᵢ) ]',
      '`balanced` makes the weights of both classes add up to the same.',
    ],
    [
      'alarm if p ≥ cut-off',
      '`precision_at_target_recall`: the highest precision among cut-offs with recall ≥ `target_recall` on the validation rows.',
    ],
    [
      'ln(p / (1 − p)) = w·x + b',
      'Weighing a class by c shifts b by about ln c: almost the same as moving the cut-off.',
    ],
  ],
  notes: [
    { title: 'Linear Learner: class imbalance', address: 'note:linear-learner' },
    { title: 'Linear Learner and XGBoost, side by side', address: 'note:comparing-hyperparameters' },
  ],
}
