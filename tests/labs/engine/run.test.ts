import { describe, expect, it } from 'vitest'
import { metricsOf } from '#core/lab/metrics.ts'
import type { Lab, LabProgress, LabSettings } from '#core/lab.ts'
import { run } from '#labs/engine/run.ts'

const FRAUD: Lab = {
  data: { recipe: 'fraud', set: { train: 2000, test: 1000, share: 0.02 } },
  algorithm: 'xgboost',
  base: { num_round: 30, max_depth: 2, eta: 0.2 },
}
const TABLE: Lab = {
  data: { recipe: 'noisy-table', set: { train: 300, validation: 300, test: 300 } },
  algorithm: 'xgboost',
  base: { num_round: 40, max_depth: 6 },
}
const MAIL: Lab = { data: { recipe: 'mail', set: {} }, algorithm: 'linear-learner', base: { wd: 0.001 } }
const HOUSES: Lab = {
  data: { recipe: 'houses', set: {} },
  algorithm: 'linear-learner',
  base: { optimizer: 'sgd', epochs: 15, mini_batch_size: 100 },
}

const metrics = (lab: Lab, settings: LabSettings = {}, seed = 1) => run(lab, settings, seed).metrics
const metric = (lab: Lab, name: string, settings: LabSettings = {}, seed = 1) =>
  metrics(lab, settings, seed)[name] ?? Number.NaN

describe('a run', () => {
  it('comes to the same again, and to something else with another seed', () => {
    expect(run(FRAUD, {}, 3)).toEqual(run(FRAUD, {}, 3))
    expect(run(FRAUD, {}, 3)).not.toEqual(run(FRAUD, {}, 4))
  })

  it('tells each round as it goes, and draws what it told', () => {
    const told: LabProgress[] = []
    const { series } = run(TABLE, {}, 1, (progress) => told.push(progress))
    expect(told.map(({ step }) => step)).toEqual(Array.from({ length: 40 }, (_, index) => index + 1))
    const validation = series.find(({ name }) => name === 'validation')
    expect(validation?.y).toEqual(told.map(({ values }) => values.validation))
  })

  it('names its figures as they are listed, and draws as many x as y', () => {
    const labs: readonly Lab[] = [
      FRAUD,
      MAIL,
      HOUSES,
      { data: { recipe: 'cars', set: {} }, algorithm: 'xgboost', base: { num_round: 5 } },
      { data: { recipe: 'customers', set: { rows: 60 } }, algorithm: 'k-means', base: {} },
      { data: { recipe: 'sales', set: {} }, algorithm: 'seasonality', base: {} },
      { data: { recipe: 'readings', set: {} }, algorithm: 'drift-alarm', base: {} },
      { data: { recipe: 'spot-market', set: {} }, algorithm: 'managed-spot', base: {} },
      { data: { recipe: 'traffic', set: {} }, algorithm: 'endpoint', base: {} },
    ]
    for (const lab of labs) {
      const { metrics: found, series } = run(lab, {}, 1)
      expect(Object.keys(found).sort()).toEqual([...metricsOf(lab.algorithm, lab.data.recipe)].sort())
      for (const { x, y } of series) expect(x.length).toBe(y.length)
      expect(Object.values(found).every(Number.isFinite)).toBe(true)
    }
  })
})

describe('boosted trees', () => {
  it('catch more frauds with a weight, and pay with precision and calibration', () => {
    const [plain, weighed] = [metrics(FRAUD), metrics(FRAUD, { scale_pos_weight: 49 })]
    expect(weighed.recall).toBeGreaterThan((plain.recall ?? 1) + 0.1)
    expect(weighed.precision).toBeLessThan(plain.precision ?? 0)
    expect(weighed.calibrationError).toBeGreaterThan(plain.calibrationError ?? 1)
  })

  it('catch more frauds with a lower cut-off too, and the scores stay what they were', () => {
    const [plain, moved] = [metrics(FRAUD), metrics(FRAUD, { cut_off: 0.02 })]
    expect(moved.recall).toBeGreaterThan((plain.recall ?? 1) + 0.1)
    expect(moved.auc).toBe(plain.auc)
    expect(moved.logLoss).toBe(plain.logLoss)
  })

  it('know a table by heart, and less so with a penalty', () => {
    const [learned, penalised] = [metrics(TABLE), metrics(TABLE, { lambda: 20 })]
    expect(learned.trainingAccuracy).toBe(1)
    expect(penalised.gap).toBeLessThan(learned.gap ?? 0)
    expect(penalised.logLoss).toBeLessThan(learned.logLoss ?? 0)
  })

  it('stop early after the best round, and keep the trees up to it', () => {
    const { rounds, bestRound } = metrics(TABLE, { early_stopping_rounds: 5 })
    expect(rounds).toBe(bestRound)
    expect(rounds).toBeLessThan(40)
    expect(metric(TABLE, 'rounds')).toBe(40)
  })

  it('ask fewer columns and grow no splits at all under a heavy gamma', () => {
    expect(metric(TABLE, 'features', { gamma: 1000 })).toBe(0)
    expect(metric(TABLE, 'features', { gamma: 8 })).toBeLessThan(metric(TABLE, 'features'))
  })
})

