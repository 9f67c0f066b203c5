import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { LONGEST_ANSWER, LONGEST_LIST, LONGEST_QUESTION, tellsAnswer } from '#content/quality/check-cards.ts'
import { AT_START, NOTE, saidOf } from './strict-note.ts'

const words = (count: number, word: string) => Array.from({ length: count }, () => word).join(' ')
const bullets = (count: number) => Array.from({ length: count }, (_, index) => `- point ${index}`).join('\n')

describe('a good card', () => {
  it.each([
    ['is left in peace', 'Which way does `eta` go? :: Down ^eta'],
    ['may have a list of seven', `## What helps? #exam-tip\n\n${bullets(LONGEST_LIST)}\n\n^list`],
    ['may offer its answer among others', 'Is it longer or shorter? :: Longer ^a'],
    ['may have a list to choose from', 'Studio, Classic Studio, Canvas: which one is old? :: Classic Studio ^a'],
    ['may answer with a word that is part of one in the question', 'What does `eta_rate` do to a rate? :: `eta` ^a'],
    ['may answer with two letters', 'Which S3 class costs least if it is read once a year? :: S3 ^a'],
    ['may be long where its words are code', `What of ${words(9, '`colsample_bytree`')}? :: All ^a`],
  ])('%s', (_, body) => expect(saidOf(body)).toEqual([]))
})

describe('a card that is no good is named at its place, where it', () => {
  it.each([
    ['tells its answer', 'What does gradient boosting boost? :: Gradient boosting ^a', 'the card a tells its answer'],
    ['tells what its gap hides', 'It goes from ==1 GB== to 6 GB, by 1 GB ^a', 'the card a~c1 tells its answer'],
    ['has a long answer', `Why? :: ${words(49, 'long')} ^a`, `has an answer of 244 characters, of at most`],
    ['asks at length', `${words(20, 'A small question.')}? :: Yes ^a`, 'asks in 360 characters, of at most 180'],
    ['asks in a long sentence', `${words(26, 'so')}? :: Yes ^a`, 'asks in a sentence of 26 words, of at most 25'],
    ['uses long words', `${words(9, 'considerable')}? :: Yes ^a`, 'is hard to read: LIX 109, of at most 70'],
  ])('%s', (_, body, message) => {
    const said = saidOf(body)
    expect(said).toHaveLength(1)
    expect(said[0]).toContain(AT_START)
    expect(said[0]).toContain(message)
  })

  it('has too long a list', () => {
    const said = saidOf(`## What helps? #exam-tip\n\n${bullets(LONGEST_LIST + 1)}\n\n^list`)
    expect(said).toEqual([`${NOTE}:10:1: the card list has an answer of 8 points, of at most 7`])
  })

  it('asks what another asks, but for signs and greatness', () => {
    const said = saidOf('What is `eta`? :: A rate ^a\n\nWhat is ETA :: A step ^b')
    expect(said).toEqual([`${NOTE}:10:1: the card b asks the same as a: "What is ETA"`])
  })

  it('has no tag', () => {
    const said = saidOf('Why? :: So ^a', { front: ['domains: [mla/2]', '', 'source: page'] })
    expect(said).toEqual([`${AT_START}the card a has no tag; add one here, above, or in the front matter`])
  })

  it('is asked by no exam', () => {
    const said = saidOf('Why? :: So ^a', { front: ['', 'tags: [exam-tip]', 'source: page'] })
    expect(said).toEqual([`${AT_START}the card a is asked by no exam; add "domains" to the front matter`])
  })

  it('comes from the catalogue', () => {
    const hyperparameter = {
      name: 'eta',
      required: false,
      type: 'float',
      default: '1',
      valid_range: 'float',
      effect: words(49, 'long'),
      tunable_range: null,
      source: 'https://example.org/page',
    }
    const catalogue = [{ algorithm: 'XGBoost', hyperparameters: [hyperparameter] }]
    const generated = { algorithm: 'XGBoost', note: 'xgboost', tags: [], prefix: 'hp', startsActive: [] }
    const said = saidOf('', {
      manifest: { hyperparameters: [generated] },
      files: { 'hyperparameters.json': JSON.stringify(catalogue, null, 2) },
    })
    expect(said).toEqual([
      `hyperparameters.json:5:7: the card hp-eta~effect has an answer of 244 characters, of at most ${LONGEST_ANSWER}, or a list`,
    ])
  })
})

describe('a folder of somebody’s own', () => {
  it('may ask as it likes', () => {
    const long = `${words(LONGEST_QUESTION, 'color')} same :: same`
    expect(saidOf(long, { manifest: { strict: false } })).toEqual([])
  })
})

describe('telling the answer', () => {
  const word = fc.stringMatching(/^[a-z]{3,8}$/)

  it('is seen wherever the answer stands as whole words', () => {
    fc.assert(
      fc.property(fc.array(word), fc.array(word, { minLength: 1, maxLength: 3 }), fc.array(word), (a, b, c) => {
        const question = [...a, ...b, ...c, 'what'].join(' ')
        fc.pre(!/\bor\b/.test(question))
        expect(tellsAnswer(`${question}?`, `${b.join(', ')}.`)).toBe(true)
      }),
    )
  })

  it('is never seen in a question without its words', () => {
    fc.assert(
      fc.property(fc.array(word), word, (question, answer) => {
        fc.pre(!question.includes(answer))
        expect(tellsAnswer(`${question.join(' ')}?`, answer)).toBe(false)
      }),
    )
  })
})
