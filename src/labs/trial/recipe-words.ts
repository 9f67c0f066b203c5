import type { LabRecipe } from '#core/lab.ts'

/** Of what the scenario's data are stood for by. */
export const RECIPE_WORDS: Readonly<Record<LabRecipe, string>> = {
  fraud:
    'A small synthetic data set stands for the scenario’s: rows with ten columns, of which a small share is positive and lies some deviations apart. All figures are of new rows.',
  'noisy-table':
    'A small synthetic data set stands for the scenario’s: 400 rows with twenty columns, five of which say something, and none for certain. All figures are of new rows.',
  'wide-table':
    'A small synthetic data set stands for the scenario’s: far more columns than matter. All figures are of new rows.',
  mail: 'A small synthetic data set stands for the scenario’s: letters as counts of sixty words. The cut-off is chosen on other rows, and all figures are of new ones.',
  houses: 'A small synthetic data set stands for the scenario’s: houses with their prices in thousands.',
  cars: 'A small synthetic data set stands for the scenario’s: cars with their prices in thousands.',
  points: 'A handful of points stands for the scenario’s data.',
  customers: 'Made data stand for the scenario’s: customers of some kinds in two columns of different units.',
  sales: 'Made data stand for the scenario’s: two years of daily sales.',
  readings: 'Made data stand for the scenario’s: a column as it was in training, and as it is now.',
  'spot-market': 'A simulation of forty jobs; discount and interruptions are examples.',
  traffic: 'A simulation of one day of requests; prices are examples, not those of AWS.',
}
