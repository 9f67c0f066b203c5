import type { LabDescription } from '#labs/host/description.ts'
import { MODEL } from './model.ts'

export const lab: LabDescription = {
  situation:
    'A retailer trains XGBoost on 400 customers: `max_depth=8`, `lambda=1`, `eta=0.3`, 60 rounds. Every training row is told right; on new customers the log loss is many times as high. More data cannot be had.',
  ask: 'Which one change brings the log loss on new customers down?',
  choices: [
    {
      id: 'depth',
      arm: 'shallow trees',
      label: 'depth 2',
      text: '`max_depth=2`',
      why: 'A tree of two questions cannot single out one customer, so it has to learn what many have in common.',
    },
    {
      id: 'rounds',
      arm: 'more rounds',
      label: '100 rounds',
      text: '`num_round=100`',
      why: 'More trees go on fitting what is already known by heart, and grow surer of it.',
    },
    {
      id: 'eta',
      arm: 'bigger steps',
      label: 'eta 1',
      text: '`eta=1`, so that each tree counts fully',
      why: 'Each tree then trusts its few rows fully. Smaller steps would be gentler, not larger ones.',
    },
    {
      id: 'lambda',
      arm: 'no penalty',
      label: 'lambda 0',
      text: '`lambda=0`',
      why: 'That takes away the one penalty there is. A larger lambda would have been right too.',
    },
  ],
  model: MODEL,
  views: ['loss', 'training-loss'],
  figures: ['logLoss', 'trainingLogLoss', 'gap', 'accuracy', 'trainingAccuracy', 'calibrationError'],
  shows:
    'Look at the log loss, not at accuracy: that moves by a point or two at most. The simpler model is worse on the rows it was trained on and better on new ones, and it is less sure of what it cannot know.',
  harder: {
    title: 'How blurred the classes are',
    labels: ['as it is', 'more blurred, fewer rows'],
    says: 'The more noise there is, the more there is to learn by heart, and the more it costs.',
  },
  data: 'A small synthetic data set: 400 customers with twenty columns of noise, of which five say something, two of them only together; and none says it for certain. The loss is measured on 1,000 new ones. The training is XGBoost’s own arithmetic, checked against XGBoost itself.',
  simply: [
    'A tree of eight questions can single out almost every one of 400 customers. It then remembers them, chance and all, and what it remembers is of no use for others.',
    'Everything that keeps leaves large or timid helps: a smaller `max_depth`, larger `min_child_weight`, `lambda`, `alpha` or `gamma`, fewer rounds, a smaller `eta`, stopping early. Each of these alone lowered the loss on every one of 20 seeds; `subsample=0.5` alone did so on 6.',
  ],
  mathematics: [
    [
      'log loss = −mean( y·ln p + (1 − y)·ln(1 − p) )',
      'Being sure and wrong is charged without limit; that is what accuracy does not see.',
    ],
    ['2^max_depth', 'The most leaves that a tree can have: 4 at depth 2, 256 at depth 8, for 400 rows.'],
    [
      'gain = ½·[ G_L²/(H_L+λ) + G_R²/(H_R+λ) − G²/(H+λ) ] − γ',
      'A split must be worth more than gamma; lambda makes small leaves worth less.',
    ],
  ],
  notes: [
    { title: 'XGBoost: trees and regularisation', address: 'note:xgboost' },
    { title: 'How good is a model?', address: 'note:evaluating-models' },
  ],
}
