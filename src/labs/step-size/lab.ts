import type { LabDescription } from '#labs/host/description.ts'
import { MODEL } from './model.ts'
import { pointsFault } from './own-points.ts'

export const lab: LabDescription = {
  situation:
    'An estate agent foretells house prices with a linear model that goes to its minimum in steps: 15 passes over 1,000 houses, 100 houses a step, `learning_rate=0.0001`, columns normalised. After the last pass it is still off by most of a house.',
  ask: 'Which one change gets it there?',
  choices: [
    {
      id: 'larger',
      arm: 'a fitting step',
      label: 'rate 0.05',
      text: '`learning_rate=0.05`',
      why: 'Steps of 0.0001 are so short that 150 of them lead nowhere. At 0.05 a few passes are enough.',
    },
    {
      id: 'huge',
      arm: 'too large',
      label: 'rate 1.5',
      text: '`learning_rate=1.5`',
      why: 'Each step goes so far beyond the minimum that the next one has further to come back: it flies off.',
    },
    {
      id: 'smaller',
      arm: 'smaller still',
      label: 'rate 0.00001',
      text: '`learning_rate=0.00001`',
      why: 'Ten times shorter still. Careful is not the same as right.',
    },
    {
      id: 'raw',
      arm: 'not normalised',
      label: 'not normalised',
      text: '`learning_rate=0.05` and `normalize_data=false`',
      why: 'Square metres in hundreds beside rooms in ones: along the large column any usual step is far too long.',
    },
    {
      id: 'whole',
      arm: 'one step an epoch',
      label: 'one step a pass',
      text: '`learning_rate=0.05` and `mini_batch_size=1000`, so that a step sees all houses',
      why: 'A fitting step, but only 15 of them: it is on its way, and not there.',
    },
  ],
  model: MODEL,
  panel: { fault: pointsFault },
  views: ['error', 'said-true'],
  figures: ['rmse', 'trainingRmse', 'rSquared', 'diverged'],
  shows:
    'Too short a step never arrives, too long a one flies off; in between there is room, about a factor of a hundred. Normalised columns are what makes one step fit all of them.',
  harder: {
    title: 'How far prices stray by themselves, in thousands',
    labels: ['25', '60'],
    says: 'What no column says cannot be learned at any step size: the error ends at the noise.',
  },
  data: 'A small synthetic data set, Linear-Learner-style: houses with living area, rooms, age and distance to the centre; the price in thousands is 60 plus 2 for each square metre, 9 a room, less 0.9 a year and 4 a kilometre, and noise. The error is measured on 500 new houses. AWS does not publish every detail of Linear Learner’s own optimiser; this is plain stochastic gradient descent.',
  simply: [
    'Think of walking down into a valley in fog: you feel the slope under your feet and take a step downhill. Tiny steps take for ever. Huge ones carry you up the other side, higher than before.',
    'If one column counts in hundreds and another in ones, the valley is a narrow gorge, and no step suits both its walls and its floor. Normalising makes it round.',
  ],
  mathematics: [
    ['w ← w − η · ∂loss/∂w', 'One step: the weights move against the slope, η is `learning_rate`.'],
    ['loss = mean( (w·x + b − y)² ) / 2', 'The squared error, over the houses of one mini-batch.'],
    [
      'η < 2 / λ_max',
      'Steps settle only below this; λ_max is the steepest curvature, about 1 for one normalised column and more where columns are akin.',
    ],
  ],
  notes: [
    { title: 'Linear regression', address: 'note:linear-regression' },
    { title: 'Linear Learner: training', address: 'note:linear-learner' },
  ],
}
