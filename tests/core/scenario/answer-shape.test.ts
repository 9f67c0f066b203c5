import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { isAnswer } from '#core/scenario/answer-shape.ts'
import { keyOf } from '#core/scenario/key.ts'
import { SCENARIO_TYPES } from '#core/scenario.ts'
import { anyScenario } from './any-scenario.ts'
import { drawnOf, SOME_ANSWERS } from './made-scenarios.ts'

/** As it comes back from a file. */
const reread = (value: unknown): unknown => JSON.parse(JSON.stringify(value))

describe('an answer read from a file', () => {
  it.each(SOME_ANSWERS.map((answer) => [answer.type, answer] as const))('is accepted: %s', (_, answer) => {
    expect(isAnswer(reread(answer))).toBe(true)
  })

  it.each([
    { type: 'response', options: [] },
    { type: 'ordering', steps: [] },
    { type: 'matching', matches: {} },
    { type: 'configure', algorithm: 'xgboost', values: {} },
    { type: 'numeric', value: -0.5 },
    { type: 'choice', option: 'a', more: 'from a later version' },
  ])('is accepted though it is little, or says more: %o', (value) => expect(isAnswer(value)).toBe(true))

  it.each([
    null,
    undefined,
    'choice',
    5,
    [],
    {},
    { type: 'essay' },
    { type: 'toString' },
    { type: '__proto__' },
    { type: ['choice'], option: 'a' },
    { type: 'case' },
    { type: 'choice' },
    { type: 'choice', option: 5 },
    { type: 'choice', options: ['a'] },
    { type: 'response', options: 'a' },
    { type: 'response', options: ['a', null] },
    { type: 'ordering', steps: { 0: 'a' } },
    { type: 'matching', matches: ['a'] },
    { type: 'matching', matches: null },
    { type: 'matching', matches: { a: 1 } },
    { type: 'configure', values: {} },
    { type: 'configure', algorithm: 'xgboost' },
    { type: 'configure', algorithm: 'xgboost', values: [] },
    { type: 'configure', algorithm: 'xgboost', values: { eta: true } },
    { type: 'configure', algorithm: 'xgboost', values: { eta: null } },
    { type: 'configure', algorithm: 'xgboost', values: { eta: Number.NaN } },
    { type: 'numeric', value: '5' },
    { type: 'numeric', value: Number.NaN },
    { type: 'numeric', value: Number.POSITIVE_INFINITY },
    { type: 'numeric', value: null },
  ])('is refused: %o', (value) => expect(isAnswer(value)).toBe(false))

  it('is accepted where it is the key to any question', () => {
    fc.assert(
      fc.property(fc.constantFrom(...SCENARIO_TYPES).chain(anyScenario), (scenario) => {
        for (const question of drawnOf(scenario).questions) expect(isAnswer(reread(keyOf(question)))).toBe(true)
      }),
    )
  })

  it('is never more than a refusal, whatever it is', () => {
    fc.assert(
      fc.property(fc.anything({ withNullPrototype: true }), (value) => {
        expect(isAnswer(value)).toBe(false)
      }),
    )
  })
})
