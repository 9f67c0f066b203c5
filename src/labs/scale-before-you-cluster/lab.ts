import type { LabDescription } from '#labs/host/description.ts'

export const lab: LabDescription = {
  situation:
    'A shop groups its customers with K-Means, `k=4`, by visits a month (0 to 10) and spending in cents (thousands). There are four kinds of customers, and the groups that come out mix them.',
  ask: 'Which change puts the kinds apart?',
  choices: [
    {
      id: 'scale',
      label: 'scaled',
      text: 'Standardise both columns first',
      right: true,
      set: { normalize_data: true },
      why: 'Distances are sums over columns: once both have the same spread, both have the same say.',
    },
    {
      id: 'more',
      label: 'k = 8',
      text: 'Raise `k` to 8',
      set: { k: 8 },
      why: 'Eight slices by spending alone, where there were four.',
    },
    {
      id: 'fewer',
      label: 'k = 2',
      text: 'Lower `k` to 2',
      set: { k: 2 },
      why: 'Two groups cannot hold four kinds.',
    },
    {
      id: 'three',
      label: 'k = 3',
      text: 'Take the `k` with the best silhouette of the columns as they are',
      set: { k: 3 },
      why: 'The silhouette is a distance too, and hears only the large column.',
    },
  ],
  lab: { data: { recipe: 'customers', set: { stretch: 100 } }, algorithm: 'k-means', base: { k: 4 } },
  claim: {
    metric: 'agreement',
    better: 'higher',
    overBase: 0.05,
    overWrong: 0.05,
    guards: [
      { metric: 'agreement', least: 0.9 },
      { metric: 'bestK', least: 4, most: 4 },
    ],
    sideEffects: [],
  },
  views: ['elbow', 'clusters'],
  figures: ['agreement', 'silhouette', 'bestK'],
  shows:
    'Only then does the silhouette find four, too. What it cost: a choice has been made. Standardising says that all columns matter alike; if one should matter more, weigh it on purpose.',
  harder: {
    knob: 'spread',
    title: 'How far customers of one kind differ',
    levels: [
      { value: 0.6, label: 'little' },
      { value: 1, label: 'more' },
      { value: 1.6, label: 'much' },
    ],
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
