import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { examIndex, examIndexes, UNSEEN_FIRST } from '#core/plan/exam-index.ts'

const anyChances = fc
  .array(
    fc.record({
      value: fc.double({ min: 0, max: 1, noNaN: true }),
      seconds: fc.double({ min: 1, max: 100, noNaN: true }),
      time: fc.constantFrom(0, 600, 1_500),
      price: fc.double({ min: 1e-6, max: 0.1, noNaN: true }),
    }),
    { minLength: 1, maxLength: 12 },
  )
  .chain((nodes) => fc.record({ nodes: fc.constant(nodes), left: fc.double({ min: 0, max: 1, noNaN: true }) }))

describe('the index', () => {
  it('is on each day what a second gains over the best later day, or over leaving the item', () => {
    fc.assert(
      fc.property(anyChances, fc.boolean(), ({ nodes, left }, isUnseen) => {
        const of = (pick: (one: (typeof nodes)[number]) => number) => Float64Array.from(nodes, pick)
        const chances = { values: of(({ value }) => value), seconds: of(({ seconds }) => seconds), isUnseen }
        const index = new Float64Array(nodes.length)
        examIndexes(
          chances,
          left,
          of(({ time }) => time),
          of(({ price }) => price),
          index,
        )
        for (const [node, { value, seconds, time }] of nodes.entries()) {
          const later = nodes.slice(node + 1).filter((one) => one.time > 0)
          const waiting = Math.max(left, ...later.map((one) => one.value - one.price * one.seconds))
          expect(index[node]).toBe(time > 0 ? examIndex(value - waiting, seconds, isUnseen) : 0)
        }
      }),
    )
  })

  it('has a small lead for what has not been met, where it gains anything', () => {
    expect(examIndex(0.5, 10, true)).toBeCloseTo(UNSEEN_FIRST * examIndex(0.5, 10, false), 12)
    expect(examIndex(-0.5, 10, true)).toBe(examIndex(-0.5, 10, false))
  })
})
