import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { GRADES } from '#core/grade.ts'
import { createForgetting } from '#core/plan/forgetting.ts'
import { createMemoryModel, recallAfter } from '#core/scheduler.ts'
import { PARAMETERS } from './tasks.ts'

const forgetting = createForgetting(PARAMETERS)
const { nextMemory } = createMemoryModel(PARAMETERS)
const stability = fc.double({ min: 0.1, max: 1_000, noNaN: true })
const difficulty = fc.double({ min: 1, max: 10, noNaN: true })
const elapsed = fc.integer({ min: 1, max: 400 })

describe('forgetting in bare numbers', () => {
  it('agrees with the scheduler on what is remembered after each grade', () => {
    fc.assert(
      fc.property(stability, difficulty, elapsed, (stability, difficulty, elapsed) => {
        const next = new Float64Array(4)
        const recall = forgetting.recall(elapsed, stability)
        forgetting.nextStabilities(forgetting.prepare(stability, difficulty), recall, next)
        for (const [index, grade] of GRADES.entries()) {
          const scheduled = nextMemory({ stability, difficulty }, elapsed, grade)
          expect((next[index] as number) / scheduled.stability).toBeCloseTo(1, 4)
          expect(forgetting.nextDifficulty(difficulty, index)).toBeCloseTo(scheduled.difficulty, 6)
        }
      }),
    )
  })

  it('agrees with the scheduler on first meetings', () => {
    for (const [index, grade] of GRADES.entries()) {
      const scheduled = nextMemory(undefined, 0, grade)
      expect(forgetting.firstStability(index)).toBeCloseTo(scheduled.stability, 6)
      expect(forgetting.firstDifficulty(index)).toBeCloseTo(scheduled.difficulty, 6)
    }
  })

  it('agrees with the scheduler on recall', () => {
    fc.assert(
      fc.property(stability, elapsed, (stability, elapsed) => {
        expect(forgetting.recall(elapsed, stability)).toBeCloseTo(recallAfter({ stability, difficulty: 5 }, elapsed), 9)
      }),
    )
  })

  it('wants the 21 parameters of FSRS-6', () => {
    expect(() => createForgetting(PARAMETERS.slice(0, 19))).toThrow('21')
  })
})
