import { type LabModel, namedArms } from '#labs/lab-model.ts'

/** Spot capacity with and without checkpoints. */
export const MODEL: LabModel = {
  lab: { data: { recipe: 'spot-market', set: {} }, algorithm: 'managed-spot', base: {} },
  claim: {
    metric: 'costShare',
    better: 'lower',
    overBase: 0.2,
    overWrong: 0.2,
    guards: [{ metric: 'finishedShare', least: 1 }],
    sideEffects: [{ metric: 'wallHours', goes: 'down' }],
  },
  arms: namedArms('managed-spot', {
    right: { checkpoints: { checkpoint_minutes: 30 } },
    wrong: {
      'on demand': { managed_spot: false },
      'wait longer': { max_wait_hours: 200 },
      'one late checkpoint': { checkpoint_minutes: 600 },
    },
    alsoRight: { 'rare checkpoints': { checkpoint_minutes: 120 } },
  }),
  offers: [
    { setting: 'managed_spot', values: [true, false] },
    { setting: 'checkpoint_minutes', values: [0, 10, 30, 120] },
    { setting: 'max_wait_hours', values: [72, 24, 200] },
  ],
  harder: { interruptionsPerHour: 0.4 },
}
