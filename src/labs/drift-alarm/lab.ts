import type { LabDescription } from '#labs/host/description.ts'

export const lab: LabDescription = {
  situation:
    'A model in production sees 500 readings a day. Compared with training, a column has moved by half a standard deviation. The team measures this by the population stability index (PSI) over ten bins, and has set the alarm at 1. It has never rung.',
  ask: 'Which threshold rings now, and stays still on a day without a shift?',
  choices: [
    {
      id: 'usual',
      label: '0.2',
      text: 'PSI above 0.2',
      right: true,
      set: { threshold: 0.2 },
      why: 'Chance alone makes some hundredths on 500 rows; half a deviation makes 0.2 to 0.35.',
    },
    {
      id: 'tight',
      label: '0.004',
      text: 'PSI above 0.004, to be safe',
      set: { threshold: 0.004 },
      why: 'No two samples are alike: that rings on any day, and soon nobody listens.',
    },
    {
      id: 'loose',
      label: '0.5',
      text: 'PSI above 0.5',
      set: { threshold: 0.5 },
      why: 'Half a deviation does not reach it. It would take most of a whole one.',
    },
  ],
  lab: { data: { recipe: 'readings', set: {} }, algorithm: 'drift-alarm', base: { threshold: 1 } },
  claim: {
    metric: 'right',
    better: 'higher',
    overBase: 1,
    overWrong: 1,
    guards: [],
    sideEffects: [],
  },
  views: ['bins'],
  figures: ['psi', 'psiWithoutShift', 'alarm', 'falseAlarm', 'right'],
  shows:
    'A threshold lies between what chance does and what matters. 0.1 and 0.2 are rules of thumb, not laws: with fewer rows or more bins chance makes more. What it costs: a shift that is smaller stays unheard.',
  harder: {
    knob: 'shift',
    title: 'The shift, in standard deviations',
    levels: [
      { value: 0.5, label: '0.5' },
      { value: 0.35, label: '0.35' },
      { value: 0.2, label: '0.2' },
    ],
    says: 'A small shift is not told from chance by one day’s rows. More rows a day would tell it.',
  },
  data: 'Made data: 2,000 readings from training, 500 of now, and 500 without a shift, all from a bell curve. SageMaker Model Monitor compares with a baseline of its own, by constraints that you can edit; the PSI is a common measure for doing it yourself.',
  simply: [
    'Sort the training readings into ten boxes of equal size. Sort today’s readings into the same boxes. If nothing has changed, each box gets about a tenth again; the PSI adds up how far they are off.',
    'Drift of the data is not yet a worse model: it is a reason to look.',
  ],
  mathematics: [
    ['PSI = Σ (nowᵢ − thenᵢ) · ln(nowᵢ / thenᵢ)', 'Over the bins, with shares; nought where nothing has changed.'],
    ['≈ (bins − 1) · (1/n + 1/m)', 'What chance alone makes of samples of n and m rows: about 0.02 here.'],
  ],
  notes: [{ title: 'SageMaker Model Monitor', address: 'note:model-monitor' }],
}
