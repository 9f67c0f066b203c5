import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { drawVariance } from '#core/readiness/exam-draw.ts'

const meanOf = (values: readonly number[]) => values.reduce((sum, value) => sum + value, 0) / values.length
const varianceOf = (values: readonly number[]) => meanOf(values.map((value) => (value - meanOf(values)) ** 2))

/** Every choice of so many of some values. */
function choices(values: readonly number[], count: number): number[][] {
  const [first, ...rest] = values
  if (count === 0) return [[]]
  if (first === undefined) return []
  return [...choices(rest, count - 1).map((some) => [first, ...some]), ...choices(rest, count)]
}

/** By the law of total variance, over every exam that could be drawn. */
function counted(chances: readonly number[], questions: number): number {
  const exams = choices(chances, questions)
  const within = meanOf(exams.map((exam) => exam.reduce((sum, p) => sum + p * (1 - p), 0) / questions ** 2))
  return within + varianceOf(exams.map(meanOf))
}

const anyChances = fc.array(fc.double({ min: 0, max: 1, noNaN: true }), { minLength: 2, maxLength: 7 })

describe('the variance of a drawn exam', () => {
  it('is that of all exams which could be drawn', () => {
    fc.assert(
      fc.property(anyChances, fc.integer({ min: 1, max: 7 }), (chances, some) => {
        const questions = Math.min(some, chances.length)
        const formula = drawVariance(chances.length, meanOf(chances), varianceOf(chances), questions)
        expect(formula).toBeCloseTo(counted(chances, questions), 9)
      }),
    )
  })

  it('grows no further down than asking every item once', () => {
    expect(drawVariance(10, 0.5, 0.1, 100)).toBe(drawVariance(10, 0.5, 0.1, 10))
  })

  it('is that of a coin for one question', () => {
    expect(drawVariance(1_000, 0.8, 0.05, 1)).toBeCloseTo(0.16, 12)
  })
})
