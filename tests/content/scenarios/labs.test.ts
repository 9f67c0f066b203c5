import { describe, expect, it } from 'vitest'
import { checkScenarios } from '#content/scenarios-schema.ts'
import { draw } from '#core/scenario/draw.ts'
import { CHOICE, compileFile, type Json, WHOLE } from './made-folder.ts'
import { changed, isOneProblem } from './one-problem.ts'

const LAB = { data: { recipe: 'fraud', set: { share: '1 / (ratio + 1)' } }, algorithm: 'xgboost', base: { eta: 0.2 } }
const CLAIM = {
  metric: 'recall',
  better: 'higher',
  overBase: 0.1,
  overWrong: 0.05,
  guards: [{ metric: 'auc', least: 0.8 }],
  sideEffects: [{ metric: 'precision', goes: 'down' }],
}
const SETS: readonly Json[] = [
  { set: { scale_pos_weight: 'ratio' } },
  { set: { scale_pos_weight: 'inverse' } },
  { set: { positive_example_weight_mult: 'balanced' } },
  { set: { wd: 0.1 }, algorithm: 'linear-learner', alsoRight: true },
]
const options = CHOICE.options.map((option, index) => ({ ...option, ...SETS[index] }))
const TIED: Json = { lab: LAB, claim: CLAIM, options }

describe('a question with a lab', () => {
  const { deck, problems } = compileFile({ ...WHOLE, scenarios: [{ ...CHOICE, ...TIED }] })
  const [scenario] = deck.scenarios

  it('compiles to an arm for each option', () => {
    expect(problems).toEqual([])
    expect(scenario?.questions[0]).toMatchObject({
      lab: {
        algorithm: 'xgboost',
        claim: CLAIM,
        arms: [
          { option: 'ratio', algorithm: 'xgboost', isAlsoRight: false },
          { option: 'inverse' },
          { option: 'one' },
          { option: 'none', algorithm: 'linear-learner', isAlsoRight: true },
        ],
      },
    })
  })

  it('is read again from a deck as it was written', () => {
    const { scenarios, misconceptions } = deck
    expect(checkScenarios(JSON.parse(JSON.stringify({ scenarios, misconceptions })))).toEqual({
      ok: true,
      value: { scenarios, misconceptions },
    })
  })

  it('has the figures of the variant that is drawn', () => {
    for (const seed of [1, 2, 3]) {
      const drawn = scenario && draw(scenario, seed)
      if (!drawn?.ok) throw new Error('It cannot be drawn.')
      const [question] = drawn.value.questions
      if (!question || !('lab' in question) || !question.lab) throw new Error('It has no lab.')
      const { lab, arms } = question.lab
      const share = lab.data.set.share
      const ratio = arms[0]?.set.scale_pos_weight
      expect(Number(share)).toBeCloseTo(1 / (Number(ratio) + 1), 10)
      expect(arms.map(({ isRight }) => isRight)).toEqual([true, false, false, false])
      expect(arms[2]?.set).toEqual({ positive_example_weight_mult: 'balanced' })
    }
  })
})

describe('a lab is refused, at its place and alone, for', () => {
  const data = (more: Json) => ({ ...TIED, lab: { ...LAB, data: { ...LAB.data, ...more } } })
  isOneProblem(CHOICE, [
    ['no claim', { ...TIED, claim: undefined }, '"lab": {', 'a lab needs a "claim"'],
    ['a claim without a lab', { claim: CLAIM }, '"claim": {', 'a claim needs a "lab"'],
    [
      'a set without a lab',
      { options: changed(CHOICE.options, 1, { set: { eta: 1 } }) },
      '{',
      '"set", "algorithm" and "alsoRight" need a "lab"',
    ],
    [
      'an option that sets nothing',
      { ...TIED, options: changed(options, 1, { set: undefined }) },
      '{',
      'an option of a question with a lab says what it sets',
    ],
    ['an unknown recipe', data({ recipe: 'soup' }), '"recipe": "soup",', 'scenarios.0.lab.data.recipe: '],
    ['an unknown knob', data({ set: { salt: 1 } }), '"salt": 1', 'the recipe fraud has no "salt"'],
    [
      'an unknown setting of the base',
      { ...TIED, lab: { ...LAB, base: { wd: 1 } } },
      '"wd": 1',
      'xgboost has no setting "wd"',
    ],
    [
      'an unknown setting of the key',
      { ...TIED, options: changed(options, 0, { set: { wd: 1 } }) },
      '"wd": 1',
      'xgboost has no setting "wd"',
    ],
    [
      'a setting that nobody knows',
      { ...TIED, options: changed(options, 1, { set: { magic: 1 } }) },
      '"magic": 1',
      'xgboost has no setting "magic"',
    ],
    [
      'an algorithm that cannot learn from the data',
      { ...TIED, options: changed(options, 1, { algorithm: 'k-means', set: { k: 3 } }) },
      '"recipe": "fraud",',
      'k-means cannot learn from fraud',
    ],
    [
      'a figure that no run has',
      { ...TIED, claim: { ...CLAIM, metric: 'luck' } },
      '"claim": {',
      'a run of this lab has no figure "luck"',
    ],
    [
      'a key that is right too',
      { ...TIED, options: changed(options, 0, { alsoRight: true }) },
      '"alsoRight": true',
      'this option is right, not right too',
    ],
    [
      'a value that no variant may have',
      { ...TIED, options: changed(options, 1, { set: { eta: 'ratio' } }) },
      '"id": "choice",',
      'option inverse: eta is',
    ],
  ])
})
