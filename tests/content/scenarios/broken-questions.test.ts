import { describe, expect, it } from 'vitest'
import {
  CASE,
  CHOICE,
  CONFIGURE,
  compileFile,
  compileText,
  type Json,
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
import { changed, isOneProblem } from './one-problem.ts'

const [RATIO, INVERSE, ONE, NONE] = CHOICE.options

describe('a choice is refused, at its place and alone, for', () => {
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

describe('a response is refused, at its place and alone, for', () => {
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

describe('an ordering is refused, at its place and alone, for', () => {
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

describe('a matching is refused, at its place and alone, for', () => {
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

describe('a configure question is refused, at its place and alone, for', () => {
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

describe('a numeric question is refused, at its place and alone, for', () => {
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

it('a choice with two keys is told at the second', () => {
  const options = changed(CHOICE.options, 2, { right: true, misconception: undefined })
  const text = printed({ ...WHOLE, scenarios: [{ ...CHOICE, options }] })
  const [problem] = compileText(text).problems
  expect(text.split('\n')[problem?.line ?? 0]).toContain('"id": "one"')
})

describe('a case is refused, at its place and alone, for', () => {
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

  it('each of its questions that is broken', () => {
    const same = { ...which, options: changed(which.options, 1, { text: 'Take a' }) }
    const { problems } = compileFile({
      ...WHOLE,
      scenarios: [{ ...CASE, questions: [same, { ...same, id: 'other' }] }],
    })
    expect(problems.map(({ message }) => message.slice(0, 20))).toEqual([
      'case: question which',
      'case: question other',
    ])
  })
})
