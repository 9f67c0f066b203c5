import ready from 'ml-xgboost'
import { settled } from '#core/lab/settings.ts'
import type { LabQuestion, LabSettings } from '#core/lab.ts'
import { sigmoids } from '#labs/engine/arithmetic/exponential.ts'
import type { Examples } from '#labs/engine/examples.ts'
import { makeSplits } from '#labs/engine/recipes/make-examples.ts'
import { boostingSettings } from '#labs/engine/runs/run-boosting.ts'
import { type BoostingSettings, boosting, marginsOf, startOf } from '#labs/engine/trees/boosting.ts'
import type { Claimed } from '../claims/questions.ts'
import { type Figure, median } from './figure.ts'

const TIMES = 5

/**
 * The boosted trees of the labs beside XGBoost itself in WebAssembly: the same rows, rounds, depth and eta, in turns.
 * Only the training counts, and it must come to the same. Which rows a round leaves out is decided by each one's own
 * dice, and ml-xgboost cannot stop early: such arms are left out.
 */
export async function figuresBesideXgboost(labs: readonly Claimed[]): Promise<Figure[]> {
  const XGBoost = await ready
  return labs.flatMap(({ name, at }) => {
    const question = at(1)
    const arms = comparable(question)
    if (arms.length === 0) return []
    const compared = arms.flatMap((settings) =>
      Array.from({ length: TIMES + 1 }, (_, seed) => compare(XGBoost, question, settings, seed + 1)).slice(1),
    )
    const [ours, theirs] = [median(compared.map(({ oursMs }) => oursMs)), median(compared.map((one) => one.theirsMs))]
    const what = `${name}, training of ${arms.length} arms`
    return [
      { name: `${what}: ours`, value: ours, unit: 'ms' },
      { name: `${what}: ml-xgboost`, value: theirs, unit: 'ms' },
      { name: `${what}: ours over ml-xgboost`, value: ours / theirs, unit: '×' },
      { name: `${what}: scores differ by`, value: Math.max(...compared.map(({ apart }) => apart)), unit: '' },
    ] satisfies Figure[]
  })
}

/** Each different training once; a cut-off changes none. */
function comparable({ lab, arms }: LabQuestion): readonly BoostingSettings[] {
  if (lab.algorithm !== 'xgboost') return []
  const all = [{}, ...arms.filter(({ algorithm }) => algorithm === 'xgboost').map(({ set }) => set)]
  const trainings = all
    .map((set: LabSettings) => settled('xgboost', lab.base, set))
    .filter((settings) => !settings.early_stopping_rounds)
    .map((settings) => boostingSettings(lab.data, settings))
    .filter(({ subsample }) => subsample === 1)
  return [...new Map(trainings.map((one) => [JSON.stringify(one), one])).values()]
}

function compare(XGBoost: Awaited<typeof ready>, { lab }: LabQuestion, settings: BoostingSettings, seed: number) {
  const { train, test } = makeSplits(lab.data, seed)
  const [rows, targets, unseen] = [rowsOf(train), [...train.targets], rowsOf(test).slice(0, SHOWN)]
  const ours = timed(() => [...boosting(train, settings, seed)].map(({ tree }) => tree))
  const { num_round: iterations, ...others } = settings
  const booster = new XGBoost({ booster: 'gbtree', tree_method: 'exact', silent: 1, iterations, ...others })
  const theirs = timed(() => booster.train(rows, targets))
  const said = booster.predict(unseen)
  booster.free()
  const margins = marginsOf({ trees: ours.result, start: startOf(settings) }, test.columns, test.targets.length)
  const scores = sigmoids(margins)
  const apart = Math.max(...said.map((score, row) => Math.abs(score - (scores[row] as number))))
  return { oursMs: ours.ms, theirsMs: theirs.ms, apart }
}

/** As many rows are enough to see whether both have learned the same. */
const SHOWN = 500

/** As ml-xgboost takes them. */
function rowsOf({ columns, targets }: Examples): number[][] {
  return [...targets.keys()].map((row) => columns.map((column) => column[row] as number))
}

/** In processor time: machines are shared. */
function timed<Result>(work: () => Result): { readonly result: Result; readonly ms: number } {
  const began = process.cpuUsage()
  const result = work()
  const { user, system } = process.cpuUsage(began)
  return { result, ms: (user + system) / 1000 }
}
