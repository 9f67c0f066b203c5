import { describe, expect, it } from 'vitest'
import { LAB_RECIPE_BOOK } from '#core/lab/recipes.ts'
import type { LabData } from '#core/lab.ts'
import { deviationOf, meanOf } from '#labs/engine/arithmetic/vector.ts'
import { makeSplits } from '#labs/engine/recipes/make-examples.ts'
import { CAR_COLUMNS, HOUSE_COLUMNS } from '#labs/engine/recipes/prices.ts'

const all = (data: LabData, seed = 1) => Object.values(makeSplits(data, seed))
const positives = (data: LabData) => all(data).flatMap(({ targets }) => [...targets])

describe('made data', () => {
  it('come in three parts of the sizes that are asked for', () => {
    const data: LabData = { recipe: 'mail', set: { train: 50, validation: 20, test: 30 } }
    expect(all(data).map(({ targets, columns }) => [targets.length, columns[0]?.length])).toEqual([
      [50, 50],
      [20, 20],
      [30, 30],
    ])
  })

  it('have as many positives as their recipe says', () => {
    expect(meanOf(positives({ recipe: 'fraud', set: {} }))).toBeCloseTo(0.01, 4)
    expect(meanOf(positives({ recipe: 'mail', set: {} }))).toBeCloseTo(0.4, 1)
    expect(meanOf(positives({ recipe: 'noisy-table', set: {} }))).toBeCloseTo(0.5, 1)
  })

  it('have columns of a deviation of 1, kindred or not', () => {
    for (const kinship of [0, 0.8]) {
      const [train] = all({ recipe: 'wide-table', set: { train: 2000, columns: 20, kinship } })
      for (const column of train?.columns ?? []) expect(deviationOf(column, meanOf(column))).toBeCloseTo(1, 0)
    }
  })

  it('have a name for every column that a price may depend on', () => {
    const widest = (recipe: 'houses' | 'cars') => all({ recipe, set: { columns: 100 } })[0]?.columns.length
    expect([widest('houses'), widest('cars')]).toEqual([HOUSE_COLUMNS.length, CAR_COLUMNS.length])
  })

  it('are others with every seed, and with every knob that is turned', () => {
    const first = (data: LabData, seed: number) => all(data, seed)[0]?.columns[0]?.slice(0, 5)
    const plain: LabData = { recipe: 'fraud', set: {} }
    expect(first(plain, 1)).not.toEqual(first(plain, 2))
    for (const [name, start] of Object.entries(LAB_RECIPE_BOOK['wide-table'].knobs)) {
      const turned = all({ recipe: 'wide-table', set: { [name]: name === 'kinship' ? 0.5 : Number(start) / 2 } })
      expect(turned, name).not.toEqual(all({ recipe: 'wide-table', set: {} }))
    }
  })
})
