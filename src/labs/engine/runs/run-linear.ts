import { BEYOND_ALL_BOUNDS } from '#core/lab/metrics.ts'
import { LAB_RECIPE_BOOK } from '#core/lab/recipes.ts'
import type { LabData, LabProgress, LabRun, LabSettings } from '#core/lab.ts'
import type { Examples } from '#labs/engine/examples.ts'
import { fitBySteps, hasDiverged } from '#labs/engine/linear/fit-by-steps.ts'
import { fitToMinimum } from '#labs/engine/linear/fit-to-minimum.ts'
import { type LinearFit, type LinearTask, linearPredictions, linearTask } from '#labs/engine/linear/linear-task.ts'
import { isOn, numberIn, wordIn } from '#labs/engine/reading.ts'
import { makeSplits } from '#labs/engine/recipes/make-examples.ts'
import { type Criterion, chooseCutOff } from '#labs/engine/scoring/choose-cut-off.ts'
import { classReport } from '#labs/engine/scoring/class-report.ts'
import { figureReport } from '#labs/engine/scoring/figure-report.ts'
import { logLoss, rootMeanSquaredError, type Scored } from '#labs/engine/scoring/losses.ts'
import { growingSeries } from './growing-series.ts'

/** No weight moves by more: what comes after cannot be seen in any figure. */
const TOLERANCE = 1e-5

export function runLinear(
  data: LabData,
  settings: LabSettings,
  seed: number,
  onProgress: (progress: LabProgress) => void,
): LabRun {
  const splits = makeSplits(data, seed)
  const { train, validation, test } = splits
  const isClass = LAB_RECIPE_BOOK[data.recipe].makes === 'classes'
  const number = (name: string) => numberIn(settings, name)
  const weight = settings.positive_example_weight_mult
  const task = linearTask(train, {
    isClass,
    l1: number('l1'),
    wd: number('wd'),
    positive_example_weight_mult: weight === 'balanced' ? weight : Number(weight),
    normalize_data: isOn(settings, 'normalize_data'),
  })
  const steps = number('epochs')
  const work =
    wordIn(settings, 'optimizer') === 'sgd'
      ? fitBySteps(task, number('learning_rate'), number('mini_batch_size'), steps, seed)
      : fitToMinimum(task, steps, TOLERANCE)
  const curves = growingSeries(onProgress)
  const lossOf = isClass ? logLoss : rootMeanSquaredError
  let fit: LinearFit = { weights: new Float64Array(train.columns.length), intercept: 0 }
  const say = (examples: Examples): Scored => ({
    scores: linearPredictions(task, fit, examples.columns, examples.targets.length),
    targets: examples.targets,
  })
  let step = 0
  for (fit of work) {
    step += 1
    if (isToBeTold(step)) {
      curves.add({ step, steps, values: { training: lossOf(say(train)), validation: lossOf(say(validation)) } })
    }
  }
  const report = isClass
    ? classReport(say(test), say(train), cutOffOf(settings, say(validation)))
    : figureReport(say(test), say(train))
  return {
    metrics: {
      ...(hasDiverged(fit) ? withoutFigures(report.metrics) : report.metrics),
      features: fit.weights.filter((one) => one !== 0).length,
      epochs: step,
      diverged: Number(hasDiverged(fit)),
    },
    series: [...curves.series(), ...report.series, weightsOf(task, fit)],
  }
}

/** The first few, then one in five: a loss over all rows costs as much as a step. */
function isToBeTold(step: number): boolean {
  return step <= 10 || step % 5 === 0
}

/** Where a criterion is set, the validation rows choose; otherwise the line that the application draws. */
function cutOffOf(settings: LabSettings, validation: Scored): number {
  const criterion = criterionOf(settings)
  return criterion.kind === 'accuracy' ? numberIn(settings, 'cut_off') : chooseCutOff(validation, criterion)
}

function criterionOf(settings: LabSettings): Criterion {
  switch (wordIn(settings, 'binary_classifier_model_selection_criteria')) {
    case 'f_beta':
      return { kind: 'f_beta', beta: numberIn(settings, 'f_beta') }
    case 'precision_at_target_recall':
      return { kind: 'precision_at_target_recall', recall: numberIn(settings, 'target_recall') }
    case 'recall_at_target_precision':
      return { kind: 'recall_at_target_precision', precision: numberIn(settings, 'target_precision') }
    default:
      return { kind: 'accuracy' }
  }
}

function withoutFigures(metrics: Readonly<Record<string, number>>): Record<string, number> {
  return Object.fromEntries(Object.keys(metrics).map((name) => [name, BEYOND_ALL_BOUNDS]))
}

/** In the columns' own units, so that a line can be drawn: what one more adds. The intercept stands at −1. */
function weightsOf({ scales, targetScale }: LinearTask, { weights, intercept }: LinearFit) {
  const each = scales.map(({ deviation }, column) => ((weights[column] as number) * targetScale.deviation) / deviation)
  const start = each.reduce(
    (sum, one, column) => sum - one * (scales[column]?.mean ?? 0),
    targetScale.mean + intercept * targetScale.deviation,
  )
  return { name: 'weights', x: [-1, ...each.keys()], y: [start, ...each] }
}
