import fc from 'fast-check'
import { FSRSAlgorithm, forgetting_curve, generatorParameters } from 'ts-fsrs'
import { describe, expect, it } from 'vitest'
import { createFsrs6, FSRS_6_DEFAULTS, type GradeNumber } from '../../bench/exam/fsrs-6.ts'
import { createLearner, FAMILIES } from '../../bench/exam/learners/families.ts'

const anyGrade = fc.constantFrom<GradeNumber>(1, 2, 3, 4)
/** Days between looks and what was answered. */
const anyLooks = fc.array(fc.tuple(fc.integer({ min: 1, max: 60 }), anyGrade), { minLength: 1, maxLength: 12 })

describe('the FSRS-6 of simulated learners', () => {
  it('says what the published library says', () => {
    const parameters = generatorParameters({ enable_fuzz: false })
    const library = new FSRSAlgorithm(parameters)
    const model = createFsrs6(FSRS_6_DEFAULTS)
    fc.assert(
      fc.property(anyGrade, anyLooks, (first, looks) => {
        let memory = library.next_state(null, 0, first)
        let stability = model.firstStability(first)
        let difficulty = model.firstDifficulty(first)
        for (const [days, grade] of looks) {
          const recall = model.recall(days, stability)
          expect(recall).toBeCloseTo(forgetting_curve(parameters.w, days, memory.stability), 4)
          memory = library.next_state(memory, days, grade)
          stability = model.nextStability(stability, difficulty, recall, grade)
          difficulty = model.nextDifficulty(difficulty, grade)
          expect(difficulty).toBeCloseTo(memory.difficulty, 3)
          expect(stability / memory.stability).toBeCloseTo(1, 3)
        }
      }),
    )
  })

  it('finds the interval after which recall has fallen to what is wanted', () => {
    const model = createFsrs6(FSRS_6_DEFAULTS)
    expect(model.recall(model.interval(20, 0.8), 20)).toBeCloseTo(0.8, 9)
    expect(model.interval(20, 0.9)).toBeCloseTo(20, 9)
  })
})

for (const family of FAMILIES)
  describe(`a learner of the family ${family}`, () => {
    it('forgets with time, between certainty and nothing, and knows no card before the first look', () => {
      fc.assert(
        fc.property(fc.nat(200), anyGrade, anyLooks, (seed, first, looks) => {
          const learner = createLearner(family, seed, 3)
          expect(learner.recall(1, 0)).toBe(0)
          learner.study(1, 0, first)
          let day = 0
          for (const [days, grade] of looks) {
            day += days
            learner.study(1, day, grade)
            const later = [1, 2, 7, 30, 200].map((ahead) => learner.recall(1, day + ahead))
            expect(later).toEqual([...later].sort((a, b) => b - a))
            expect(later[0]).toBeLessThanOrEqual(1)
            expect(later[4]).toBeGreaterThanOrEqual(0)
          }
          expect(learner.hasMet(1)).toBe(true)
          expect(learner.hasMet(2)).toBe(false)
        }),
      )
    })

    it('is the same for the same seed, in a deck of any size', () => {
      const recallIn = (cards: number) => {
        const learner = createLearner(family, 7, cards)
        learner.study(4, 0, 3)
        learner.study(4, 5, 2)
        return learner.recall(4, 20)
      }
      expect(recallIn(5)).toBe(recallIn(50))
    })

    it('differs from others of its family', () => {
      const recalls = Array.from({ length: 20 }, (_, seed) => {
        const learner = createLearner(family, seed, 1)
        learner.study(0, 0, 3)
        return learner.recall(0, 5)
      })
      expect(new Set(recalls).size).toBe(20)
    })
  })
