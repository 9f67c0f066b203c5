import type { Lab } from '#core/lab.ts'
import { type LabModel, namedArms } from '#labs/lab-model.ts'

/** First a line through points that can be dragged. */
export const LINE: Lab = { data: { recipe: 'points', set: {} }, algorithm: 'linear-learner', base: {} }

/** Then a surface over two columns of cars: age and mileage. */
export const SURFACE: Lab = { data: { recipe: 'cars', set: { columns: 2 } }, algorithm: 'linear-learner', base: {} }

/** Then ten columns, which nobody can draw: of houses and of cars. */
export const TEN_COLUMNS: readonly Lab[] = [
  { data: { recipe: 'houses', set: { columns: 10 } }, algorithm: 'linear-learner', base: {} },
  { data: { recipe: 'cars', set: { columns: 10 } }, algorithm: 'linear-learner', base: {} },
]

/** Steps down a slope: too small, too large, and on columns that are not normalised. */
export const MODEL: LabModel = {
  lab: {
    data: { recipe: 'houses', set: {} },
    algorithm: 'linear-learner',
    base: { optimizer: 'sgd', learning_rate: 0.0001, mini_batch_size: 100, epochs: 15 },
  },
  claim: {
    metric: 'rmse',
    better: 'lower',
    overBase: 30,
    overWrong: 5,
    guards: [{ metric: 'diverged', most: 0 }],
    sideEffects: [{ metric: 'rSquared', goes: 'up' }],
  },
  arms: namedArms('linear-learner', {
    right: { 'a fitting step': { learning_rate: 0.05 } },
    wrong: {
      'too large': { learning_rate: 1.5 },
      'smaller still': { learning_rate: 0.00001 },
      'not normalised': { learning_rate: 0.05, normalize_data: false },
      'one step an epoch': { learning_rate: 0.05, mini_batch_size: 1000 },
    },
    alsoRight: { 'small batches': { learning_rate: 0.05, mini_batch_size: 10 } },
  }),
  offers: [
    { setting: 'learning_rate', values: [0.0001, 0.00001, 0.01, 0.05, 0.5, 1.5] },
    { setting: 'mini_batch_size', values: [100, 1, 10, 1000] },
    { setting: 'epochs', values: [15, 5, 50] },
    { setting: 'normalize_data', values: [true, false] },
  ],
  harder: { noise: 60 },
}
