import { TUNING_STRATEGIES, type TuningStrategy } from '#core/lab/job.ts'
import type { LabDescription } from '#labs/host/description.ts'
import type { LabModel } from '#labs/lab-model.ts'

const JOBS = 16

/** A tuning job is no arm: only its choices and its yardstick are taken from here. */
const UNGRADED: LabModel = {
  lab: { data: { recipe: 'noisy-table', set: {} }, algorithm: 'xgboost', base: {} },
  claim: { metric: 'logLoss', better: 'lower', overBase: 0, overWrong: 0, guards: [], sideEffects: [] },
  arms: TUNING_STRATEGIES.map((option) => ({
    option,
    isRight: false,
    isAlsoRight: false,
    algorithm: 'xgboost',
    set: { strategy: option },
  })),
  offers: [],
  harder: {},
}

export const lab: LabDescription = {
  situation:
    'Four hyperparameters of XGBoost are to be tuned (`eta`, `max_depth`, `lambda`, `subsample`) and there is time for 16 training jobs. Which strategy would you choose? Nothing is graded here: over many seeds none of them wins every time.',
  ask: 'Which one do you expect to find the lowest loss?',
  choices: [
    {
      id: 'random',
      arm: 'random',
      label: 'random',
      text: 'Random search',
      why: 'Every job knows nothing of the others, so all can run at once. Hard to beat by much.',
    },
    {
      id: 'grid',
      arm: 'grid',
      label: 'grid',
      text: 'Grid search',
      why: 'Sixteen jobs are two values of each of four settings, and no more. Repeatable, and coarse.',
    },
    {
      id: 'bayesian',
      arm: 'bayesian',
      label: 'Bayesian',
      text: 'Bayesian optimisation',
      why: 'After a few jobs it goes where improvement is most likely. Jobs must wait for each other.',
    },
    {
      id: 'halving',
      arm: 'halving',
      label: 'halving',
      text: 'Successive halving, the heart of Hyperband',
      why: 'All sixteen start for a ninth of the rounds; the best third goes on, and again. Much less work, and now and then a slow starter is lost.',
    },
  ],
  model: UNGRADED,
  isUngraded: true,
  jobOf: (choice, seed) => ({ kind: 'tuning', strategy: strategyOf(choice), jobs: JOBS, seed }),
  views: ['tuning'],
  figures: ['logLoss', 'work', 'trained'],
  shows:
    'Re-roll a few times and count. When this was measured, Bayesian optimisation beat random search on 14 of 20 seeds and the grid on 15; halving did 42 % less work and seldom found the very best. Sixteen jobs on four settings are few: differences are small, and luck is large.',
  data: 'Real training, small: XGBoost on 300 synthetic rows of twelve columns, up to 60 rounds; the loss is measured on 600 other rows. `eta` is searched from 0.01 to 1 and `lambda` from 0.1 to 100 by powers of ten, `max_depth` from 1 to 8, `subsample` from 0.4 to 1.',
  simply: [
    'Looking for your keys: anywhere (random), shelf by shelf (grid), where you were last time you found something (Bayesian), or a quick glance everywhere and then a longer look where it seemed likely (halving).',
  ],
  mathematics: [
    [
      'EI(x) = E[ max(0, best − f(x)) ]',
      'Expected improvement: where the belief is good or unsure. Bayesian optimisation asks where it is largest.',
    ],
    ['16 → 5 → 1 jobs at 1/9 → 1/3 → 1 of the rounds', 'Halving by a third: 16/9 + 5/3 + 1 ≈ 4.4 full jobs of work.'],
  ],
  notes: [{ title: 'Automatic model tuning', address: 'note:automatic-model-tuning' }],
}

function strategyOf(choice: string): TuningStrategy {
  return TUNING_STRATEGIES.find((one) => one === choice) ?? 'random'
}