describe('linear models', () => {
  it('heed a target only where the criterion is the one that reads it', () => {
    const criterion = 'binary_classifier_model_selection_criteria'
    expect(metrics(MAIL, { target_precision: 0.95 })).toEqual(metrics(MAIL))
    const held = metrics(MAIL, { [criterion]: 'recall_at_target_precision', target_precision: 0.95 })
    expect(held.precision).toBeGreaterThan(0.9)
    const caught = metrics(MAIL, { [criterion]: 'precision_at_target_recall', target_recall: 0.95 })
    expect(caught.recall).toBeGreaterThan(0.9)
    expect([held.auc, caught.auc]).toEqual([metric(MAIL, 'auc'), metric(MAIL, 'auc')])
  })

  it('take no notice of balance_multiclass_weights: there are two classes', () => {
    expect(metrics(MAIL, { balance_multiclass_weights: true })).toEqual(metrics(MAIL))
  })

  it('drop columns by l1 and none by wd', () => {
    expect(metric(MAIL, 'features', { l1: 0.05 })).toBeLessThan(30)
    expect(metric(MAIL, 'features', { wd: 1 })).toBe(60)
  })

  it('arrive by small steps and fly off by large ones, or by columns that are not normalised', () => {
    expect(metric(HOUSES, 'rmse', { learning_rate: 0.05 })).toBeLessThan(40)
    expect(metric(HOUSES, 'rmse', { learning_rate: 0.0001 })).toBeGreaterThan(60)
    expect(metric(HOUSES, 'diverged', { learning_rate: 1.5 })).toBe(1)
    expect(metric(HOUSES, 'diverged', { normalize_data: false })).toBe(1)
  })

  it('draw a line through points, in their own units', () => {
    const line: Lab = {
      data: { recipe: 'points', set: { x: [0, 1, 2, 3], y: [1, 3, 5, 7] } },
      algorithm: 'linear-learner',
      base: {},
    }
    const { series, metrics: found } = run(line, {}, 1)
    const [start = 0, slope = 0] = series.find(({ name }) => name === 'weights')?.y ?? []
    expect([start, slope]).toEqual([expect.closeTo(1, 3), expect.closeTo(2, 3)])
    expect(found.rmse).toBeCloseTo(0, 3)
  })
})

describe('the other labs', () => {
  it('find four groups once the columns have one scale', () => {
    const lab: Lab = { data: { recipe: 'customers', set: { stretch: 100 } }, algorithm: 'k-means', base: {} }
    expect(metric(lab, 'bestK')).not.toBe(4)
    expect(metric(lab, 'bestK', { normalize_data: true })).toBe(4)
    expect(metric(lab, 'agreement', { normalize_data: true, k: 4 })).toBeGreaterThan(0.95)
  })

  it('hear the week under a trend once the trend is taken away', () => {
    const lab: Lab = { data: { recipe: 'sales', set: {} }, algorithm: 'seasonality', base: {} }
    expect(metric(lab, 'period')).toBe(365)
    expect(metric(lab, 'period', { center: true })).toBe(365)
    expect(metric(lab, 'period', { detrend: true, window: true })).toBe(7)
  })

  it('raise the alarm on a shift and keep still without one', () => {
    const lab: Lab = { data: { recipe: 'readings', set: {} }, algorithm: 'drift-alarm', base: {} }
    expect(metric(lab, 'right')).toBe(1)
    expect(metric(lab, 'right', { threshold: 1 })).toBe(0)
    expect(metric(lab, 'falseAlarm', { threshold: 0.001 })).toBe(1)
  })

  it('pay for lost hours on spot capacity, unless there are checkpoints', () => {
    const lab: Lab = { data: { recipe: 'spot-market', set: {} }, algorithm: 'managed-spot', base: {} }
    expect(metric(lab, 'costShare')).toBeGreaterThan(0.8)
    expect(metric(lab, 'costShare', { checkpoint_minutes: 30 })).toBeLessThan(0.4)
    expect(metric(lab, 'costShare', { managed_spot: false })).toBeCloseTo(1, 1)
  })

  it('price a day of requests four ways, and say which answers come in time', () => {
    const lab: Lab = { data: { recipe: 'traffic', set: {} }, algorithm: 'endpoint', base: {} }
    const at = (inference: string) => metrics(lab, { inference, scale_to_zero: true })
    expect(at('serverless').cost).toBeLessThan(at('real-time').cost ?? 0)
    expect(at('batch').fits).toBe(0)
    const large: Lab = { ...lab, data: { recipe: 'traffic', set: { payloadMb: 500, latencyLimitSeconds: 600 } } }
    const fits = (inference: string) => metric(large, 'fits', { inference })
    expect(['real-time', 'serverless', 'asynchronous'].map(fits)).toEqual([0, 0, 1])
  })
})
