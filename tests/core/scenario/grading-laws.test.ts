import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { gradeDrawn, gradeQuestion, type Result } from '#core/scenario/grading.ts'
import { keyOf } from '#core/scenario/key.ts'
import { type Answer, SCENARIO_TYPES, type Scenario } from '#core/scenario.ts'
import { anyScenario, spoilt } from './any-scenario.ts'
import { drawnOf, SOME_ANSWERS } from './made-scenarios.ts'

const anySeed = fc.nat(2 ** 32 - 1)

/** The key to a scenario's questions with one part of one of them changed. */
function anySpoiltKey(scenario: Scenario, seed: number): fc.Arbitrary<readonly Answer[]> {
  const { questions } = drawnOf(scenario, seed)
  const key = questions.map(keyOf)
  return fc.nat(questions.length - 1).chain((place) => {
    const question = questions[place]
    if (!question) throw new Error('there is no such question')
    return spoilt(question).map((answer) => key.map((right, index) => (index === place ? answer : right)))
  })
}

const withSpoiltKey = (type: Scenario['type']) =>
  fc
    .tuple(anyScenario(type), anySeed)
    .chain(([scenario, seed]) => anySpoiltKey(scenario, seed).map((answers) => ({ scenario, seed, answers })))

describe.each(SCENARIO_TYPES)('all or nothing: a scenario of type %s', (type) => {
  it('is right with its key, which gives no wrong belief away', () => {
    fc.assert(
      fc.property(anyScenario(type), anySeed, (scenario, seed) => {
        const drawn = drawnOf(scenario, seed)
        const { right, verdicts, misconceptions } = gradeDrawn(drawn, drawn.questions.map(keyOf))
        expect(right).toBe(true)
        expect(misconceptions).toEqual([])
        for (const { parts } of verdicts) expect(parts.every((part) => part.right)).toBe(true)
      }),
    )
  })

  it('is wrong with any one part of its key changed', () => {
    fc.assert(
      fc.property(withSpoiltKey(type), ({ scenario, seed, answers }) => {
        expect(gradeDrawn(drawnOf(scenario, seed), answers).right).toBe(false)
      }),
      { numRuns: 300 },
    )
  })
})

/** What a grade comes to, whatever the order in which things were shown. */
function told({ right, verdicts, misconceptions }: Result) {
  const parts = verdicts.map((verdict) => verdict.parts.map(({ id, right: isRight }) => `${id}: ${isRight}`).sort())
  return { right, rights: verdicts.map((verdict) => verdict.right), parts, misconceptions: [...misconceptions].sort() }
}

describe.each(SCENARIO_TYPES)('shuffling: a scenario of type %s', (type) => {
  it('grades the same answer the same, whatever the seed', () => {
    const asked = withSpoiltKey(type).chain(({ scenario, seed, answers }) => {
      const key = drawnOf(scenario, seed).questions.map(keyOf)
      const others = answers.map(() => fc.constantFrom(null, ...SOME_ANSWERS))
      return fc.tuple(
        fc.constant(scenario),
        fc.oneof(fc.constant(answers), fc.constant(key), fc.tuple(...others)),
        fc.tuple(anySeed, anySeed),
      )
    })
    fc.assert(
      fc.property(asked, ([scenario, answers, seeds]) => {
        const [one, other] = seeds.map((seed) => told(gradeDrawn(drawnOf(scenario, seed), answers)))
        // Of more wrong options than are shown, the one picked here may not be shown there; it is wrong all the same.
        const isPool = scenario.questions.some((question) => question.type === 'choice' && question.options.length > 4)
        if (isPool) expect([one?.right, one?.rights]).toEqual([other?.right, other?.rights])
        else expect(one).toEqual(other)
      }),
      { numRuns: 300 },
    )
  })
})

describe('a verdict', () => {
  it('raises what its parts give away, each belief once, and nothing where it is right', () => {
    fc.assert(
      fc.property(fc.constantFrom(...SCENARIO_TYPES).chain(withSpoiltKey), ({ scenario, seed, answers }) => {
        const drawn = drawnOf(scenario, seed)
        const { verdicts, misconceptions } = gradeDrawn(drawn, answers)
        drawn.questions.forEach((question, place) => {
          const verdict = gradeQuestion(question, answers[place])
          expect(verdict).toEqual(verdicts[place])
          if (verdict.right) for (const part of verdict.parts) expect(part).not.toHaveProperty('misconception')
        })
        const given = verdicts.flatMap(({ parts }) => parts.flatMap(({ misconception }) => misconception ?? []))
        expect(new Set(misconceptions)).toEqual(new Set(given))
        expect(new Set(misconceptions).size).toBe(misconceptions.length)
      }),
    )
  })

  it('is the same for the same answer, and leaves question and answer as they were', () => {
    fc.assert(
      fc.property(fc.constantFrom(...SCENARIO_TYPES).chain(withSpoiltKey), ({ scenario, seed, answers }) => {
        const drawn = drawnOf(scenario, seed)
        const before = structuredClone({ drawn, answers })
        expect(gradeDrawn(drawn, answers)).toEqual(gradeDrawn(drawn, structuredClone(answers)))
        expect({ drawn, answers }).toEqual(before)
      }),
    )
  })
})
