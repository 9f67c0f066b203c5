import { describe, expect, it } from 'vitest'
import {
  CASE,
  CHOICE,
  CONFIGURE,
  compileFile,
  compileText,
  GOOD,
  type Json,
  lineOf,
  MATCHING,
  MISCONCEPTION,
  NUMERIC,
  ORDERING,
  option,
  printed,
  RESPONSE,
  WHOLE,
  wrong,
} from './made-folder.ts'

/** What is changed in a scenario of the good file, the line that the problem points to, and a part of what it says. */
type Broken = readonly [what: string, more: Json, line: string, message: string]

/** Each is one problem, at its place, and costs only its own scenario. */
function isOneProblem(scenario: Json, table: readonly Broken[]) {
  it.each(table)('%s', (_, more, line, message) => {
    const text = printed({ ...WHOLE, scenarios: GOOD.map((one) => (one === scenario ? { ...one, ...more } : one)) })
    const { deck, problems } = compileText(text)
    expect(problems).toMatchObject([{ severity: 'error', file: 'scenarios/all.json' }])
    expect(problems[0]?.message).toContain(message)
    expect(problems.map((problem) => lineOf(problem, text))).toEqual([line])
    const others = GOOD.filter((one) => one !== scenario).map(({ id }) => id)
    expect(deck.scenarios.map(({ id }) => id)).toEqual(others)
    expect(deck.cards.flatMap(({ id, kind }) => (kind === 'scenario' ? [id] : []))).toEqual(others)
    expect(deck.misconceptions).toHaveLength(1)
  })
}

/** A list with one of its items changed. */
const changed = (items: readonly Json[], place: number, more: Json) =>
  items.map((item, index) => (index === place ? { ...item, ...more } : item))

const [RATIO, INVERSE, ONE, NONE] = CHOICE.options

describe('what is wrong with what any scenario names', () => {
  isOneProblem(ORDERING, [
    ['an id that is none', { id: 'Big One' }, '"id": "Big One",', 'scenarios.2.id: an id is lower-case letters'],
    ['no title', { title: undefined }, '{', 'scenarios.2.title: '],
    ['an empty title', { title: '' }, '"title": "",', 'must not be empty'],
    ['a type that there is not', { type: 'essay' }, '"type": "essay",', 'scenarios.2.type: '],
    ['a field that nobody knows', { colour: 'red' }, '"colour": "red"', 'scenarios.2.colour: '],
    ['an unknown domain', { domains: ['mla/2', 'mla/3'] }, '"mla/3"', 'no exam in exams/ has the domain "mla/3"'],
    ['an unknown tag', { tags: ['exam-tips'] }, '"exam-tips"', 'the tag "exam-tips" is not declared in deck.json'],
    ['an unknown source', { sources: ['pages'] }, '"pages"', 'sources.json has no source "pages"'],
    ['an unknown note', { note: 'weight' }, '"note": "weight",', 'there is no note "weight"'],
    [
      'an unknown block',
      { note: 'weights#spx' },
      '"note": "weights#spx",',
      'the note weights has no block with the id ^spx',
    ],
    ['a note that is no link', { note: '#spw' }, '"note": "#spw",', 'a note is named as note-id'],
    ['an unknown area', { area: 'alchemy' }, '"area": "alchemy",', '"alchemy" is not an area of deck.json'],
    [
      'no note and no area',
      { note: undefined, area: undefined },
      '"id": "ordering",',
      'must name its "area" and "topic"',
    ],
    ['no tag', { tags: [] }, '"tags": [],', 'has a tag at least'],
    ['no domain', { domains: [] }, '"domains": [],', 'has a domain at least'],
    ['no source', { sources: [] }, '"sources": [],', 'has a source at least'],
    ['no date', { checkedOn: undefined }, '"id": "ordering",', 'says when it was checked'],
    [
      'a date that is none',
      { checkedOn: '2026-02-30' },
      '"checkedOn": "2026-02-30",',
      'a day is written as 2026-11-21',
    ],
    ['an unknown status', { status: 'old' }, '"status": "old"', 'scenarios.2.status: '],
    ['an id that is a card’s', { id: 'spw' }, '"id": "spw",', 'the id "spw" is used before'],
    ['an id that is a scenario’s', { id: 'response' }, '"id": "response",', 'the id "response" is used before'],
    ['an empty situation', { situation: ' ' }, '"situation": " ",', 'must not be empty'],
    [
      'a question of two paragraphs',
      { question: 'One?\n\nTwo?' },
      '"question": "One?\\n\\nTwo?",',
      'must be one paragraph',
    ],
    ['a question that is a list', { question: '- One?' }, '"question": "- One?",', 'must be one paragraph'],
    [
      'a text that is too long',
      { situation: 'x'.repeat(20_001) },
      `"situation": "${'x'.repeat(20_001)}",`,
      '20,000 characters',
    ],
    [
      'a text that is too deep',
      { question: '> '.repeat(3_000) },
      `"question": "${'> '.repeat(3_000)}",`,
      'levels deep',
    ],
    [
      'a text of stars',
      { question: '*'.repeat(2_001) },
      `"question": "${'*'.repeat(2_001)}",`,
      'stars and underscores',
    ],
  ])
})

