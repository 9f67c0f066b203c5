import type { LabDescription } from '#labs/host/description.ts'
import { MODEL } from './model.ts'

export const lab: LabDescription = {
  situation:
    'A laboratory has 400 samples with 1,000 gene readings each; ten genes matter, nobody knows which. Linear Learner with a slight `wd` uses all of them. The team wants a model that names a few genes and foretells better.',
  ask: 'Which setting gives it?',
  choices: [
    {
      id: 'lasso',
      arm: 'l1',
      label: 'l1 0.05',
      text: '`l1=0.05`',
      why: 'The lasso sets the weights of columns that earn little to exactly nought.',
    },
    {
      id: 'ridge',
      arm: 'weight decay',
      label: 'wd 1',
      text: '`wd=1`',
      why: 'The ridge makes all weights small and none of them nought: 1,000 columns stay.',
    },
    {
      id: 'weight',
      arm: 'a class weight',
      label: 'class weight',
      text: '`positive_example_weight_mult=5`',
      why: 'Weights of classes are not weights of columns.',
    },
    {
      id: 'much',
      arm: 'too much of it',
      label: 'l1 0.3',
      text: '`l1=0.3`',
      why: 'Few columns indeed: none. The penalty outweighs what the ten genes say.',
    },
  ],
  model: MODEL,
  views: ['loss', 'weights', 'precision-recall'],
  figures: ['features', 'auc', 'accuracy', 'logLoss', 'trainingLogLoss'],
  shows:
    'A few dozen columns at most, the ten among them, and a clearly better ranking of new samples. What it cost: the weights that stay are smaller than they should be, and of columns that are akin the lasso keeps one, by chance.',
  harder: {
    title: 'How much the ten genes say',
    labels: ['much', 'less'],
    says: 'Weak signals fall below what the penalty lets through: then it keeps chance columns, or none.',
  },
  data: 'A small synthetic data set, Linear-Learner-style: 400 samples of 1,000 columns, ten of which matter, spread over the table. All figures are of 500 new samples.',
  simply: [
    'Imagine paying rent for each column. Under `wd` the rent grows with the square of the weight: tiny weights live almost free, so everybody stays. Under `l1` even the first step in costs the full rate: who does not earn it moves out.',
    'In XGBoost `alpha` is no such thing: it shrinks the leaves of trees, and about as many columns are asked as without it. Only with `booster=gblinear` does it select columns.',
  ],
  mathematics: [
    ['loss + l1 · Σ |wⱼ|', 'The lasso: a corner at nought, where weights stay once they are there.'],
    ['wⱼ ← sign(wⱼ) · max(0, |wⱼ| − η·l1)', 'Each step takes the same amount off every weight, until nothing is left.'],
  ],
  notes: [
    { title: 'Linear Learner: regularisation', address: 'note:linear-learner#ll-l1' },
    { title: 'Linear Learner and XGBoost, side by side', address: 'note:comparing-hyperparameters' },
  ],
}
