import { describe, expect, it } from 'vitest'
import type { Mover } from '#core/readiness/movers.ts'
import type { MetMock } from '#core/readiness/past.ts'
import { reliabilityOf } from '#core/readiness/reliability.ts'
import {
  brierWords,
  groupName,
  guessWords,
  mocksWords,
  pointsWords,
  reliabilityWords,
  shareWords,
  sittingWords,
} from '#screens/readiness/words.ts'
import { makeExam } from '../../core/mock/exams.ts'

const EXAM = makeExam()
const foretold = (count: number, predicted: number, right: number) => [
  ...Array.from({ length: right }, () => ({ predicted, recalled: true })),
  ...Array.from({ length: count - right }, () => ({ predicted, recalled: false })),
]
const reliabilityIn = (answers: Parameters<typeof reliabilityOf>[0]) => {
  const found = reliabilityOf(answers)
  if (!found) throw new Error('There are no answers.')
  return found
}
const mock = (reached: number): MetMock => ({
  id: String(reached),
  at: 0,
  reached,
  questions: 50,
  foretold: { score: 0.6, low: 0.5, high: 0.7 },
})

describe('the words of readiness', () => {
  it('call a guess a guess, and say why', () => {
    expect(guessWords(40, 0)).toMatch(/guessing alone/)
    expect(guessWords(0, 5)).toMatch(/A wide guess so far: .* you have given none yet\. Until there are 20/)
    expect(guessWords(19, 5)).toMatch(/you have given 19 of them/)
    expect(guessWords(20, 5)).toBeUndefined()
  })

  it('never give a share without its range', () => {
    expect(shareWords({ score: 0.64, low: 0.52, high: 0.75 })).toBe('64 % (52 to 75)')
    expect(shareWords({ score: 0.005, low: 0, high: 0.06 })).toBe('below 1 % (0 to 6)')
  })

  it('name what there is to study, how much, and what it brings', () => {
    const names = { domain: (number: number) => `domain ${number}, Data`, topic: () => 'XGBoost' }
    expect(groupName({ kind: 'unseen', domain: 2 }, names)).toBe('New in domain 2, Data')
    expect(groupName({ kind: 'met', domain: 2 }, names)).toBe('Seen before in domain 2, Data')
    expect(groupName({ kind: 'tag', tag: 'gotcha' }, names)).toBe('#gotcha')
    expect(groupName({ kind: 'topic', topic: 'xgboost' }, names)).toBe('XGBoost')
    const mover: Mover = {
      group: { kind: 'tag', tag: 'gotcha' },
      cards: ['a', 'b', 'c'],
      unseen: 1,
      scenarios: 1,
      minutes: 2.4,
      gain: 0.01,
    }
    expect(sittingWords(mover)).toBe('2 cards and 1 scenario, 1 of them new, in about 2 minutes')
    expect(sittingWords({ ...mover, scenarios: 3, unseen: 3, minutes: 0.2 })).toBe(
      '3 scenarios, all new, in about 1 minute',
    )
    expect(pointsWords(0.01, EXAM)).toBe('about +9 points')
    expect(pointsWords(0.0005, EXAM)).toBe('less than a point')
  })

  it('say on which side the memory model is off, and whether it is any use', () => {
    expect(reliabilityWords(reliabilityIn(foretold(10, 0.9, 7)))).toMatch(/70 % were right: 20 points too hopeful/)
    expect(reliabilityWords(reliabilityIn(foretold(10, 0.7, 9)))).toMatch(/20 points too gloomy/)
    expect(reliabilityWords(reliabilityIn(foretold(10, 0.9, 9)))).toMatch(/just about what came/)
    expect(brierWords(reliabilityIn(foretold(10, 0.9, 9)))).toBe(
      'Brier score 0.090, where 0 is perfect. Always foretelling your average, 90 %, would come to 0.090, so it hardly tells your easy cards from your hard ones.',
    )
    expect(brierWords(reliabilityIn([...foretold(10, 0.9, 10), ...foretold(10, 0.2, 0)]))).toMatch(/so it tells your/)
    expect(brierWords(reliabilityIn(foretold(10, 0.2, 9)))).toMatch(/does not tell easy cards from hard ones yet/)
  })

  it('say whether mocks came out as foretold', () => {
    expect(mocksWords([mock(0.6)], EXAM)).toBe(
      'Before your one mock 640 was foretold (80 %: 550 to 730); it came to 640, within the range.',
    )
    expect(mocksWords([mock(0.8)], EXAM)).toMatch(/came to 820, above the range/)
    expect(mocksWords([mock(0.4)], EXAM)).toMatch(/below the range/)
    expect(mocksWords([mock(0.6), mock(0.8)], EXAM)).toBe(
      '1 of 2 mocks came out within the range foretold just before, where eight of ten should; on average they were 90 points better than foretold.',
    )
    expect(mocksWords([mock(0.62), mock(0.58)], EXAM)).toMatch(/just about as foretold/)
  })
})
