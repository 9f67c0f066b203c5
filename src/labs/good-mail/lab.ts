import type { LabDescription } from '#labs/host/description.ts'
import { MODEL } from './model.ts'

export const lab: LabDescription = {
  situation:
    'A mail service filters spam with Linear Learner. Of what it bins, 95 % must really be spam, as measured on the validation rows: a good letter in the bin costs a customer, spam in the inbox is a nuisance. Now about one in five letters in the bin is good.',
  ask: 'Which setting holds that?',
  choices: [
    {
      id: 'precision',
      arm: 'precision held',
      label: 'target precision',
      text: '`binary_classifier_model_selection_criteria=recall_at_target_precision` with `target_precision=0.95`',
      why: 'The cut-off rises until 95 % of what is binned is spam, and catches as much as that allows.',
    },
    {
      id: 'recall',
      arm: 'recall held',
      label: 'target recall',
      text: '`binary_classifier_model_selection_criteria=precision_at_target_recall` with `target_recall=0.95`',
      why: 'That holds recall: nearly all spam is caught, and much good mail with it.',
    },
    {
      id: 'alone',
      arm: 'target alone',
      label: 'target alone',
      text: '`target_precision=0.95`, and nothing else',
      why: 'The default criterion is `accuracy`, and it does not read the target. Nothing changes.',
    },
    {
      id: 'f1',
      arm: 'a balance',
      label: 'F1',
      text: '`binary_classifier_model_selection_criteria=f_beta` with `f_beta=1`',
      why: 'F1 weighs precision and recall alike, and holds neither.',
    },
    {
      id: 'weight',
      arm: 'a weight on spam',
      label: 'weight 10',
      text: '`positive_example_weight_mult=10`',
      why: 'Spam then counts ten times: more is binned, good mail too.',
    },
  ],
  model: MODEL,
  views: ['loss', 'cut-off', 'precision-recall', 'confusion'],
  figures: ['precision', 'recall', 'falsePositives', 'falseNegatives', 'cutOff', 'auc', 'f1'],
  classes: { positive: 'spam', negative: 'good' },
  shows:
    'Precision is bought with recall: more than half of the spam may come through. The scores do not change, only the cut-off. And the target holds on the validation rows; on new mail it came out at 95 % or more in about half of the seeds. Who needs it there should aim higher, at 0.97.',
  harder: {
    title: 'How much spam talks like good mail',
    labels: ['a quarter', 'half'],
    says: 'The target can still be held, by catching less and less.',
  },
  data: 'A small synthetic data set, Linear-Learner-style: 1,500 letters as counts of sixty words, 40 % of them spam. Ten words are more common in spam, ten in good mail. A quarter of the spam hides, and some good mail is newsletters that sound half like spam. The cut-off is chosen on 2,000 other letters, and all figures are of 2,000 new ones.',
  simply: [
    'The model gives each letter a score. Where you draw the line is yours to say: higher, and what lies beyond is nearly all spam, but there is less of it.',
    'XGBoost has no such setting. You would draw the line yourself, on the validation scores, and get the same.',
  ],
  mathematics: [
    [
      'precision = TP / (TP + FP),  recall = TP / (TP + FN)',
      'Of what is binned, how much is spam; of the spam, how much is binned.',
    ],
    [
      'max recall  subject to  precision ≥ target_precision',
      '`recall_at_target_precision`, over all cut-offs, on the validation rows.',
    ],
  ],
  notes: [
    { title: 'Linear Learner: aiming at precision or recall', address: 'note:linear-learner' },
    { title: 'How good is a model?', address: 'note:evaluating-models' },
  ],
}
