import type { LabDescription } from '#labs/host/description.ts'
import { MODEL } from './model.ts'

export const lab: LabDescription = {
  situation:
    'A training job of 12 hours runs as Managed Spot Training at a discount of 70 %. Capacity is taken away about once in five hours, and the script writes no checkpoints. The bill is about as high as on-demand, and some jobs never finish within 72 hours.',
  ask: 'Which change brings the cost down most?',
  choices: [
    {
      id: 'checkpoints',
      arm: 'checkpoints',
      label: 'every 30 min',
      text: 'Write a checkpoint every 30 minutes',
      why: 'An interruption then costs half an hour at most, not everything so far.',
    },
    {
      id: 'on-demand',
      arm: 'on demand',
      label: 'on-demand',
      text: 'Go back to on-demand instances',
      why: 'That ends the trouble at the full price.',
    },
    {
      id: 'wait',
      arm: 'wait longer',
      label: 'wait longer',
      text: 'Raise `MaxWaitTimeInSeconds` to 200 hours',
      why: 'More jobs finish in the end, and all hours that were lost are billed.',
    },
    {
      id: 'rare',
      arm: 'one late checkpoint',
      label: 'every 10 h',
      text: 'Write one checkpoint after 10 hours of work',
      why: 'Most interruptions come before it: almost everything is lost as before.',
    },
  ],
  model: MODEL,
  views: ['cost-share', 'timeline'],
  figures: ['costShare', 'billedHours', 'wallHours', 'interruptions', 'finishedShare'],
  shows:
    'A discount on hours is worth nothing if the hours are worked twice. With checkpoints nearly the whole discount stays. What it costs: writing to S3 now and then, a script that can go on from where it was, and a finish that nobody knows beforehand.',
  harder: {
    title: 'Interruptions',
    labels: ['1 in 5 h', '2 in 5 h'],
    says: 'The more often capacity goes, the more often a checkpoint pays.',
  },
  data: 'A simulation of 40 jobs: 12 hours of work, interruptions at random (0.2 an hour), six minutes to start again, fifteen minutes until capacity is back, given up after 72 hours. The discount of 70 % is an example; AWS speaks of up to 90 %.',
  simply: [
    'Without checkpoints a job is a sandcastle that must be built in one go between two waves. At one wave in five hours, twelve quiet hours are rare: one try in eleven.',
    'A checkpoint is a photograph: after the wave you go on from the last one. The docs do not demand it, but they recommend it for anything but short jobs; built-in algorithms that write none may wait an hour at most.',
  ],
  mathematics: [
    ['P(no interruption in h hours) = e^(−λ·h)', 'With λ = 0.2 an hour and h = 12: 9 %.'],
    ['cost share = billed hours · (1 − discount) / job hours', 'Below 1 it is cheaper than on-demand.'],
    [
      'lost per interruption ≈ checkpoint interval / 2 + restart',
      'So every 30 minutes costs about 20 minutes each time.',
    ],
  ],
  notes: [
    { title: 'Managed Spot Training', address: 'note:managed-spot-training#spot-not-required' },
    { title: 'Pricing', address: 'note:pricing' },
  ],
}
