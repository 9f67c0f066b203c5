import type { LabDescription } from '#labs/host/description.ts'
import { MODEL } from './model.ts'

import { ownFault, withOwn } from './own.ts'

export const lab: LabDescription = {
  situation:
    'A model is to be served. You know when requests come, how long one takes and how long a caller may wait. Change what you like above; the prices there are examples, not AWS’s.',
  ask: 'Which option serves this need at the lowest cost?',
  choices: [
    {
      id: 'real-time',
      arm: 'one instance',
      label: 'real-time',
      text: 'Real-time inference: one instance, up all day',
      why: 'Always warm and never idle-free: you pay for all 24 hours, whether anybody asks or not. Good where traffic never stops.',
    },
    {
      id: 'serverless',
      arm: 'serverless',
      label: 'serverless',
      text: 'Serverless Inference with 4 GB of memory',
      why: 'Pays only for the time that requests take. After a quiet spell the first one waits for a cold start, and requests are limited to 4 MB and 60 s.',
    },
    {
      id: 'asynchronous',
      arm: 'a queue',
      label: 'asynchronous',
      text: 'Asynchronous Inference, scaling down to nothing',
      why: 'A queue in front of an instance that goes when it is idle: for requests of up to 1 GB and an hour, where nobody waits at the screen.',
    },
    {
      id: 'batch',
      arm: 'once a day',
      label: 'batch',
      text: 'Batch Transform, once at the end of the day',
      why: 'The cheapest way to score what can wait until the night. Nobody gets an answer before.',
    },
  ],
  model: MODEL,
  rightBy: (runs) => {
    const fitting = [...runs].filter(([, { metrics }]) => metrics.fits)
    const costs = fitting.map(([, { metrics }]) => metrics.cost ?? Number.POSITIVE_INFINITY)
    return fitting.filter((_, index) => costs[index] === Math.min(...costs)).map(([option]) => option)
  },
  panel: { fault: ownFault, labWith: withOwn },
  views: ['cost', 'wait'],
  figures: ['cost', 'p95', 'inTime', 'accepted', 'fits'],
  shows:
    'The right answer is worked out from your own figures: of the options that take such requests and answer 95 % of them in time, the cheapest. Change the traffic or a price, and another one may win.',
  data: 'A simulation of one day: requests come at random within their hours, each takes as long as you say. A serverless container is taken to stay warm for five minutes, and an asynchronous instance to go after five idle ones: AWS publishes neither, so both are assumptions. Limits on size and time are those of the developer guide, checked on 2026-11-21.',
  simply: [
    'Ask three things. Does somebody wait? If not, batch or asynchronous. Is a request large or slow? Then asynchronous. Does traffic stop for long? Then serverless; if it never does, an instance that is always up costs less for each request.',
  ],
  mathematics: [
    ['real-time = instances · 24 h · price per hour', 'Does not depend on the traffic at all.'],
    [
      'serverless = requests · seconds · GB · price per GB-second',
      'Grows with each request: somewhere it crosses real-time.',
    ],
    ['requests a day at the crossing = 24·price_h / (seconds·GB·price_GBs)', 'Where the two cost the same.'],
  ],
  notes: [
    { title: 'Four ways to serve predictions', address: 'note:choosing-inference#inf-table' },
    { title: 'Serverless and asynchronous', address: 'note:serverless-and-async' },
  ],
}
