import { knobsOf } from '#core/lab/recipes.ts'
import type { LabData, LabRecipe } from '#core/lab.ts'
import { type MakeExamples, type Splits, sliceOf } from '#labs/engine/examples.ts'
import { knobReader, listIn } from '#labs/engine/reading.ts'
import { makeFraud } from './fraud.ts'
import { makeMail } from './mail.ts'
import { makeNoisyTable } from './noisy-table.ts'
import { makeCars, makeHouses } from './prices.ts'
import { makeWideTable } from './wide-table.ts'

const MAKERS: Partial<Record<LabRecipe, MakeExamples>> = {
  fraud: makeFraud,
  'noisy-table': makeNoisyTable,
  'wide-table': makeWideTable,
  mail: makeMail,
  houses: makeHouses,
  cars: makeCars,
}

/** The rows of a recipe, the same for every arm of a seed. */
export function makeSplits(data: LabData, seed: number): Splits {
  if (data.recipe === 'points') return drawnPoints(data)
  const make = MAKERS[data.recipe]
  if (!make) throw new Error(`The recipe ${data.recipe} makes no rows`)
  const key = JSON.stringify([data, seed])
  if (key !== last?.key) last = { key, splits: splitInThree(data, make, seed) }
  return last.splits
}

/** One question trains several arms on the same rows, and making them can take longer than learning from them. */
let last: { readonly key: string; readonly splits: Splits } | undefined

function splitInThree(data: LabData, make: MakeExamples, seed: number): Splits {
  const knob = knobReader(data)
  const [train, validation, test] = [knob('train'), knob('validation'), knob('test')]
  const all = make(train + validation + test, knob, seed)
  return {
    train: sliceOf(all, 0, train),
    validation: sliceOf(all, train, train + validation),
    test: sliceOf(all, train + validation, train + validation + test),
  }
}

/** What a learner drew is little: it is learned from and judged by. */
function drawnPoints({ recipe, set }: LabData): Splits {
  const knobs = knobsOf(recipe, set)
  const column = Float32Array.from(listIn(knobs, 'x'))
  const all = { columns: [column], targets: Float32Array.from(listIn(knobs, 'y')) }
  return { train: all, validation: all, test: all }
}
