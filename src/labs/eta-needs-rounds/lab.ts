import type { LabDescription } from '#labs/host/description.ts'

export const lab: LabDescription = {
  situation:
    'A team heard that a small `eta` is robust and trains XGBoost with `eta=0.03`, `max_depth=3` and 15 rounds. Log loss is poor on new rows, and just as poor on the training rows.',
  ask: 'Which one change helps most?',
  choices: [
    {
      id: 'rounds',
      label: '300 rounds, stopped early',
      text: '`num_round=300` with `early_stopping_rounds=15`',
      right: true,
      set: { num_round: 300, early_stopping_rounds: 15 },
      why: 'Small steps get their time, and the validation rows say when it is enough.',
    },
    {
      id: 'smaller',
      label: 'eta 0.01',
      text: '`eta=0.01`, smaller still',
      set: { eta: 0.01 },
      why: 'Fifteen steps of a third of the length lead a third as far.',
    },
    {
      id: 'stop',
      label: 'stop early',
      text: '`early_stopping_rounds=5`, with 15 rounds as before',
      set: { early_stopping_rounds: 5 },
      why: 'It stops what gets worse. Here every round still helps: nothing is stopped, nothing changes.',
    },
    {
      id: 'lambda',
      label: 'lambda 20',
      text: '`lambda=20`',
      set: { lambda: 20 },
      why: 'A brake, for a model that has hardly moved.',
    },
    {
      id: 'half',
      label: '8 rounds',
      text: '`num_round=8`, against overfitting',
      set: { num_round: 8 },
      why: 'It does not overfit: training is as poor as the rest. Fewer rounds take away what little there is.',
    },
  ],
  lab: {
    data: { recipe: 'noisy-table', set: {} },
    algorithm: 'xgboost',
    base: { num_round: 15, max_depth: 3, eta: 0.03 },
  },
  claim: {
    metric: 'logLoss',
    better: 'lower',
    overBase: 0.02,
    overWrong: 0.02,
    guards: [{ metric: 'rounds', least: 20 }],
    sideEffects: [{ metric: 'rounds', goes: 'up' }],
  },
  views: ['loss', 'training-loss'],
  figures: ['logLoss', 'trainingLogLoss', 'rounds', 'bestRound', 'accuracy', 'gap'],
  shows:
    'What counts is about `eta` times rounds: ten times smaller steps need ten times as many. The best loss that can be reached is almost the same for 0.3 and for 0.03; a small `eta` is only safer where rounds are many and somebody stops in time. What it cost: training takes as much longer as there are more rounds.',
  harder: {
    knob: 'noise',
    title: 'How blurred the classes are',
    levels: [
      { value: 1, label: 'as it is' },
      { value: 1.6, label: 'blurred' },
      { value: 2.5, label: 'very' },
    ],
    says: 'The less there is to learn, the sooner the best round comes, and the less there is to win.',
  },
  data: 'A small synthetic data set: 600 rows with twenty columns of noise, of which five say something. The best round is chosen on 600 other rows, and all figures are of 1,000 new ones. The training is XGBoost’s own arithmetic, checked against XGBoost itself; with early stopping the trees up to the best round are kept, as SageMaker AI does.',
  simply: [
    'Each tree walks a part of the way that is left. With `eta=0.03` that is a thirtieth: after 15 trees most of the way is still ahead.',
    'Too many large steps, on the other hand, walk past the goal: the curve on new rows turns up again. Early stopping watches for that turn.',
  ],
  mathematics: [
    ['F_m(x) = F_{m−1}(x) + η · tree_m(x)', 'Each round adds a tree, shrunk by eta.'],
    [
      '1 − (1 − η)^rounds',
      'Roughly the share of the way that is walked: 37 % for 0.03 and 15 rounds, 99 % for 0.03 and 150.',
    ],
  ],
  notes: [
    { title: 'XGBoost: learning', address: 'note:xgboost' },
    { title: 'How good is a model?', address: 'note:evaluating-models' },
  ],
}
