import type { LabDescription } from '#labs/host/description.ts'
import { MODEL } from './model.ts'

export const lab: LabDescription = {
  situation:
    'A model in production sees 500 readings a day. Compared with training, a column has moved by more than half a standard deviation. The team measures this by the population stability index (PSI) over ten bins, and has set the alarm at 1. It has never rung.',
  ask: 'Which threshold rings now, and stays still on a day without a shift?',
  choices: [
    {
      id: 'usual',
      arm: 'a fifth',
      label: '0.2',
      text: 'PSI above 0.2',
      why: 'Chance alone makes some hundredths on 500 rows; a shift like this makes 0.3 or more.',
    },
    {
      id: 'tight',
      arm: 'at any difference',
      label: '0.001',
      text: 'PSI above 0.001, to be safe',
      why: 'No two samples are alike: that rings on any day, and soon nobody listens.',
    },
    {
      id: 'loose',
      arm: 'only a new world',
      label: '2',
      text: 'PSI above 2',
      why: 'Such a figure means another world, not a shift: even a whole deviation stays below it.',
    },
  ],
  model: MODEL,
  views: ['bins'],
  figures: ['psi', 'psiWithoutShift', 'alarm', 'falseAlarm', 'right'],
  shows:
    'A threshold lies between what chance does and what matters. 0.1 and 0.2 are rules of thumb, not laws: with fewer rows or more bins chance makes more. What it costs: a shift that is smaller stays unheard.',
  harder: {
    title: 'The shift in standard deviations, and the rows of a day',
    labels: ['0.6, 500 rows', '0.3, 200 rows'],
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
