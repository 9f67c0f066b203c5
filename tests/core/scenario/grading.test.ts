import { describe, expect, it } from 'vitest'
import { gradeDrawn, gradeQuestion, isClose, isComplete, picksOf, type Verdict } from '#core/scenario/grading.ts'
import { keyOf } from '#core/scenario/key.ts'
import type { Answer, NumericQuestion, Question } from '#core/scenario.ts'
import {
  choice,
  drawnOf,
  line,
  MATCHING,
  numeric,
  ONE_OF_EACH,
  ORDERING,
  questionOf,
  RESPONSE,
  SOME_ANSWERS,
  scenarioOf,
} from './made-scenarios.ts'

const grade = (question: Question, answer: Answer | undefined) => gradeQuestion(questionOf(question), answer)
const wrongParts = ({ parts }: Verdict) => parts.flatMap(({ id, right }) => (right ? [] : [id])).sort()
const raised = ({ parts }: Verdict) => parts.flatMap(({ misconception }) => misconception ?? []).sort()

describe('a choice', () => {
  const picked = (option: string) => grade(choice(), { type: 'choice', option })

  it('is right where the right option was picked', () => {
    expect(picked('right').right).toBe(true)
    expect(raised(picked('right'))).toEqual([])
  })

  it('shows both the option wrongly picked and the one wrongly left, each with its why', () => {
    const verdict = picked('wrong2')
    expect(verdict.right).toBe(false)
    expect(wrongParts(verdict)).toEqual(['right', 'wrong2'])
    expect(verdict.parts.find(({ id }) => id === 'wrong3')).toEqual({
      id: 'wrong3',
      right: true,
      why: line('Why wrong3'),
    })
  })

  it('raises only the belief behind what was picked', () =>
    expect(raised(picked('wrong2'))).toEqual(['believes-wrong2']))

  it('is wrong where the option is none of those shown', () => {
    expect(picked('elsewhere').right).toBe(false)
    expect(raised(picked('elsewhere'))).toEqual([])
  })
})

describe('a response', () => {
  const picked = (...options: string[]) => grade(RESPONSE, { type: 'response', options })

  it('is right where all right options were picked, in any order, and no other', () => {
    expect([picked('a', 'c').right, picked('c', 'a').right]).toEqual([true, true])
    expect([picked('a').right, picked('a', 'c', 'b').right, picked().right]).toEqual([false, false, false])
    expect(picked('a', 'c', 'gone').right).toBe(false)
  })

  it('raises a belief for each wrong option picked, and none for a right one left', () => {
    expect(raised(picked('a', 'b', 'd'))).toEqual(['believes-b', 'believes-d'])
    expect(raised(picked('a'))).toEqual([])
    expect(wrongParts(picked('a', 'b'))).toEqual(['b', 'c'])
  })

  it('says how many are to be picked', () => {
    const question = questionOf(RESPONSE)
    expect('prompts' in question || !('options' in question) ? 0 : picksOf(question)).toBe(2)
  })
})

describe('an ordering', () => {
  const ordered = (...steps: string[]) => grade(ORDERING, { type: 'ordering', steps })

  it('is right where every step stands at its place', () => {
    expect(ordered('split', 'fit', 'tune', 'test').right).toBe(true)
    expect(wrongParts(ordered('split', 'tune', 'fit', 'test'))).toEqual(['fit', 'tune'])
  })

  it('tells of each step, in the right order, why it stands where it does', () => {
    const { parts } = ordered('split', 'tune', 'fit', 'test')
    expect(parts.map(({ id, why }) => [id, why])).toEqual(
      ['split', 'fit', 'tune', 'test'].map((id) => [id, line(`Why ${id}`)]),
    )
  })

  it('raises the belief behind a slip, with why it is one', () => {
    const verdict = ordered('fit', 'split', 'tune', 'test')
    expect(raised(verdict)).toEqual(['scale-before-split'])
    expect(verdict.parts.find(({ id }) => id === 'fit')?.why).toEqual(line('It leaks'))
    expect(raised(ordered('test', 'fit', 'tune', 'split'))).toEqual(['scale-before-split', 'tune-on-test'])
  })

  it('raises nothing for a mistake that has no name', () => {
    expect(raised(ordered('split', 'tune', 'fit', 'test'))).toEqual([])
  })

  it('is wrong, and at no place right, where a step is missing or there twice', () => {
    expect(wrongParts(ordered('split', 'fit', 'tune'))).toHaveLength(4)
    expect(ordered('split', 'fit', 'tune', 'tune').right).toBe(false)
    expect(ordered('split', 'fit', 'tune', 'test', 'test').right).toBe(false)
  })
})

