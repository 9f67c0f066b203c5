import type { LabData, LabProgress, LabRun } from '#core/lab.ts'
import { createChance } from '#labs/engine/arithmetic/chance.ts'
import { exponential, sigmoids } from '#labs/engine/arithmetic/exponential.ts'
import type { Splits } from '#labs/engine/examples.ts'
import { makeSplits } from '#labs/engine/recipes/make-examples.ts'
import { growingSeries } from '#labs/engine/runs/growing-series.ts'
import { logLoss } from '#labs/engine/scoring/losses.ts'
import { boosting, marginsOf } from '#labs/engine/trees/boosting.ts'
import type { Place } from './gaussian-process.ts'
import { bayesianSearch, gridSearch, halving, randomSearch } from './strategies.ts'

const STRATEGIES = { random: randomSearch, grid: gridSearch, bayesian: bayesianSearch, halving } as const
export type StrategyName = keyof typeof STRATEGIES

const DIMENSIONS = 4
const ROUNDS = 60
const DATA: LabData = { recipe: 'noisy-table', set: { train: 300, validation: 600, test: 0, columns: 12 } }

/**
 * A whole tuning job: XGBoost on a small table, four hyperparameters, and a validation loss that is to be as low as
 * may be. No answer is graded by it: over 20 seeds no strategy wins on each.
 */
export function runTuning(
  strategy: StrategyName,
  jobs: number,
  seed: number,
  onProgress: (progress: LabProgress) => void = () => {},
): LabRun {
  const splits = makeSplits(DATA, seed)
  const asks = STRATEGIES[strategy](jobs, DIMENSIONS, createChance(seed, 'tuning'))
  const curves = growingSeries(onProgress)
  let [best, work, trained] = [Number.POSITIVE_INFINITY, 0, 0]
  let asked = asks.next()
  while (!asked.done) {
    const { place, share } = asked.value
    const rounds = Math.max(1, Math.round(ROUNDS * share))
    const loss = lossAt(splits, place, rounds, seed)
    work += rounds
    trained += 1
    best = Math.min(best, loss)
    curves.add({ step: trained, steps: jobs, values: { loss, 'best so far': best, 'rounds of training': work } })
    asked = asks.next(loss)
  }
  return { metrics: { logLoss: best, work, trained }, series: curves.series() }
}

function lossAt({ train, validation }: Splits, place: Place, rounds: number, seed: number): number {
  const [eta = 0, depth = 0, lambda = 0, subsample = 0] = place
  const settings = {
    objective: 'binary:logistic',
    num_round: rounds,
    // 0.01 to 1 and 0.1 to 100, each power of ten as likely as the next.
    eta: exponential((2 * eta - 2) * Math.LN10),
    max_depth: 1 + Math.min(7, Math.floor(8 * depth)),
    lambda: exponential((3 * lambda - 1) * Math.LN10),
    subsample: 0.4 + 0.6 * subsample,
    min_child_weight: 1,
    alpha: 0,
    gamma: 0,
    scale_pos_weight: 1,
  } as const
  const trees = [...boosting(train, settings, seed)].map(({ tree }) => tree)
  const margins = marginsOf({ trees, start: 0 }, validation.columns, validation.targets.length)
  return logLoss({ scores: sigmoids(margins), targets: validation.targets })
}