describe('what is wrong with figures and words', () => {
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

describe('what is wrong with a choice', () => {
  const key = (id: string, more: Json) => option(id, { whyWrong: 'Too few', misconception: 'upside-down', ...more })
  isOneProblem(CHOICE, [
    [
      'no key',
      { options: changed(CHOICE.options, 0, { right: false, misconception: 'upside-down' }) },
      '"options": [',
      'no option is right',
    ],
    [
      'two keys',
      { options: changed(CHOICE.options, 3, { right: true, misconception: undefined }) },
      '{',
      'a choice has one key, and this has 2: ratio, none',
    ],
    ['three options', { options: CHOICE.options.slice(0, 3) }, '"options": [', 'a choice has four options or more'],
    [
      'two options of one id',
      { options: changed(CHOICE.options, 3, { id: 'one' }) },
      '"id": "one",',
      'the id "one" is given twice',
    ],
    [
      'an option without why',
      { options: changed(CHOICE.options, 3, { why: undefined }) },
      '{',
      'scenarios.0.options.3.why: ',
    ],
    [
      'an unknown misconception',
      { options: changed(CHOICE.options, 3, { misconception: 'down' }) },
      '"misconception": "down"',
      'there is no misconception "down"',
    ],
    [
      'a wrong option without one',
      { options: changed(CHOICE.options, 3, { misconception: undefined }) },
      '{',
      'must name its misconception',
    ],
    [
      'a right option with one',
      { options: changed(CHOICE.options, 0, { misconception: 'upside-down' }) },
      '"misconception": "upside-down"',
      'a right option has no misconception',
    ],
    [
      'options that read the same',
      { options: changed(CHOICE.options, 3, { text: 'Take one' }) },
      '"id": "choice",',
      'both read "Take one"',
    ],
    [
      'options that read the same in some variant',
      { options: [RATIO, INVERSE, { ...ONE, text: '`{positives}`' }, { ...NONE, text: '`1000`' }] },
      '"id": "choice",',
      'both read "1000"',
    ],
    [
      'a key that no variant has',
      { options: changed(CHOICE.options, 0, { ...key('ratio', { right: 'ratio < 0' }), text: '`{ratio}`' }) },
      '"id": "choice",',
      '0 options are right, and a choice has one key',
    ],
    [
      'a key that some variant lacks',
      { options: changed(CHOICE.options, 0, { ...key('ratio', { right: 'ratio > 100' }), text: '`{ratio}`' }) },
      '"id": "choice",',
      '0 options are right',
    ],
    [
      'a second key in some variant',
      { options: changed(CHOICE.options, 3, key('none', { right: 'ratio > 1000' })) },
      '"id": "choice",',
      '2 options are right',
    ],
    [
      'a key by a formula without whyWrong',
      { options: changed(CHOICE.options, 3, { right: 'ratio < 0' }) },
      '{',
      'also needs "whyWrong"',
    ],
    [
      'whyWrong where nothing depends',
      { options: changed(CHOICE.options, 3, { whyWrong: 'Never said' }) },
      '"whyWrong": "Never said"',
      '"whyWrong" is for an option whose "right" is a formula',
    ],
    [
      'a key by a formula of nothing known',
      { options: changed(CHOICE.options, 3, key('none', { right: 'rows > 3' })) },
      '"id": "choice",',
      '"rows > 3": nothing is called "rows"',
    ],
  ])
})

describe('what is wrong with a response', () => {
  isOneProblem(RESPONSE, [
    [
      'one key',
      { options: changed(RESPONSE.options, 0, { right: false, misconception: 'upside-down' }) },
      '"options": [',
      'a response has two right options or more',
    ],
    ['no key', { options: ['a', 'b', 'c', 'd', 'e'].map((id) => wrong(id)) }, '"options": [', 'no option is right'],
    ['four options', { options: RESPONSE.options.slice(0, 4) }, '"options": [', 'a response has five options or more'],
    [
      'only keys',
      { options: ['a', 'b', 'c', 'd', 'e'].map((id) => option(id, { right: true })) },
      '"id": "response",',
      '5 of 5 options are right',
    ],
    [
      'options that read the same',
      { options: changed(RESPONSE.options, 1, { text: 'Take a' }) },
      '"id": "response",',
      'both read "Take a"',
    ],
  ])
})

describe('what is wrong with an ordering', () => {
  const [slip] = ORDERING.slips
  isOneProblem(ORDERING, [
    ['two steps', { steps: ORDERING.steps.slice(0, 2) }, '"steps": [', 'must hold 3 to 6 steps'],
    [
      'seven steps',
      { steps: Array.from({ length: 7 }, (_, index) => option(`s${index}`)) },
      '"steps": [',
      'must hold 3 to 6 steps',
    ],
    ['no slip', { slips: [] }, '"slips": []', 'must name a slip'],
    [
      'a slip that is none',
      { slips: [{ ...slip, early: 'split', late: 'fit' }] },
      '{',
      '"split" rightly stands before "fit": this is no slip',
    ],
    ['a slip of one step', { slips: [{ ...slip, early: 'fit', late: 'fit' }] }, '{', 'this is no slip'],
    [
      'a slip of an unknown step',
      { slips: [{ ...slip, early: 'tune' }] },
      '"early": "tune",',
      'there is no step "tune"',
    ],
    [
      'a slip with an unknown late step',
      { slips: [{ ...slip, late: 'tune' }] },
      '"late": "tune",',
      'there is no step "tune"',
    ],
    [
      'a slip of an unknown belief',
      { slips: [{ ...slip, misconception: 'down' }] },
      '"misconception": "down"',
      'there is no misconception "down"',
    ],
    [
      'two steps of one id',
      { steps: changed(ORDERING.steps, 2, { id: 'fit' }) },
      '"id": "fit",',
      'the id "fit" is given twice',
    ],
    [
      'steps that read the same',
      { steps: changed(ORDERING.steps, 2, { text: 'Take fit' }) },
      '"id": "ordering",',
      'the steps',
    ],
  ])
})

describe('what is wrong with a matching', () => {
  const { prompts } = MATCHING
  isOneProblem(MATCHING, [
    [
      'a match that there is not',
      { prompts: changed(prompts, 1, { match: 'async' }) },
      '"match": "async"',
      'there is no option "async"',
    ],
    [
      'a mistake that there is not',
      { prompts: changed(prompts, 1, { mistakes: { async: 'upside-down' } }) },
      '"async": "upside-down"',
      'there is no option "async"',
    ],
    [
      'a mistake that is right',
      { prompts: changed(prompts, 1, { mistakes: { serverless: 'upside-down' } }) },
      '"serverless": "upside-down"',
      'is the right match, and no mistake',
    ],
    [
      'a mistake of an unknown belief',
      { prompts: changed(prompts, 1, { mistakes: { batch: 'down' } }) },
      '"batch": "down"',
      'there is no misconception "down"',
    ],
    [
      'no mistake at all',
      { prompts: changed(prompts, 0, { mistakes: undefined }) },
      '"prompts": [',
      'at least one wrong match must name its misconception',
    ],
    ['two prompts', { prompts: prompts.slice(0, 2) }, '"prompts": [', 'must hold 3 to 7 prompts'],
    [
      'eight options',
      { options: 'abcdefgh'.split('').map((id) => ({ id, text: id })) },
      '"options": [',
      'must hold 3 to 7 options',
    ],
    [
      'two prompts of one id',
      { prompts: changed(prompts, 2, { id: 'rare' }) },
      '"id": "rare",',
      'the id "rare" is given twice',
    ],
    [
      'prompts that read the same',
      { prompts: changed(prompts, 2, { text: 'Take rare' }) },
      '"id": "matching",',
      'the prompts',
    ],
    [
      'options that read the same',
      { options: changed(MATCHING.options, 2, { text: 'Take serverless' }) },
      '"id": "matching",',
      'the options',
    ],
  ])
})

describe('what is wrong with a configure question', () => {
  const { rules, key, configure } = CONFIGURE
  const [xgboost] = configure
  const settings = (place: number, more: Json) => [{ ...xgboost, settings: changed(xgboost.settings, place, more) }]
  const set = (more: Json) => ({ key: { ...key, set: { ...key.set, ...more } } })
  isOneProblem(CONFIGURE, [
    [
      'a rule about a setting that is not offered',
      { rules: changed(rules, 2, { setting: 'eta' }) },
      '"setting": "eta",',
      'there is no setting "eta"',
    ],
    [
      'a rule about an algorithm that is not offered',
      { rules: changed(rules, 2, { algorithm: 'knn' }) },
      '"algorithm": "knn"',
      '"knn" is not offered',
    ],
    [
      'a rule for an algorithm that is not offered',
      {
        rules: [
          ...rules,
          { ...option('algo'), kind: 'algorithm', is: ['xgboost', 'knn'], misconception: 'upside-down' },
        ],
      },
      '"is": [',
      '"knn" is not offered',
    ],
    [
      'a rule of a value that is not offered',
      { rules: changed(rules, 0, { is: ['binary:logistic', 'binary:logistics'] }) },
      '"binary:logistics"',
      '"binary:logistics" is not one of the values of objective',
    ],
    [
      'a rule of an unknown belief',
      { rules: changed(rules, 2, { misconception: 'down' }) },
      '"misconception": "down"',
      'there is no misconception "down"',
    ],
    [
      'a relation about no setting',
      { rules: changed(rules, 1, { holds: 'ratio > 3' }) },
      '"holds": "ratio > 3",',
      'a relation must speak of a setting',
    ],
    [
      'a relation of unknown names',
      { rules: changed(rules, 1, { holds: 'scale_pos_weight > rows' }) },
      '"id": "configure",',
      'nothing is called "rows"',
    ],
    [
      'a range without ends',
      { rules: changed(rules, 2, { from: undefined, to: undefined }) },
      '{',
      'a range has a "from", a "to" or both',
    ],
    [
      'two rules of one id',
      { rules: changed(rules, 2, { id: 'balance' }) },
      '"id": "balance",',
      'the id "balance" is given twice',
    ],
    [
      'a key for an algorithm that is not offered',
      { key: { ...key, algorithm: 'knn' } },
      '"algorithm": "knn",',
      '"knn" is not offered under "configure"',
    ],
    ['a key that sets what is not offered', set({ eta: 0.1 }), '"eta": 0.1', 'xgboost has no setting "eta"'],
    ['a key that breaks a rule', set({ max_depth: 10 }), '"id": "configure",', 'the key is graded wrong: depth'],
    [
      'a key that breaks a rule in some variant',
      set({ scale_pos_weight: 100 }),
      '"id": "configure",',
      'the key is graded wrong: balance',
    ],
    [
      'a key beyond what is offered',
      set({ scale_pos_weight: 1_001 }),
      '"id": "configure",',
      'the key sets scale_pos_weight to 1001, beyond what is offered',
    ],
    [
      'a key of a value that is not offered',
      { ...set({ objective: 'binary' }), rules: rules.slice(1) },
      '"id": "configure",',
      'the key sets objective to binary, beyond',
    ],
    [
      'a key without a value',
      set({ scale_pos_weight: 'rows' }),
      '"id": "configure",',
      '"rows": nothing is called "rows"',
    ],
    [
      'a start that is right already',
      { rules: rules.slice(2) },
      '"id": "configure",',
      'the settings are right before they are touched',
    ],
    [
      'a start that is right under another algorithm',
      {
        configure: [xgboost, { ...xgboost, id: 'other' }],
        rules: [{ ...rules[0], algorithm: 'xgboost' }, { ...rules[1], algorithm: 'xgboost' }, rules[2]],
      },
      '"id": "configure",',
      'the settings of other are right before they are touched',
    ],
    [
      'a start beyond what is offered',
      { configure: settings(2, { start: 13 }) },
      '"start": 13,',
      '13 is not between 1 and 12',
    ],
    [
      'a start that is not one of the values',
      { configure: settings(0, { start: 'none' }) },
      '"start": "none",',
      '"none" is not one of the values',
    ],
    [
      'a setting offered twice',
      { configure: settings(2, { name: 'scale_pos_weight' }), rules: rules.slice(0, 2) },
      '"name": "scale_pos_weight",',
      '"scale_pos_weight" is set twice',
    ],
    ['no rule', { rules: [] }, '"rules": [],', 'must have a rule'],
    [
      'no setting',
      { configure: [{ ...xgboost, settings: [] }] },
      '"settings": []',
      'scenarios.4.configure.0.settings: ',
    ],
  ])
})

describe('what is wrong with a number', () => {
  const [mistake] = NUMERIC.mistakes
  isOneProblem(NUMERIC, [
    [
      'an answer below its range in some variant',
      { least: 60 },
      '"id": "numeric",',
      'the answer 50 is not between 60 and 150',
    ],
    [
      'an answer above its range in some variant',
      { most: 140 },
      '"id": "numeric",',
      'the answer 150 is not between 50 and 140',
    ],
    ['an answer of unknown names', { answer: 'rows' }, '"id": "numeric",', '"rows": nothing is called "rows"'],
    ['an answer that is no number', { answer: 'ratio +' }, '"id": "numeric",', '"ratio +": the formula ends too soon'],
    [
      'an answer that some variant has not',
      { answer: '100 / (ratio - 100)', least: -99, most: 99 },
      '"id": "numeric",',
      'division by zero (ratio = 100)',
    ],
    [
      'a mistake that is right in some variant',
      { mistakes: [{ ...mistake, value: '101' }] },
      '"id": "numeric",',
      'the mistake 101 is within the tolerance of the answer 100',
    ],
    [
      'two mistakes that come to the same',
      {
        mistakes: [
          { ...mistake, value: 30 },
          { ...mistake, value: '30.1', misconception: 'other' },
        ],
      },
      '"misconception": "other",',
      'there is no misconception "other"',
    ],
    ['no mistake', { mistakes: [] }, '"mistakes": []', 'must name what a typical mistake comes to'],
    ['a tolerance of two kinds', { tolerance: { percent: 2, amount: 1 } }, '"tolerance": {', 'a tolerance is'],
    ['no tolerance', { tolerance: { percent: 0 } }, '"percent": 0', 'must be more than 0'],
    [
      'a mistake of an unknown belief',
      { mistakes: [{ ...mistake, misconception: 'down' }] },
      '"misconception": "down",',
      'there is no misconception "down"',
    ],
  ])

  it('two mistakes of two beliefs that come to the same', () => {
    const mistakes = [mistake, { ...mistake, value: '1.01 / ratio', misconception: 'other' }]
    const misconceptions = [MISCONCEPTION, { ...MISCONCEPTION, id: 'other' }]
    const said = compileFile({ misconceptions, scenarios: [{ ...NUMERIC, mistakes }] }).problems
    expect(said).toMatchObject([
      { message: expect.stringMatching(/numeric: two mistakes come to the same, 0\.\d+ \(seed 1\)/) },
    ])
    const apart = [mistake, { ...mistake, value: '1.03 / ratio', misconception: 'other' }]
    expect(compileFile({ misconceptions, scenarios: [{ ...NUMERIC, mistakes: apart }] }).problems).toEqual([])
  })
})

describe('what is wrong with a case', () => {
  const [which, order] = CASE.questions
  isOneProblem(CASE, [
    ['one question', { questions: [which] }, '"questions": [', 'must hold 2 to 4 questions'],
    [
      'five questions',
      { questions: 'abcde'.split('').map((id) => ({ ...which, id })) },
      '"questions": [',
      'must hold 2 to 4 questions',
    ],
    [
      'a case within',
      { questions: [which, { ...order, type: 'case' }] },
      '"type": "case",',
      'scenarios.6.questions.1.type: ',
    ],
    [
      'two questions of one id',
      { questions: [which, { ...order, id: 'which' }] },
      '"id": "which",',
      'the id "which" is given twice',
    ],
    [
      'a slip that is none',
      { questions: [which, { ...order, slips: changed(order.slips, 0, { early: 'split', late: 'test' }) }] },
      '{',
      'this is no slip',
    ],
    [
      'a question that is broken in some variant',
      { questions: [{ ...which, options: changed(which.options, 1, { text: 'Take a' }) }, order] },
      '"id": "case",',
      'case: question which: the options',
    ],
  ])
})

describe('what is wrong with a misconception', () => {
  const said = (more: Json) => {
    const text = printed({ ...WHOLE, misconceptions: [{ ...MISCONCEPTION, ...more }] })
    const { problems } = compileText(text)
    return problems.map((problem) => [lineOf(problem, text), problem.message])
  }

  it.each([
    [
      'cues of one side',
      { cues: changed(MISCONCEPTION.cues, 2, { side: 1 }) },
      '"cues": [',
      'must belong to both sides',
    ],
    ['an unknown note', { note: 'weight' }, '"note": "weight",', 'there is no note "weight"'],
    ['an unknown source', { sources: ['pages'] }, '"pages"', 'sources.json has no source "pages"'],
    ['a belief of two paragraphs', { belief: 'a\n\nb' }, '"belief": "a\\n\\nb",', 'must be one paragraph'],
  ] as const)('%s', (_, more, line, message) => {
    expect(said(more)).toEqual([[line, expect.stringContaining(message)]])
  })

  it.each([
    ['two cues', { cues: MISCONCEPTION.cues.slice(1) }, '"cues": [', 'must hold 3 to 6 cues'],
    ['a third side', { cues: changed(MISCONCEPTION.cues, 2, { side: 3 }) }, '"side": 3,', 'is 1 or 2'],
    ['a pair of one', { pair: ['alone'] }, '"pair": [', 'misconceptions.0.pair.1: '],
  ] as const)('%s, so that there is none for those who name it', (_, more, line, message) => {
    const [first, ...rest] = said(more)
    expect(first).toEqual([line, expect.stringContaining(message)])
    for (const [, words] of rest) expect(words).toBe('there is no misconception "upside-down"')
  })

  it('an id that another has, in any file', () => {
    const more = { 'scenarios/more.json': printed({ scenarios: [], misconceptions: [MISCONCEPTION] }) }
    const { problems, deck } = compileText(printed(WHOLE), more)
    expect(problems).toMatchObject([
      { file: 'scenarios/more.json', line: 5, message: 'another misconception has the id "upside-down"' },
    ])
    expect([deck.misconceptions.length, deck.scenarios.length]).toEqual([1, 7])
  })
})

describe('a file', () => {
  it('that is no JSON costs no other', () => {
    const more = { 'scenarios/torn.json': '{\n  "scenarios": [,]\n}' }
    const { problems, deck } = compileText(printed(WHOLE), more)
    expect(problems).toMatchObject([
      { file: 'scenarios/torn.json', line: 2, column: 17, message: 'this is not JSON: "," may not stand here' },
    ])
    expect(deck.scenarios).toHaveLength(7)
  })

  it.each([
    ['null', 'the file: '],
    ['[]', 'scenarios: '],
    ['{"scenarios": {}}', 'scenarios: '],
    ['{"scenarios": [], "more": 1}', 'more: '],
    ['{"scenarios": [null]}', 'scenarios.0: '],
    ['{"scenarios": [], "misconceptions": [5]}', 'misconceptions.0: '],
  ])('that holds %s says so', (text, message) => {
    const { problems } = compileText(text)
    expect(problems.length).toBeGreaterThan(0)
    expect(problems[0]).toMatchObject({ severity: 'error', line: 1, message: expect.stringContaining(message) })
  })

  it('with several broken scenarios says each, in order', () => {
    const scenarios = [{ ...CHOICE, title: '' }, RESPONSE, { ...ORDERING, slips: [] }, { ...NUMERIC, least: 60 }]
    const { problems, deck } = compileFile({ ...WHOLE, scenarios })
    expect(problems.map(({ message }) => message.split(':')[0])).toEqual([
      'scenarios.0.title',
      'scenarios.2.slips',
      'numeric',
    ])
    expect(deck.scenarios.map(({ id }) => id)).toEqual(['response'])
  })
})
