import { deviationOf, meanOf } from '#labs/engine/arithmetic/vector.ts'
import { rootMeanSquaredError, type Scored } from './losses.ts'

/** All that the labs show of a model that foretells a figure. */
export function figureReport(test: Scored, train: Scored) {
  const [off, trainingOff] = [rootMeanSquaredError(test), rootMeanSquaredError(train)]
  const deviation = deviationOf(test.targets, meanOf(test.targets))
  return {
    metrics: {
      rmse: off,
      trainingRmse: trainingOff,
      gap: off - trainingOff,
      // The share of the variance that the model accounts for.
      rSquared: deviation === 0 ? 0 : 1 - (off * off) / (deviation * deviation),
    },
    series: [{ name: 'said by true', x: [...test.targets.slice(0, SHOWN)], y: [...test.scores.slice(0, SHOWN)] }],
  }
}

const SHOWN = 300
