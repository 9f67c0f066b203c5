import { describe, expect, it } from 'vitest'
import { inlineText, plainText } from '#core/prose.ts'
import { draw } from '#core/scenario/draw.ts'
import { gradeDrawn } from '#core/scenario/grading.ts'
import { keyOf } from '#core/scenario/key.ts'
import {
  CHOICE,
  CONFIGURE,
  compileFile,
  compileText,
  GOOD,
  MISCONCEPTION,
  NUMERIC,
  printed,
  WHOLE,
} from './made-folder.ts'

const IDS = ['choice', 'response', 'ordering', 'matching', 'configure', 'numeric', 'case']

describe('a folder with a scenario of each type', () => {
  const { deck, problems, variantsDrawn } = compileFile(WHOLE)

  it('compiles with nothing to say', () => {
    expect(problems).toEqual([])
    expect(deck.scenarios.map(({ id, type }) => [id, type])).toEqual(IDS.map((id) => [id, id]))
  })

  it('has a card for each, after the cards of the note that explains it', () => {
    expect(deck.cards.map(({ id }) => id)).toEqual(['spw', ...IDS, 'zebra'])
    for (const card of deck.cards.slice(1, -1)) {
      expect(card).toMatchObject({
        kind: 'scenario',
        note: 'weights',
        anchor: 'spw',
        area: 'algorithms',
        topic: 'xgboost',
        trail: ['Weights'],
        siblings: card.id,
        tags: ['exam-tip'],
        domains: ['mla/2'],
        sources: ['page'],
        checkedOn: '2026-11-21',
        back: [],
      })
    }
  })

  it('shows on the card what the scenario is, and nothing that gives it away', () => {
    const card = deck.cards.find(({ id }) => id === 'case')
    expect(plainText(card?.front ?? [])).toBe('Two things about one bank')
    expect(card?.scenario).toEqual({
      type: 'case',
      questions: 2,
      algorithms: ['xgboost'],
      services: ['SageMaker training'],
    })
  })

  it('holds scenarios that can be drawn and answered', () => {
    for (const scenario of deck.scenarios) {
      for (const seed of [1, 5_000, 2 ** 31]) {
        const drawn = draw(scenario, seed)
        if (!drawn.ok) throw new Error(drawn.problem.message)
        expect(gradeDrawn(drawn.value, drawn.value.questions.map(keyOf)).right).toBe(true)
        expect(JSON.stringify(drawn.value)).not.toMatch(/\{\w+\}/)
      }
    }
  })

  it('holds its misconceptions, their sides counted from 0', () => {
    expect(deck.misconceptions).toHaveLength(1)
    const [{ id, cues, belief, note, anchor } = deck.misconceptions[0] ?? { id: '', cues: [], belief: [] }] =
      deck.misconceptions
    expect([id, note, anchor]).toEqual(['upside-down', 'weights', 'spw'])
    expect(cues.map(({ side }) => side)).toEqual([0, 0, 1])
    expect(belief[0]).toEqual({ kind: 'code', text: 'scale_pos_weight' })
    expect(inlineText(belief)).toBe('scale_pos_weight is positives divided by negatives')
  })

  it('says how many variants of it were drawn', () => {
    expect(variantsDrawn).toBe(7 * 200)
  })
})

