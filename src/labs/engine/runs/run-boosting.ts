import { LAB_RECIPE_BOOK } from '#core/lab/recipes.ts'
import type { LabData, LabProgress, LabRun, LabSettings } from '#core/lab.ts'
import { sigmoids } from '#labs/engine/arithmetic/exponential.ts'
import type { Examples } from '#labs/engine/examples.ts'
import { numberIn } from '#labs/engine/reading.ts'
import { makeSplits } from '#labs/engine/recipes/make-examples.ts'
import { classReport } from '#labs/engine/scoring/class-report.ts'
import { figureReport } from '#labs/engine/scoring/figure-report.ts'
import { logLoss, rootMeanSquaredError, type Scored } from '#labs/engine/scoring/losses.ts'
import { type BoostingSettings, boosting, marginsOf, startOf } from '#labs/engine/trees/boosting.ts'
import { addPredictions, columnsAsked, type Tree } from '#labs/engine/trees/tree.ts'
import { growingSeries } from './growing-series.ts'

export function runBoosting(
  data: LabData,
  settings: LabSettings,
  seed: number,
  onProgress: (progress: LabProgress) => void,
): LabRun {
  const { train, validation, test } = makeSplits(data, seed)
  const boost = boostingSettings(data, settings)
  const isClass = boost.objective === 'binary:logistic'
  const scored = (margins: Float32Array, { targets }: Examples): Scored => ({
    scores: isClass ? sigmoids(margins) : new Float64Array(margins),
    targets,
  })
  const lossOf = isClass ? logLoss : rootMeanSquaredError
  const curves = growingSeries(onProgress)
  const ahead = new Float32Array(validation.targets.length).fill(startOf(boost))
  const patience = numberIn(settings, 'early_stopping_rounds') || Number.POSITIVE_INFINITY
  const grown: Tree[] = []
  let best = { round: 0, loss: Number.POSITIVE_INFINITY }
  for (const { tree, margins } of boosting(train, boost, seed)) {
    grown.push(tree)
    addPredictions(tree, validation.columns, ahead)
    const loss = lossOf(scored(ahead, validation))
    if (loss < best.loss) best = { round: grown.length, loss }
    const values = { training: lossOf(scored(margins, train)), validation: loss }
    curves.add({ step: grown.length, steps: boost.num_round, values })
    if (grown.length - best.round >= patience) break
  }
  // SageMaker hosts the best model once it stops early; without that, the last.
  const trees = patience < Number.POSITIVE_INFINITY ? grown.slice(0, best.round) : grown
  const say = (examples: Examples) =>
    scored(marginsOf({ trees, start: startOf(boost) }, examples.columns, examples.targets.length), examples)
  const report = isClass
    ? classReport(say(test), say(train), numberIn(settings, 'cut_off'))
    : figureReport(say(test), say(train))
  return {
    metrics: {
      ...report.metrics,
      features: columnsAsked(trees).size,
      rounds: trees.length,
      bestRound: best.round,
    },
    series: [...curves.series(), ...report.series],
  }
}

/** What the trees read of an arm's settings. */
export function boostingSettings({ recipe }: LabData, settings: LabSettings): BoostingSettings {
  const number = (name: string) => numberIn(settings, name)
  return {
    objective: LAB_RECIPE_BOOK[recipe].makes === 'classes' ? 'binary:logistic' : 'reg:squarederror',
    num_round: number('num_round'),
    eta: number('eta'),
    max_depth: number('max_depth'),
    min_child_weight: number('min_child_weight'),
    subsample: number('subsample'),
    lambda: number('lambda'),
    alpha: number('alpha'),
    gamma: number('gamma'),
    scale_pos_weight: number('scale_pos_weight'),
  }
}