describe('a matching', () => {
  const matched = (matches: Readonly<Record<string, string>>) => grade(MATCHING, { type: 'matching', matches })
  const key = { steady: 'real-time', rare: 'serverless', huge: 'async' }

  it('is right where every prompt has its option', () => {
    expect(matched(key).right).toBe(true)
    expect(matched({ ...key, huge: 'batch' }).right).toBe(false)
    expect(wrongParts(matched({ ...key, rare: 'batch', huge: 'batch' }))).toEqual(['huge', 'rare'])
  })

  it('may give one option to several prompts', () => {
    expect(wrongParts(matched({ ...key, huge: 'real-time' }))).toEqual(['huge'])
  })

  it('raises the belief behind the very option that a prompt was given', () => {
    expect(raised(matched({ ...key, rare: 'async' }))).toEqual(['async-for-rare'])
    expect(raised(matched({ ...key, rare: 'batch' }))).toEqual([])
    // What is a mistake at one prompt is none at another.
    expect(raised(matched({ ...key, huge: 'serverless' }))).toEqual([])
  })

  it('is wrong where a prompt has none', () => {
    expect(wrongParts(matched({ steady: 'real-time', rare: 'serverless' }))).toEqual(['huge'])
    expect(matched({}).right).toBe(false)
  })
})

describe('a number', () => {
  const given = (value: number, more: Partial<NumericQuestion> = {}) => grade(numeric(more), { type: 'numeric', value })
  const rights = (more: Partial<NumericQuestion>, ...values: number[]) =>
    values.map((value) => given(value, more).right)

  it('is right within a share of the answer, its edges too', () => {
    expect(rights({}, 97.02, 99, 100.98)).toEqual([true, true, true])
    expect(rights({}, 97.01, 100.99, -99, 0)).toEqual([false, false, false, false])
    expect(rights({ answer: '0 - 200' }, -204, -196, -195.9, 200)).toEqual([true, true, false, false])
  })

  it('is right within an amount, its edges too', () => {
    const tolerance = { amount: 0.1 }
    expect(rights({ answer: '0.3', tolerance }, 0.2, 0.4, 0.41)).toEqual([true, true, false])
    expect(rights({ answer: '0.1 + 0.2', tolerance: { amount: 0 } }, 0.3, 0.31)).toEqual([true, false])
    expect(rights({ answer: '0', tolerance: { amount: 0 } }, 0, 0.001)).toEqual([true, false])
  })

  it('is no more forgiving where all numbers are small', () => {
    expect(rights({ answer: '1e-10' }, 1e-10, 1.02e-10, 0, 1e-9)).toEqual([true, true, false, false])
  })

  it('tells the mistake that it comes to, with its why and its belief', () => {
    expect(given(9900).parts).toEqual([
      { id: 'answer', right: false, why: line('A percentage'), misconception: 'percent-for-ratio' },
    ])
    expect(raised(given(0.0101))).toEqual(['upside-down'])
  })

  it('blames nobody whose number only lies near a small mistake: the share allowed is of the mistake', () => {
    expect(raised(given(1))).toEqual([])
    expect(raised(given(0))).toEqual([])
    expect(raised(given(10_000))).toEqual(['percent-for-ratio'])
    expect(raised(given(10_200))).toEqual([])
    const tolerance = { amount: 0.5 }
    expect(raised(given(0.4, { tolerance }))).toEqual(['upside-down'])
  })

  it('that is right is right, however near a mistake', () => {
    const mistakes = [{ value: '100', why: line('x'), misconception: 'near' }]
    expect(given(100, { mistakes })).toMatchObject({
      right: true,
      parts: [{ right: true, why: line('990,000 / 10,000') }],
    })
  })

  it('is the first mistake of those that are alike', () => {
    const mistakes = ['one', 'two'].map((misconception) => ({ value: '500', why: line('x'), misconception }))
    expect(raised(given(500, { mistakes }))).toEqual(['one'])
  })

  it.each([
    [1, 1, 0, true],
    [1.1, 1, 0.1, true],
    [1.11, 1, 0.1, false],
    [0.1 + 0.2, 0.3, 0, true],
    [1e21 + 1e5, 1e21, 0, true],
    [-1, 1, 0, false],
    [Number.NaN, 1, 1, false],
  ])('%d is close to %d within %d: %s', (value, to, slack, close) => expect(isClose(value, to, slack)).toBe(close))
})

