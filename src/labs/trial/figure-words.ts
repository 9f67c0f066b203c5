import { BEYOND_ALL_BOUNDS } from '#core/lab/metrics.ts'
import type { LabAlgorithm, LabClaim } from '#core/lab.ts'
import { percent } from '#parts/durations.ts'

type FigureWords = {
  readonly label: string
  readonly say: (value: number) => string
  /** Which way is better; left out where neither is. */
  readonly better?: 'higher' | 'lower'
}

const decimals = (value: number) => (value !== 0 && Math.abs(value) < 0.1 ? value.toFixed(3) : value.toFixed(2))
const whole = (value: number) => Math.round(value).toLocaleString('en-GB')
const tenth = (value: number) => (Math.abs(value) < 100 ? value.toFixed(1) : whole(value))
const hundredth = (value: number) => value.toFixed(2)
const thousandth = (value: number) => value.toFixed(3)
const finePercent = (value: number) => `${(value * 100).toFixed(1)} %`
const yesNo = (value: number) => (value ? 'yes' : 'no')
const short = (value: number) => (value < 10 ? String(Number(value.toPrecision(2))) : whole(value))
const seconds = (value: number) => {
  if (value < 60) return `${short(value)} s`
  return value < 3600 ? `${short(value / 60)} min` : `${short(value / 3600)} h`
}

const FIGURES: Readonly<Record<string, FigureWords>> = {
  recall: { label: 'Recall', say: percent, better: 'higher' },
  precision: { label: 'Precision', say: percent, better: 'higher' },
  accuracy: { label: 'Accuracy', say: finePercent, better: 'higher' },
  f1: { label: 'F1', say: decimals, better: 'higher' },
  truePositives: { label: 'Found', say: whole, better: 'higher' },
  falsePositives: { label: 'False alarms', say: whole, better: 'lower' },
  trueNegatives: { label: 'Left alone', say: whole, better: 'higher' },
  falseNegatives: { label: 'Missed', say: whole, better: 'lower' },
  auc: { label: 'AUC', say: thousandth, better: 'higher' },
  logLoss: { label: 'Log loss', say: thousandth, better: 'lower' },
  trainingLogLoss: { label: 'Log loss in training', say: thousandth },
  gap: { label: 'Gap to training', say: decimals, better: 'lower' },
  trainingAccuracy: { label: 'Accuracy in training', say: finePercent },
  meanScore: { label: 'Mean probability', say: thousandth },
  positiveShare: { label: 'True share', say: thousandth },
  calibrationError: { label: 'Probabilities off by', say: thousandth, better: 'lower' },
  cutOff: { label: 'Cut-off', say: (value) => (value > 1 ? 'nobody' : decimals(value)) },
  rmse: { label: 'Error (RMSE)', say: tenth, better: 'lower' },
  trainingRmse: { label: 'Error in training', say: tenth },
  rSquared: { label: 'R²', say: decimals, better: 'higher' },
  features: { label: 'Columns used', say: whole },
  rounds: { label: 'Trees kept', say: whole },
  bestRound: { label: 'Best round', say: whole },
  epochs: { label: 'Passes over the data', say: whole },
  diverged: { label: 'Flew off', say: yesNo, better: 'lower' },
  silhouette: { label: 'Silhouette', say: decimals, better: 'higher' },
  inertia: { label: 'Inertia', say: whole },
  bestK: { label: 'Best k', say: whole },
  agreement: { label: 'Pairs put right', say: percent, better: 'higher' },
  weeklyShare: { label: 'Power at 7 days', say: percent },
  monthlyShare: { label: 'Power at 30 days', say: percent },
  yearlyShare: { label: 'Power at 365 days', say: percent },
  period: { label: 'Season heard', say: (value) => `${whole(value)} days` },
  right: { label: 'Right', say: yesNo, better: 'higher' },
  psi: { label: 'PSI now', say: decimals },
  psiWithoutShift: { label: 'PSI without a shift', say: decimals },
  alarm: { label: 'Alarm', say: yesNo, better: 'higher' },
  falseAlarm: { label: 'False alarm', say: yesNo, better: 'lower' },
  costShare: { label: 'Cost, of on-demand', say: percent, better: 'lower' },
  billedHours: { label: 'Billed hours', say: tenth, better: 'lower' },
  wallHours: { label: 'Hours until done', say: tenth, better: 'lower' },
  interruptions: { label: 'Interruptions', say: tenth },
  finishedShare: { label: 'Jobs that finish', say: percent, better: 'higher' },
  costInTime: { label: 'Cost, if in time', say: hundredth, better: 'lower' },
  cost: { label: 'Cost of the day', say: hundredth, better: 'lower' },
  p95: { label: 'Wait of the slowest 5 %', say: seconds, better: 'lower' },
  inTime: { label: 'In time', say: percent, better: 'higher' },
  accepted: { label: 'Takes the request', say: yesNo, better: 'higher' },
  fits: { label: 'Serves the need', say: yesNo, better: 'higher' },
  work: { label: 'Rounds of training', say: whole, better: 'lower' },
  trained: { label: 'Training jobs', say: whole },
}

export function figureWords(metric: string): FigureWords {
  const known = FIGURES[metric] ?? { label: metric, say: decimals }
  return { ...known, say: (value) => (value >= BEYOND_ALL_BOUNDS ? 'no figure' : known.say(value)) }
}

const USUAL: Readonly<Record<LabAlgorithm, readonly string[]>> = {
  xgboost: ['recall', 'precision', 'logLoss', 'gap', 'calibrationError', 'auc', 'rmse'],
  'linear-learner': ['recall', 'precision', 'logLoss', 'gap', 'auc', 'features', 'rmse'],
  'k-means': ['agreement', 'silhouette', 'bestK'],
  seasonality: ['period', 'weeklyShare', 'yearlyShare'],
  'drift-alarm': ['psi', 'psiWithoutShift', 'alarm', 'falseAlarm'],
  'managed-spot': ['costShare', 'billedHours', 'wallHours', 'finishedShare'],
  endpoint: ['cost', 'p95', 'inTime', 'fits'],
}

/** What is told of a claim: its own figures first, then what is usual. Those that a run does not have are left out. */
export function figuresOf({ metric, guards, sideEffects }: LabClaim, algorithm: LabAlgorithm): readonly string[] {
  const named = [metric, ...guards.map((one) => one.metric), ...sideEffects.map((one) => one.metric)]
  return [...new Set([...named, ...USUAL[algorithm]])]
}
