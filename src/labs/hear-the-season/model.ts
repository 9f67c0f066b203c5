import { type LabModel, namedArms } from '#labs/lab-model.ts'

/** A week under a trend: what a spectrum hears first. */
export const MODEL: LabModel = {
  lab: { data: { recipe: 'sales', set: {} }, algorithm: 'seasonality', base: {} },
  claim: {
    metric: 'right',
    better: 'higher',
    overBase: 1,
    overWrong: 1,
    guards: [],
    sideEffects: [
      { metric: 'weeklyShare', goes: 'up' },
      { metric: 'yearlyShare', goes: 'down' },
    ],
  },
  arms: namedArms('seasonality', {
    right: { 'trend away, ends faded': { detrend: true, window: true } },
    wrong: { 'mean away': { center: true }, 'ends faded': { window: true }, nothing: {} },
  }),
  offers: [
    { setting: 'center', values: [false, true] },
    { setting: 'detrend', values: [false, true] },
    { setting: 'window', values: [false, true] },
  ],
  harder: { noise: 8 },
}
