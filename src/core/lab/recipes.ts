import type { LabAlgorithm, LabKnobs, LabRecipe } from '#core/lab.ts'

/** What a recipe makes: rows with a class, rows with a figure, or something of its own kind. */
export type LabHarvest = 'classes' | 'figures' | 'groups' | 'days' | 'windows' | 'market' | 'requests'

type Recipe = { readonly makes: LabHarvest; readonly knobs: LabKnobs }

const rows = (train: number, validation: number, test: number) => ({ train, validation, test })

/** Every recipe with its knobs, where they start. Sizes are such that an arm takes less than 100 ms on a desktop. */
export const LAB_RECIPE_BOOK: Readonly<Record<LabRecipe, Recipe>> = {
  /** `share` of the rows are frauds; these stand `separation` standard deviations apart, in two clusters. */
  fraud: { makes: 'classes', knobs: { ...rows(3000, 500, 4000), share: 0.01, columns: 10, separation: 2.2 } },
  /** Five columns of `columns` matter, two of them only together; `noise` blurs the classes. */
  'noisy-table': { makes: 'classes', knobs: { ...rows(400, 600, 1000), columns: 20, noise: 1 } },
  /** `useful` columns of `columns` matter; `kinship` is the correlation within a group of ten. */
  'wide-table': {
    makes: 'classes',
    knobs: { ...rows(400, 100, 500), columns: 1000, useful: 10, strength: 1, kinship: 0 },
  },
  /** Counts of words. A share of the spam is `stealthy`: it talks like good mail. */
  mail: { makes: 'classes', knobs: { ...rows(1500, 2000, 2000), share: 0.4, stealthy: 0.25 } },
  /** Up to ten columns, the living area first; prices in thousands. */
  houses: { makes: 'figures', knobs: { ...rows(1000, 500, 500), columns: 4, noise: 25 } },
  /** Up to ten columns, age and mileage first; prices in thousands. */
  cars: { makes: 'figures', knobs: { ...rows(1000, 500, 500), columns: 2, noise: 2 } },
  /** Points that somebody has drawn: the learner's own line goes through them. */
  points: { makes: 'figures', knobs: { x: [1, 2, 3, 4], y: [2, 3, 5, 6] } },
  /** `groups` of customers in two columns; the second is measured in a unit `stretch` times smaller. */
  customers: { makes: 'groups', knobs: { rows: 400, groups: 4, spread: 0.6, stretch: 1 } },
  /** Daily sales: the height of each wave, the slope a day, and the noise. */
  sales: { makes: 'days', knobs: { days: 730, weekly: 5, monthly: 0, yearly: 0, slope: 0.05, noise: 5 } },
  /** A column as it was in training and as it is now, `shift` standard deviations away. */
  readings: { makes: 'windows', knobs: { before: 2000, now: 500, shift: 0.5 } },
  /** Spot capacity of a training job of so many hours; `discount` is the share saved of the on-demand price. */
  'spot-market': {
    makes: 'market',
    knobs: { hours: 12, interruptionsPerHour: 0.2, discount: 0.7, restartMinutes: 6, waitMinutes: 15, jobs: 40 },
  },
  /** Requests in each hour of a day, what one takes, and prices that the learner can change; none is a quoted one. */
  traffic: {
    makes: 'requests',
    knobs: {
      requests: [0, 0, 0, 0, 0, 2, 10, 40, 90, 120, 120, 110, 100, 110, 120, 110, 90, 60, 30, 10, 4, 2, 0, 0],
      seconds: 0.4,
      payloadMb: 0.1,
      coldStartSeconds: 6,
      startMinutes: 5,
      pricePerInstanceHour: 0.25,
      pricePerGbSecond: 0.00002,
      latencyLimitSeconds: 1,
    },
  },
}

const TAKES: Readonly<Record<LabAlgorithm, readonly LabHarvest[]>> = {
  xgboost: ['classes', 'figures'],
  'linear-learner': ['classes', 'figures'],
  'k-means': ['groups'],
  seasonality: ['days'],
  'drift-alarm': ['windows'],
  'managed-spot': ['market'],
  endpoint: ['requests'],
}

/** Whether an algorithm can learn from what a recipe makes. */
export function canLearn(algorithm: LabAlgorithm, recipe: LabRecipe): boolean {
  return TAKES[algorithm].includes(LAB_RECIPE_BOOK[recipe].makes)
}

/** A recipe's knobs: where they start, unless they are set. */
export function knobsOf(recipe: LabRecipe, set: LabKnobs): LabKnobs {
  return { ...LAB_RECIPE_BOOK[recipe].knobs, ...set }
}
