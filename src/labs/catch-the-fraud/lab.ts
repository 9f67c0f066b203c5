import type { LabDescription } from '#labs/host/description.ts'
import { MODEL } from './model.ts'

export const lab: LabDescription = {
  situation:
    'A bank trains XGBoost on 3,000 card payments, 30 of them fraud. Alarms go off at a score of 0.5. Accuracy is 99 %, and more than half of the frauds slip through. The cut-off belongs to another team and stays where it is.',
  ask: 'Which one setting makes the model catch clearly more of the fraud?',
  choices: [
    {
      id: 'weight',
      arm: 'the ratio',
      label: 'weight 99',
      text: '`scale_pos_weight=99`',
      why: 'Negatives divided by positives, 2,970 / 30: each fraud counts as much as the 99 honest payments that stand against it.',
    },
    {
      id: 'inverse',
      arm: 'upside down',
      label: 'weight 1/99',
      text: '`scale_pos_weight=0.0101`',
      why: 'Positives divided by negatives is the ratio upside down: frauds count for even less, and none is found.',
    },
    {
      id: 'rounds',
      arm: 'more rounds',
      label: '50 rounds',
      text: '`num_round=50` instead of 40',
      why: 'More trees fit the same loss, in which 30 frauds weigh next to nothing.',
    },
    {
      id: 'depth',
      arm: 'deeper trees',
      label: 'depth 3',
      text: '`max_depth=3` instead of 2',
      why: 'Deeper trees can tell more apart in training; what the rare class counts stays the same.',
    },
    {
      id: 'lambda',
      arm: 'a penalty',
      label: 'lambda 20',
      text: '`lambda=20`',
      why: 'A stronger penalty makes leaves with few rows more timid, and those are where the fraud is.',
    },
  ],
  model: MODEL,
  views: ['loss', 'precision-recall', 'confusion', 'calibration'],
  figures: ['recall', 'precision', 'logLoss', 'meanScore', 'positiveShare', 'calibrationError', 'auc'],
  classes: { positive: 'fraud', negative: 'honest' },
  shows:
    'Recall is bought with precision and with honest probabilities: the mean score is far above the true share, so a score of 0.5 no longer means an even chance. How well the model ranks payments (AUC) does not get better. Had the cut-off been yours to move, a lower one would have done as much without training again.',
  harder: {
    title: 'How far frauds stand apart, in standard deviations',
    labels: ['2.2', '1.6'],
    says: 'Where fraud hardly differs, no weight can find it: the weight moves where alarms go off, and adds no knowledge.',
  },
  data: 'A small synthetic data set: payments with ten columns of noise around nought. 1 % are frauds. A fraud lies 2.2 standard deviations apart in the first column and in either the second or the third, and half as far in the fourth. 3,000 rows to learn from; all figures are of 8,000 new ones. The training is XGBoost’s own arithmetic, checked against XGBoost itself.',
  simply: [
    'A model learns by being charged for its mistakes. With 99 honest payments for each fraud it is charged almost nothing for missing fraud, so it learns to stay silent.',
    'The weight makes each missed fraud 99 times as dear. The model then speaks up earlier: it finds more, and is wrong more often.',
  ],
  mathematics: [
    ['scale_pos_weight ≈ negatives / positives', 'The usual first value; it is a weight to be tried, not a law.'],
    [
      'gᵢ = w·(pᵢ − 1), hᵢ = w·pᵢ·(1 − pᵢ)  for positives',
      'Gradient and curvature of each positive row are multiplied by the weight w.',
    ],
    ['leaf = −η · Σg / (Σh + λ)', 'So leaves with frauds get larger scores, and every probability near them rises.'],
  ],
  notes: [
    { title: 'XGBoost: class imbalance', address: 'note:xgboost#xgb-spw' },
    { title: 'How good is a model?', address: 'note:evaluating-models' },
  ],
}
