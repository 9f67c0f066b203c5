import { type LabModel, namedArms } from '#labs/lab-model.ts'

/** The cheapest way to serve a day of requests in time, by prices that the learner sets. */
export const MODEL: LabModel = {
  lab: { data: { recipe: 'traffic', set: {} }, algorithm: 'endpoint', base: {} },
  claim: {
    metric: 'costInTime',
    better: 'lower',
    overBase: 2,
    overWrong: 2,
    guards: [{ metric: 'fits', least: 1 }],
    sideEffects: [{ metric: 'inTime', goes: 'down' }],
  },
  arms: namedArms('endpoint', {
    right: { serverless: { inference: 'serverless' } },
    wrong: {
      'a queue': { inference: 'asynchronous', scale_to_zero: true },
      'once a day': { inference: 'batch' },
      'one instance': { inference: 'real-time' },
      'two instances': { instances: 2 },
    },
  }),
  offers: [
    { setting: 'inference', values: ['real-time', 'serverless', 'asynchronous', 'batch'] },
    { setting: 'instances', values: [1, 2, 4] },
    { setting: 'memory_gb', values: [4, 1, 2, 6] },
    { setting: 'scale_to_zero', values: [false, true] },
  ],
  harder: { coldStartSeconds: 20, seconds: 0.9 },
}
