import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { cutsOf } from '#labs/engine/scoring/ranking.ts'
import { sortColumns } from '#labs/engine/trees/sorted-columns.ts'

const anyValue = fc.oneof(
  fc.constantFrom(0, -0, 1, -1, 1.5e-45, -1.5e-45, 3.4e38, -3.4e38),
  fc.float({ noNaN: true, noDefaultInfinity: true }),
)

describe('a sorted column', () => {
  it('has every row once, at the place of its own value', () => {
    fc.assert(
      fc.property(fc.array(anyValue, { maxLength: 60 }), (values) => {
        const column = Float32Array.from(values)
        const [sorted] = sortColumns([column])
        const rows = [...(sorted?.rows ?? [])]
        expect(rows.toSorted((one, other) => one - other)).toEqual([...column.keys()])
        expect([...(sorted?.values ?? [])]).toEqual(rows.map((row) => column[row]))
        expect([...(sorted?.values ?? [])].map((value) => value + 0)).toEqual(
          [...column].map((value) => value + 0).sort((one, other) => one - other),
        )
      }),
    )
  })
})

describe('the cuts through scores', () => {
  it('count what lies from each different score up, from the highest down', () => {
    const row = fc.record({ score: fc.constantFrom(0, 0.1, 0.25, 0.5, 0.9, 1), isPositive: fc.boolean() })
    fc.assert(
      fc.property(fc.array(row, { maxLength: 40 }), (rows) => {
        const scores = Float64Array.from(rows, ({ score }) => score)
        const targets = Float32Array.from(rows, ({ isPositive }) => Number(isPositive))
        const different = [...new Set(scores)].sort((one, other) => other - one)
        const counted = (from: number, isPositive: boolean) =>
          rows.filter((one) => one.score >= from && one.isPositive === isPositive).length
        expect(cutsOf({ scores, targets })).toEqual(
          different.map((score, place) => ({
            score,
            below: different[place + 1] ?? Number.NEGATIVE_INFINITY,
            truePositives: counted(score, true),
            falsePositives: counted(score, false),
          })),
        )
      }),
    )
  })
})
