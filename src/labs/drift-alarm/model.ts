import { type LabModel, namedArms } from '#labs/lab-model.ts'

/** An alarm that rings on a shift, and keeps still without one. */
export const MODEL: LabModel = {
  lab: { data: { recipe: 'readings', set: { shift: 0.6 } }, algorithm: 'drift-alarm', base: { threshold: 1 } },
  claim: {
    metric: 'right',
    better: 'higher',
    overBase: 1,
    overWrong: 1,
    guards: [{ metric: 'falseAlarm', most: 0 }],
    sideEffects: [{ metric: 'alarm', goes: 'up' }],
  },
  arms: namedArms('drift-alarm', {
    right: { 'a fifth': { threshold: 0.2 } },
    wrong: { 'at any difference': { threshold: 0.001 }, 'only a new world': { threshold: 2 } },
    alsoRight: { 'a tenth': { threshold: 0.1 } },
  }),
  offers: [
    { setting: 'threshold', values: [1, 0.001, 0.05, 0.1, 0.2, 0.5] },
    { setting: 'bins', values: [10, 5, 20, 40] },
  ],
  harder: { shift: 0.3, now: 200 },
}