describe('any question', () => {
  const all = Object.values(ONE_OF_EACH)
    .filter(({ type }) => type !== 'case')
    .flatMap((scenario) => drawnOf(scenario).questions.map((question) => [question.type, question] as const))

  it.each(all)('of type %s is wrong without an answer, and gives nothing away', (_, question) => {
    const verdict = gradeQuestion(question, undefined)
    expect(verdict.right).toBe(false)
    expect(raised(verdict)).toEqual([])
    expect(verdict.parts.every(({ why }) => why.length > 0)).toBe(true)
  })

  it.each(all)('of type %s is wrong, and gives nothing away, where the answer is of another type', (type, question) => {
    for (const answer of SOME_ANSWERS) {
      const verdict = gradeQuestion(question, answer)
      expect(verdict.right).toBe(answer.type === type)
      if (answer.type !== type) expect(raised(verdict)).toEqual([])
    }
  })

  it.each(all)(
    'of type %s is ready to be checked with its key, and not with nothing or another answer',
    (type, question) => {
      expect(isComplete(question, keyOf(question))).toBe(true)
      expect(isComplete(question, undefined)).toBe(false)
      for (const answer of SOME_ANSWERS) expect(isComplete(question, answer)).toBe(answer.type === type)
    },
  )
})

describe('an answer', () => {
  const isReady = (question: Question, answer: Answer) => isComplete(questionOf(question), answer)

  it('to a choice is whole with one of the options shown', () => {
    expect(isReady(choice(), { type: 'choice', option: 'wrong1' })).toBe(true)
    expect(isReady(choice(), { type: 'choice', option: '' })).toBe(false)
  })

  it('to a response is whole with as many options as are right', () => {
    const ready = (...options: string[]) => isReady(RESPONSE, { type: 'response', options })
    expect([ready('b', 'd'), ready('a'), ready('a', 'b', 'c'), ready()]).toEqual([true, false, false, false])
  })

  it('to an ordering is whole with all steps', () => {
    const ready = (...steps: string[]) => isReady(ORDERING, { type: 'ordering', steps })
    expect([ready('fit', 'split', 'test', 'tune'), ready('fit', 'split')]).toEqual([true, false])
  })

  it('to a matching is whole with an option for every prompt', () => {
    const ready = (matches: Readonly<Record<string, string>>) => isReady(MATCHING, { type: 'matching', matches })
    expect(ready({ steady: 'batch', rare: 'batch', huge: 'batch' })).toBe(true)
    expect(ready({ steady: 'batch', rare: 'batch' })).toBe(false)
  })

  it('in numbers is whole with a number', () => {
    const ready = (value: number) => isReady(numeric(), { type: 'numeric', value })
    expect([ready(0), ready(Number.NaN), ready(Number.POSITIVE_INFINITY)]).toEqual([true, false, false])
  })
})

describe('a case', () => {
  const drawn = drawnOf(ONE_OF_EACH.case)
  const key = drawn.questions.map(keyOf)

  it('is right only where each of its questions is', () => {
    expect(gradeDrawn(drawn, key).right).toBe(true)
    for (const place of key.keys()) {
      const answers = key.map((answer, index) => (index === place ? null : answer))
      const { right, verdicts } = gradeDrawn(drawn, answers)
      expect(right).toBe(false)
      expect(verdicts.map((verdict) => verdict.right)).toEqual(key.map((_, index) => index !== place))
    }
    expect(gradeDrawn(drawn, key.slice(0, 2)).right).toBe(false)
    expect(gradeDrawn(drawn, []).right).toBe(false)
  })

  it('raises each belief once, whatever the question that it was given away in', () => {
    const same = numeric({ mistakes: [{ value: '5', why: line('x'), misconception: 'believes-wrong1' }] })
    const twice = drawnOf(
      scenarioOf([
        { ...choice(), id: 'one' },
        { ...same, id: 'two' },
      ]),
    )
    const answers: Answer[] = [
      { type: 'choice', option: 'wrong1' },
      { type: 'numeric', value: 5 },
    ]
    expect(gradeDrawn(twice, answers).misconceptions).toEqual(['believes-wrong1'])
  })
})
