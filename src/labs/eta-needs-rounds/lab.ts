import type { LabDescription } from '#labs/host/description.ts'
import { MODEL } from './model.ts'

export const lab: LabDescription = {
  situation:
    'A team trains XGBoost with `max_depth=4`, `eta=0.3` and 80 rounds. On the training rows the log loss falls and falls; on new rows it was best after about a dozen rounds, and has been rising since.',
  ask: 'Which change brings the log loss on new rows down? (Two of these do.)',
  choices: [
    {
      id: 'stop',
      arm: 'stop early',
      label: 'stop early',
      text: '`early_stopping_rounds=10`',
      why: 'Ten rounds without a better validation loss, and training stops; the trees up to the best round are kept.',
    },
    {
      id: 'both',
      arm: 'small steps, stop early',
      label: 'eta 0.1, stop early',
      text: '`eta=0.1` with `num_round=120` and `early_stopping_rounds=10`',
      why: 'A third of the step needs three times the rounds, and somebody who says when it is enough.',
    },
    {
      id: 'more',
      arm: 'more rounds',
      label: '120 rounds',
      text: '`num_round=120`',
      why: 'The best round is long past. More of them lead further away from it.',
    },
    {
      id: 'bigger',
      arm: 'bigger steps',
      label: 'eta 0.8',
      text: '`eta=0.8`',
      why: 'It is past the best round after a few trees, and goes on faster.',
    },
    {
      id: 'small',
      arm: 'small steps, all their rounds',
      label: 'eta 0.1, 120 rounds',
      text: '`eta=0.1` with `num_round=120`, all of them kept',
      why: '0.1 times 120 is as far as 0.3 times 40: the same way, in smaller steps, and past the goal as well.',
    },
  ],
  model: MODEL,
  views: ['loss', 'training-loss'],
  figures: ['logLoss', 'trainingLogLoss', 'rounds', 'bestRound', 'accuracy', 'gap'],
  shows:
    'What counts is about `eta` times rounds: ten times smaller steps need ten times as many. The best loss that can be reached is almost the same for both; a small `eta` is only safer because the best round is passed more slowly. What it costs: rows that are held back to decide by, and for a small `eta` as much more time as there are more rounds.',
  harder: {
    title: 'How blurred the classes are',
    labels: ['as they are', 'more'],
    says: 'The less there is to learn, the sooner the best round comes.',
  },
  data: 'A small synthetic data set: 400 rows with twenty columns of noise, of which five say something. The best round is chosen on 600 other rows, and all figures are of 1,000 new ones. The training is XGBoost’s own arithmetic, checked against XGBoost itself; with early stopping the trees up to the best round are kept, as SageMaker AI does.',
  simply: [
    'Each tree walks a part of the way that is left. Small steps come closer to the best place, and need more of them. Walk on, in steps of whatever size, and you learn the training rows by heart.',
    'So `eta` alone is neither robust nor reckless. Rounds and `eta` go together, and early stopping watches for the turn.',
  ],
  mathematics: [
    ['F_m(x) = F_{m−1}(x) + η · tree_m(x)', 'Each round adds a tree, shrunk by eta.'],
    [
      '1 − (1 − η)^rounds',
      'Roughly the share of the way that is walked: 99 % for 0.3 after 13 rounds, and for 0.1 after 44.',
    ],
  ],
  notes: [
    { title: 'XGBoost: learning', address: 'note:xgboost' },
    { title: 'How good is a model?', address: 'note:evaluating-models' },
  ],
}
