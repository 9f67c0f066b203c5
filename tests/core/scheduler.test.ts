import fc from 'fast-check'
import { FSRSAlgorithm, forgetting_curve, generatorParameters } from 'ts-fsrs'
import { describe, expect, it } from 'vitest'
import { GRADES } from '#core/grade.ts'
import { DEFAULT_PARAMETERS } from '#core/memory/parameters.ts'
import { createMemoryModel, intervalDays, type Memory, recallAfter } from '#core/scheduler.ts'

const { nextMemory } = createMemoryModel(DEFAULT_PARAMETERS)

const anyMemory: fc.Arbitrary<Memory> = fc.record({
  stability: fc.double({ min: 0.1, max: 5_000, noNaN: true }),
  difficulty: fc.double({ min: 1, max: 10, noNaN: true }),
})
const anyDays = fc.integer({ min: 0, max: 3_650 })

describe('the memory model', () => {
  it('begins with the stabilities that FSRS-6 gives to a first grade', () => {
    const { w } = generatorParameters({})
    const first = GRADES.map((grade) => nextMemory(undefined, 0, grade).stability)
    expect(first).toEqual(w.slice(0, 4).map((stability) => expect.closeTo(stability, 6)))
  })

  it('recalls nine times in ten after as many days as its stability', () => {
    fc.assert(
      fc.property(anyMemory, (memory) => {
        expect(recallAfter(memory, memory.stability)).toBeCloseTo(0.9, 9)
      }),
    )
  })

  it('forgets as the published curve does', () => {
    const { w } = generatorParameters({})
    fc.assert(
      fc.property(anyMemory, anyDays, (memory, days) => {
        // The library rounds to eight places.
        expect(recallAfter(memory, days)).toBeCloseTo(forgetting_curve(w, days, memory.stability), 6)
      }),
    )
  })

  it('asks again when recall has fallen to what is wanted, to the day', () => {
    fc.assert(
      fc.property(anyMemory, fc.double({ min: 0.7, max: 0.97, noNaN: true }), (memory, retention) => {
        const days = intervalDays(memory, retention, 100_000)
        if (days > 1 && days < 100_000) {
          expect(recallAfter(memory, days - 0.5)).toBeGreaterThanOrEqual(retention - 1e-9)
          expect(recallAfter(memory, days + 0.5)).toBeLessThanOrEqual(retention + 1e-9)
        }
      }),
    )
  })

  it('gives the interval that the published formula gives', () => {
    const published = new FSRSAlgorithm(generatorParameters({ request_retention: 0.9, enable_fuzz: false }))
    fc.assert(
      fc.property(anyMemory, (memory) => {
        expect(intervalDays(memory, 0.9, 36_500)).toBe(published.next_interval(memory.stability, 0))
      }),
    )
  })

  it('falls by the decay that was fitted, and by the usual one where none was', () => {
    const parameters = DEFAULT_PARAMETERS.with(20, 0.5)
    const fitted = createMemoryModel(parameters).nextMemory(undefined, 0, 'good')
    const usual = nextMemory(undefined, 0, 'good')
    expect(usual).not.toHaveProperty('decay')
    expect(recallAfter(fitted, 30)).toBeCloseTo(forgetting_curve(parameters, 30, fitted.stability), 6)
    expect(recallAfter(fitted, 30)).toBeLessThan(recallAfter(usual, 30))
    expect(recallAfter(fitted, fitted.stability)).toBeCloseTo(0.9, 9)
    expect(intervalDays(fitted, 0.8, 36_500)).toBeLessThan(intervalDays(usual, 0.8, 36_500))
  })

  it('keeps stability above zero and difficulty between 1 and 10', () => {
    fc.assert(
      fc.property(
        fc.option(anyMemory, { nil: undefined }),
        anyDays,
        fc.constantFrom(...GRADES),
        (memory, days, grade) => {
          const next = nextMemory(memory, days, grade)
          expect(next.stability).toBeGreaterThan(0)
          expect(next.difficulty).toBeGreaterThanOrEqual(1)
          expect(next.difficulty).toBeLessThanOrEqual(10)
        },
      ),
    )
  })
})
