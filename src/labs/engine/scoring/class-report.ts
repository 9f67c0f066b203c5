import type { LabSeries } from '#core/lab.ts'
import { meanOf } from '#labs/engine/arithmetic/vector.ts'
import { calibrationError, scoreBins } from './calibration.ts'
import { confusionAt, ratesOf } from './confusion.ts'
import { logLoss, type Scored } from './losses.ts'
import { areaUnderCurve, type Cut, cutsOf } from './ranking.ts'

/** All that the labs show of a model that tells two classes apart. `test` are rows it has never seen. */
export function classReport(test: Scored, train: Scored, cutOff: number) {
  const counts = confusionAt(test, cutOff)
  const cuts = cutsOf(test)
  const bins = scoreBins(test)
  const [loss, trainingLoss] = [logLoss(test), logLoss(train)]
  return {
    metrics: {
      ...ratesOf(counts),
      ...counts,
      auc: areaUnderCurve(cuts),
      logLoss: loss,
      trainingLogLoss: trainingLoss,
      gap: loss - trainingLoss,
      trainingAccuracy: ratesOf(confusionAt(train, cutOff)).accuracy,
      meanScore: meanOf(test.scores),
      positiveShare: meanOf(test.targets),
      calibrationError: calibrationError(bins),
      cutOff,
    },
    series: [
      precisionRecallCurve(cuts),
      { name: 'calibration', x: bins.map(({ said }) => said), y: bins.map((bin) => bin.true) },
      histogram('scores of negatives', test, 0),
      histogram('scores of positives', test, 1),
    ],
  }
}

const POINTS = 100

/** Of many cuts, about a hundred are enough to draw. */
function precisionRecallCurve(cuts: readonly Cut[]): LabSeries {
  const positives = cuts.at(-1)?.truePositives || 1
  const step = Math.max(1, Math.floor(cuts.length / POINTS))
  const shown = cuts.filter((_, index) => index % step === 0 || index === cuts.length - 1)
  return {
    name: 'precision by recall',
    x: shown.map(({ truePositives }) => truePositives / positives),
    y: shown.map(({ truePositives, falsePositives }) => truePositives / (truePositives + falsePositives)),
  }
}

const BARS = 20

function histogram(name: string, { scores, targets }: Scored, target: number): LabSeries {
  const rows = new Array<number>(BARS).fill(0)
  scores.forEach((score, row) => {
    const bar = Math.min(BARS - 1, Math.floor(score * BARS))
    if (targets[row] === target) rows[bar] = (rows[bar] ?? 0) + 1
  })
  return { name, x: rows.map((_, bar) => (bar + 0.5) / BARS), y: rows }
}
