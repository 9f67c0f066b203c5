import type { LabAlgorithm, LabRecipe } from '#core/lab.ts'
import { unreachable } from '#core/parsed.ts'
import { LAB_RECIPE_BOOK } from './recipes.ts'

/** Stands for what has no figure, where figures are compared and kept: JSON knows no infinity. */
export const BEYOND_ALL_BOUNDS = 1e9

const OF_CLASSES = [
  'recall',
  'precision',
  'accuracy',
  'f1',
  'truePositives',
  'falsePositives',
  'trueNegatives',
  'falseNegatives',
  'auc',
  'logLoss',
  'trainingLogLoss',
  /** Log loss on new rows less that on the training rows. */
  'gap',
  'trainingAccuracy',
  'meanScore',
  'positiveShare',
  'calibrationError',
  'cutOff',
] as const

const OF_FIGURES = ['rmse', 'trainingRmse', 'gap', 'rSquared'] as const

/** The names of what a run of a lab comes to, all measured on rows that nothing was learned from or chosen by. */
export function metricsOf(algorithm: LabAlgorithm, recipe: LabRecipe): readonly string[] {
  const learned = LAB_RECIPE_BOOK[recipe].makes === 'classes' ? OF_CLASSES : OF_FIGURES
  switch (algorithm) {
    case 'xgboost':
      return [...learned, 'features', 'rounds', 'bestRound']
    case 'linear-learner':
      return [...learned, 'features', 'epochs', 'diverged']
    case 'k-means':
      return ['silhouette', 'inertia', 'bestK', 'agreement']
    case 'seasonality':
      return ['weeklyShare', 'monthlyShare', 'yearlyShare', 'period', 'right']
    case 'drift-alarm':
      return ['psi', 'psiWithoutShift', 'alarm', 'falseAlarm', 'right']
    case 'managed-spot':
      return ['costShare', 'billedHours', 'wallHours', 'interruptions', 'finishedShare']
    case 'endpoint':
      return ['cost', 'p95', 'inTime', 'accepted', 'fits', 'costInTime']
    default:
      return unreachable(algorithm)
  }
}
