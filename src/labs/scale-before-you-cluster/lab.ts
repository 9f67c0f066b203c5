import type { LabDescription } from '#labs/host/description.ts'
import { MODEL } from './model.ts'

export const lab: LabDescription = {
  situation:
    'A shop groups its customers with K-Means, `k=3`, by visits a month (0 to 10) and spending in cents (thousands). There are four kinds of customers, and the groups that come out mix them.',
  ask: 'Which change puts the kinds apart?',
  choices: [
    {
      id: 'scale',
      arm: 'one scale, four clusters',
      label: 'scaled, k = 4',
      text: 'Standardise both columns first, and take `k=4`',
      why: 'Distances are sums over columns: once both have the same spread, both have the same say, and four groups stand apart.',
    },
    {
      id: 'more',
      arm: 'eight clusters',
      label: 'k = 8',
      text: 'Raise `k` to 8',
      why: 'Eight slices by spending alone, where there were four.',
    },
    {
      id: 'fewer',
      arm: 'one scale, two clusters',
      label: 'scaled, k = 2',
      text: 'Standardise both columns first, and take `k=2`',
      why: 'The right scale; but two groups cannot hold four kinds.',
    },
    {
      id: 'three',
      arm: 'four clusters',
      label: 'k = 4',
      text: 'Raise `k` to 4, for there are four kinds',
      why: 'Four slices by spending alone: the visits are not heard at all.',
    },
  ],
  model: MODEL,
  views: ['elbow', 'clusters'],
  figures: ['agreement', 'silhouette', 'bestK'],
  shows:
    'Only then does the silhouette find four, too. What it cost: a choice has been made. Standardising says that all columns matter alike; if one should matter more, weigh it on purpose.',
  harder: {
    title: 'How far customers of one kind differ',
    labels: ['little', 'more'],
    says: 'Where kinds run into each other, no scale can part them.',
  },
  data: 'Made data: 400 customers of four kinds, in a ring, in two columns; the second is written in a unit that makes its figures a hundred times larger. The pictures show the columns in their own units.',
  simply: [
    'K-means knows nothing but distance. If you measure one thing in metres and another in millimetres, it believes the millimetres.',
    'Trees do not care about scale; K-Means, k-NN, PCA and everything with a penalty or a step size do.',
  ],
  mathematics: [
    ['d² = (x₁ − x₂)² + (y₁ − y₂)²', 'A column with a hundred times the spread has ten thousand times the say.'],
    [
      'z = (x − mean) / standard deviation',
      'Standardising; the mean and the deviation come from the training rows only.',
    ],
    [
      's = (b − a) / max(a, b)',
      'The silhouette: a is the mean distance to one’s own group, b to the nearest other one.',
    ],
  ],
  notes: [
    { title: 'Transforming data', address: 'note:transformation' },
    { title: 'K-Means', address: 'note:ten-algorithms-closer' },
  ],
}
