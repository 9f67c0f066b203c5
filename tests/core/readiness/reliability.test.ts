import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { type Foretold, reliabilityOf } from '#core/readiness/reliability.ts'

const times = (count: number, predicted: number, recalled: boolean): Foretold[] =>
  Array.from({ length: count }, () => ({ predicted, recalled }))

const anyAnswers = fc.array(
  fc.record({ predicted: fc.double({ min: 0, max: 1, noNaN: true }), recalled: fc.boolean() }),
  { minLength: 1, maxLength: 200 },
)

describe('reliability', () => {
  it('says of each tenth what was foretold and what came', () => {
    const found = reliabilityOf([...times(3, 0.72, true), ...times(1, 0.76, false), ...times(2, 1, true)])
    expect(found?.bins.filter(({ answers }) => answers > 0)).toEqual([
      { from: 0.7, to: 0.8, answers: 4, predicted: expect.closeTo(0.73, 9), recalled: 0.75 },
      { from: 0.9, to: 1, answers: 2, predicted: 1, recalled: 1 },
    ])
    expect(found?.bins).toHaveLength(10)
  })

  it('scores 0 for foretelling all, a quarter for a coin, and the average by its own', () => {
    expect(reliabilityOf([...times(5, 1, true), ...times(5, 0, false)])?.brier).toBe(0)
    expect(reliabilityOf([...times(5, 0.5, true), ...times(5, 0.5, false)])?.brier).toBe(0.25)
    const average = reliabilityOf([...times(8, 0.8, true), ...times(2, 0.8, false)])
    expect(average?.brier).toBeCloseTo(0.16, 9)
    expect(average?.brierOfAverage).toBeCloseTo(0.16, 9)
  })

  it('has nothing to say without answers', () => {
    expect(reliabilityOf([])).toBeUndefined()
  })

  it('puts every answer in one tenth, and no share leaves 0 to 1', () => {
    fc.assert(
      fc.property(anyAnswers, (answers) => {
        const found = reliabilityOf(answers)
        expect(found?.bins.reduce((sum, bin) => sum + bin.answers, 0)).toBe(answers.length)
        for (const { answers: count, predicted, recalled, from, to } of found?.bins ?? []) {
          expect(predicted === undefined).toBe(count === 0)
          if (predicted === undefined || recalled === undefined) continue
          expect(predicted).toBeGreaterThanOrEqual(from - 1e-9)
          expect(predicted).toBeLessThanOrEqual(to + 1e-9)
          expect(recalled).toBeGreaterThanOrEqual(0)
          expect(recalled).toBeLessThanOrEqual(1)
        }
        expect(found?.brier).toBeGreaterThanOrEqual(0)
        expect(found?.brier).toBeLessThanOrEqual(1)
      }),
    )
  })
})
