import { readFileSync } from 'node:fs'
import { describe, expect, it } from 'vitest'
import { type Examples, sliceOf } from '#labs/engine/examples.ts'
import { fitToMinimum } from '#labs/engine/linear/fit-to-minimum.ts'
import { type LinearSettings, linearTask } from '#labs/engine/linear/linear-task.ts'
import { type BoostingSettings, boosting, marginsOf, startOf } from '#labs/engine/trees/boosting.ts'

/** Made by reference/make-reference.py with the programs themselves. */

type Reference<Case> = {
  readonly by: string
  readonly data: Record<string, { readonly train: number; readonly columns: number[][]; readonly targets: number[] }>
  readonly cases: readonly (Case & { readonly name: string; readonly data: string })[]
}

function read<Case>(file: string): Reference<Case> {
  return JSON.parse(readFileSync(`tests/labs/reference/${file}.json`, 'utf8'))
}

function examplesIn({ data }: Reference<unknown>, name: string) {
  const found = data[name]
  if (!found) throw new Error(`There is no table ${name}.`)
  const all: Examples = {
    columns: found.columns.map((column) => Float32Array.from(column)),
    targets: Float32Array.from(found.targets),
  }
  return { all, train: sliceOf(all, 0, found.train) }
}

const furthest = (ours: Iterable<number>, theirs: readonly number[]) =>
  Math.max(...Array.from(ours, (one, index) => Math.abs(one - (theirs[index] ?? Number.NaN))))

const trees = read<{ settings: Partial<BoostingSettings>; margins: number[] }>('trees')
const linear = read<{ settings: Partial<LinearSettings>; weights: number[]; intercept: number }>('linear')

describe(`boosted trees and ${trees.by}`, () => {
  const starts: BoostingSettings = {
    objective: 'binary:logistic',
    num_round: 100,
    eta: 0.3,
    max_depth: 6,
    min_child_weight: 1,
    subsample: 1,
    lambda: 1,
    alpha: 0,
    gamma: 0,
    scale_pos_weight: 1,
  }

  for (const { name, data, settings, margins } of trees.cases)
    it(`come to the same margins of seen and unseen rows: ${name}`, () => {
      const { all, train } = examplesIn(trees, data)
      const set = { ...starts, ...settings }
      const grown = [...boosting(train, set, 1)].map(({ tree }) => tree)
      const ours = marginsOf({ trees: grown, start: startOf(set) }, all.columns, all.targets.length)
      expect(furthest(ours, margins)).toBeLessThan(1e-5)
    })
})

describe(`linear models and ${linear.by}`, () => {
  for (const { name, data, settings, weights, intercept } of linear.cases)
    it(`come to the same weights, and the same zeros: ${name}`, () => {
      const { train } = examplesIn(linear, data)
      const isClass = data !== 'prices'
      const starts = { l1: 0, wd: 0, positive_example_weight_mult: 1, normalize_data: true }
      const task = linearTask(train, { ...starts, ...settings, isClass })
      const fit = [...fitToMinimum(task, 20_000, 1e-10)].at(-1)
      expect(furthest(fit?.weights ?? [], weights)).toBeLessThan(1e-5)
      expect(Math.abs((fit?.intercept ?? Number.NaN) - intercept)).toBeLessThan(1e-5)
      const zeros = (values: Iterable<number>) => [...values].filter((weight) => weight === 0).length
      expect(zeros(fit?.weights ?? [])).toBe(zeros(weights))
    })
})
