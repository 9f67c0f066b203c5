import { describe, expect, it } from 'vitest'
import { CHOICE, compileText, type Json, lineOf, printed, WHOLE } from './made-folder.ts'
import { isOneProblem } from './one-problem.ts'

const [RATIO, INVERSE, ONE, NONE] = CHOICE.options

describe('its figures and words are refused, at their place and alone, for', () => {
  const situation = '{who} has {negatives} rows, {positives} {rare}'
  const asked = (more: Json): Json => ({ situation, ...more })
  isOneProblem(CHOICE, [
    [
      'a place in the situation that nothing is called',
      { situation: `${situation} {nobody}` },
      `"situation": "${situation} {nobody}",`,
      '{nobody}: nothing is called "nobody"',
    ],
    [
      'a place in an option',
      asked({ options: [RATIO, INVERSE, ONE, { ...NONE, text: '`{rato}`' }] }),
      '"text": "`{rato}`",',
      '{rato}: nothing is called "rato"',
    ],
    ['a place in a title', asked({ title: 'At {who}' }), '"title": "At {who}",', '{who} is not filled in here'],
    [
      'a place in a wording',
      asked({ wording: [{ who: 'A bank', rare: '{positives} frauds' }] }),
      '"rare": "{positives} frauds"',
      '{positives} is not filled in here',
    ],
    [
      'a name in a formula that nothing is called',
      { formulas: { ...CHOICE.formulas, inverse: 'positives / rows' } },
      '"inverse": "positives / rows"',
      '"positives / rows": nothing before it is called "rows"',
    ],
    [
      'a formula before what it needs',
      { formulas: { inverse: '1 / ratio', ratio: '9' } },
      '"inverse": "1 / ratio",',
      'nothing before it is called "ratio"',
    ],
    [
      'a formula of itself',
      { formulas: { ...CHOICE.formulas, inverse: 'inverse + 1' } },
      '"inverse": "inverse + 1"',
      'nothing before it is called "inverse"',
    ],
    [
      'a formula that is none',
      { formulas: { ...CHOICE.formulas, inverse: '1 / (ratio' } },
      '"inverse": "1 / (ratio"',
      '"1 / (ratio" is no formula: this "(" is never closed',
    ],
    ['a name in what must hold', { holds: ['rows > 20'] }, '"rows > 20"', 'nothing before it is called "rows"'],
    [
      'a formula with the name of a parameter',
      { formulas: { ...CHOICE.formulas, negatives: '5' } },
      '"negatives": "5"',
      '"negatives" is a parameter already',
    ],
    [
      'a word with the name of a number',
      { wording: [{ who: 'A bank', rare: 'frauds', ratio: 'much' }] },
      '"ratio": "much"',
      '"ratio" is a number already',
    ],
    [
      'wordings with other names',
      { wording: [{ who: 'A bank', rare: 'frauds' }, { who: 'A shop' }] },
      '{',
      'all sets of words must have the same names',
    ],
    [
      'wordings with one name more',
      {
        wording: [
          { who: 'A bank', rare: 'frauds' },
          { who: 'A shop', rows: 'sales' },
        ],
      },
      '{',
      'all sets of words must have the same names',
    ],
    [
      'a parameter that ends before it begins',
      { parameters: { ...CHOICE.parameters, negatives: { from: 9, to: 1, step: 1 } } },
      '"negatives": {',
      'it ends at 1, before it begins at 9',
    ],
    [
      'a parameter without a step',
      { parameters: { ...CHOICE.parameters, negatives: { from: 1, to: 9 } } },
      '"negatives": {',
      'a parameter is { "from", "to", "step" }',
    ],
    [
      'a parameter that stands still',
      { parameters: { ...CHOICE.parameters, negatives: { from: 1, to: 9, step: 0 } } },
      '"step": 0',
      'must be more than 0',
    ],
    [
      'a parameter of nothing',
      { parameters: { ...CHOICE.parameters, negatives: { oneOf: [] } } },
      '"oneOf": []',
      'must hold a number',
    ],
    [
      'a name that no formula could read',
      { parameters: { ...CHOICE.parameters, 'n-1': { oneOf: [1] } } },
      '"n-1": {',
      'a name is a letter',
    ],
    [
      'a division by zero in some variant',
      { formulas: { ...CHOICE.formulas, inverse: 'positives / (positives - 900)' } },
      '"id": "choice",',
      '"positives / (positives - 900)": division by zero (negatives = ',
    ],
    [
      'a root that some variant has not',
      { formulas: { ...CHOICE.formulas, inverse: 'sqrt(positives - 1000)' } },
      '"id": "choice",',
      'this has no value',
    ],
    [
      'something that does not hold in some variant',
      { holds: ['ratio > 100'] },
      '"id": "choice",',
      '"ratio > 100" does not hold (negatives = ',
    ],
  ])

  it('a number beyond all bounds', () => {
    const text = printed(WHOLE).replace('"to": 990000', '"to": 1e999')
    const { problems, deck } = compileText(text)
    expect(problems).toMatchObject([{ severity: 'error' }])
    expect(problems.map((problem) => lineOf(problem, text))).toEqual(['"to": 1e999,'])
    expect(deck.scenarios).toHaveLength(6)
  })

  it('a name that is never used, which is only a warning', () => {
    const text = printed({
      ...WHOLE,
      scenarios: [{ ...CHOICE, parameters: { ...CHOICE.parameters, spare: { oneOf: [1] } } }],
    })
    const { problems, deck } = compileText(text)
    expect(problems).toMatchObject([{ severity: 'warning', message: '"spare" is drawn and never used' }])
    expect(deck.scenarios).toHaveLength(1)
  })
})
