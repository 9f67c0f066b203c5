import { type LabModel, namedArms } from '#labs/lab-model.ts'

/** Four groups that are there, and a unit that hides them. */
export const MODEL: LabModel = {
  lab: { data: { recipe: 'customers', set: { stretch: 100 } }, algorithm: 'k-means', base: {} },
  claim: {
    metric: 'agreement',
    better: 'higher',
    overBase: 0.1,
    overWrong: 0.05,
    guards: [{ metric: 'bestK', least: 4, most: 4 }],
    sideEffects: [],
  },
  arms: namedArms('k-means', {
    right: { 'one scale, four clusters': { normalize_data: true, k: 4 } },
    wrong: {
      'four clusters': { k: 4 },
      'eight clusters': { k: 8 },
      'one scale, two clusters': { normalize_data: true, k: 2 },
    },
  }),
  offers: [
    { setting: 'normalize_data', values: [false, true] },
    { setting: 'k', values: [3, 2, 4, 5, 6, 8] },
  ],
  harder: { spread: 1 },
}