describe('a scenario', () => {
  it('without a note names its area and topic, and comes after the notes of its area', () => {
    const { note: _, ...alone } = CHOICE
    const { deck, problems } = compileFile({ ...WHOLE, scenarios: [alone] })
    expect(problems).toEqual([])
    expect(deck.cards.map(({ id }) => id)).toEqual(['spw', 'zebra', 'choice'])
    expect(deck.cards.at(-1)).toMatchObject({ trail: ['Algorithms'], topic: 'xgboost' })
    expect(deck.cards.at(-1)).not.toHaveProperty('note')
  })

  it('has the area and topic of its note where it names none', () => {
    const { area: _, topic: __, ...rest } = NUMERIC
    const { deck, problems } = compileFile({ ...WHOLE, scenarios: [{ ...rest, note: 'weights', status: 'closed' }] })
    expect(problems).toEqual([])
    expect(deck.cards[1]).toMatchObject({ area: 'algorithms', topic: 'weights', scenario: { status: 'closed' } })
    expect(deck.cards[1]).not.toHaveProperty('anchor')
  })

  it('keeps the order of its formulas, its wordings and what must hold', () => {
    const { deck } = compileFile(WHOLE)
    expect(deck.scenarios[0]).toMatchObject({
      parameters: [
        { name: 'negatives', from: 90_000, to: 990_000, step: 10_000 },
        { name: 'positives', oneOf: [900, 1_000, 2_500] },
      ],
      formulas: [
        { name: 'ratio', value: 'round(negatives / positives)' },
        { name: 'inverse', value: 'round(positives / negatives, 4)' },
      ],
      wordings: CHOICE.wording,
      holds: ['ratio > 20'],
    })
    expect(plainText(deck.scenarios[0]?.situation ?? [])).toBe(
      '{who} has {negatives} honest rows.\nand {positives} {rare}',
    )
  })

  it('keeps the belief behind each wrong option, and the unit of a setting that has one', () => {
    const { deck } = compileFile(WHOLE)
    const [choice, , , , configure] = deck.scenarios.flatMap(({ questions }) => questions)
    const beliefs = choice && 'options' in choice ? choice.options.map((one) => 'misconception' in one) : []
    expect(beliefs).toEqual([false, true, true, true])
    const algorithms = configure?.type === 'configure' ? configure.algorithms : []
    expect(algorithms.flatMap(({ settings }) => settings.map((one) => ('unit' in one ? one.unit : 'none')))).toEqual([
      'none',
      'none',
      'levels',
    ])
  })

  it('may stand at the very edges of what it offers', () => {
    const { key, rules, configure } = CONFIGURE
    const least = rules.slice(0, 2)
    const depth = (value: number) => ({ ...key, set: { ...key.set, max_depth: value } })
    const others = configure.map((one) => ({
      ...one,
      settings: one.settings.map((setting) =>
        setting.kind === 'number' ? { ...setting, start: setting.least } : setting,
      ),
    }))
    const same = { parameters: { ratio: { from: 100, to: 100, step: 1 } } }
    const upTo = [...least, { ...rules[2], from: undefined }]
    for (const more of [
      { key: depth(1), rules: least },
      { key: depth(12), rules: least },
      { configure: others, rules: upTo },
      same,
    ]) {
      expect(compileFile({ ...WHOLE, scenarios: [{ ...CONFIGURE, ...more }] }).problems).toEqual([])
    }
  })

  it('may speak of a value that only one of its algorithms offers', () => {
    const [xgboost] = CONFIGURE.configure
    const [objective, ...settings] = xgboost.settings
    const other = {
      ...xgboost,
      id: 'other',
      settings: [{ ...objective, values: [objective.start, 'rank'] }, ...settings],
    }
    const rules = [{ ...CONFIGURE.rules[0], is: ['binary:logistic', 'rank'] }, ...CONFIGURE.rules.slice(1)]
    expect(
      compileFile({ ...WHOLE, scenarios: [{ ...CONFIGURE, configure: [xgboost, other], rules }] }).problems,
    ).toEqual([])
  })

  it('may use a figure in a formula alone, which is no figure drawn for nothing', () => {
    const hidden = { parameters: { ratio: { oneOf: [100] } }, situation: 'A bank.', why: 'So' }
    const asked = CHOICE.options.map((one, place) =>
      place === 3 ? { ...one, right: 'negatives < 0', whyWrong: 'Never' } : one,
    )
    const shown = {
      situation: '{who} of {rare} and {positives}',
      formulas: { ratio: '100', inverse: '2' },
      options: asked,
    }
    const scenarios = [
      { ...NUMERIC, ...hidden },
      { ...CHOICE, ...shown, holds: ['ratio > 1'] },
    ]
    expect(compileFile({ ...WHOLE, scenarios }).problems).toEqual([])
  })

  it('needs much less in a folder that is not strict', () => {
    const bare = { ...CHOICE, tags: [], domains: [], sources: [], checkedOn: undefined, note: undefined }
    const options = CHOICE.options.map(({ misconception: _, ...option }) => option)
    const { deck, problems } = compileText(printed({ scenarios: [{ ...bare, options }] }), {}, { id: 'd', title: 'D' })
    expect(problems).toEqual([])
    expect(deck.cards.map(({ id }) => id)).toContain('choice')
  })

  it('may name a misconception of another file', () => {
    const other = { 'scenarios/beliefs.json': printed({ scenarios: [], misconceptions: [MISCONCEPTION] }) }
    const { deck, problems } = compileText(printed({ scenarios: GOOD }), other)
    expect(problems).toEqual([])
    expect([deck.scenarios.length, deck.misconceptions.length]).toEqual([7, 1])
  })

  it('is read from scenarios/ alone', () => {
    const { deck, problems } = compileText(printed({ scenarios: [] }), {
      'scenarios/deeper/more.json': printed(WHOLE),
      'scenarios.json': printed(WHOLE),
      'scenarios/notes.txt': 'anything',
    })
    expect([deck.scenarios, problems]).toEqual([[], []])
  })
})
