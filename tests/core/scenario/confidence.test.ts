import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { GRADES } from '#core/grade.ts'
import { ALLOWED_MS, CONFIDENCES, earnedGrade, speedOf } from '#core/scenario/confidence.ts'

const SECOND = 1_000
const SPEEDS = ['quick', 'steady', 'slow'] as const
const SAID = [...CONFIDENCES, undefined]

describe('the grade that an answer earns', () => {
  it.each([
    ['sure', 'quick', 'easy'],
    ['sure', 'steady', 'good'],
    ['sure', 'slow', 'hard'],
    ['fairly', 'quick', 'good'],
    ['fairly', 'steady', 'good'],
    ['fairly', 'slow', 'hard'],
    ['unsure', 'quick', 'hard'],
    ['unsure', 'steady', 'hard'],
    ['unsure', 'slow', 'hard'],
    [undefined, 'quick', 'good'],
    [undefined, 'steady', 'good'],
    [undefined, 'slow', 'hard'],
  ] as const)('right, said to be %s, %s: %s', (sure, speed, grade) => {
    expect(earnedGrade(true, sure, speed)).toBe(grade)
  })

  it.each(SAID.flatMap((sure) => SPEEDS.map((speed) => [sure, speed] as const)))(
    'wrong is always again: said to be %s, %s',
    (sure, speed) => expect(earnedGrade(false, sure, speed)).toBe('again'),
  )

  it('is never good for a lucky guess', () => {
    for (const speed of SPEEDS) expect(['good', 'easy']).not.toContain(earnedGrade(true, 'unsure', speed))
  })

  it('is easy only for who said that they were sure', () => {
    for (const sure of SAID) {
      for (const speed of SPEEDS) if (earnedGrade(true, sure, speed) === 'easy') expect(sure).toBe('sure')
    }
  })

  it('is never better for being slower, or for being less sure', () => {
    const rank = (sure: (typeof SAID)[number], speed: (typeof SPEEDS)[number]) =>
      GRADES.indexOf(earnedGrade(true, sure, speed))
    for (const sure of SAID) {
      expect(rank(sure, 'quick')).toBeGreaterThanOrEqual(rank(sure, 'steady'))
      expect(rank(sure, 'steady')).toBeGreaterThanOrEqual(rank(sure, 'slow'))
    }
    for (const speed of SPEEDS) {
      expect(rank('sure', speed)).toBeGreaterThanOrEqual(rank('fairly', speed))
      expect(rank('fairly', speed)).toBeGreaterThanOrEqual(rank('unsure', speed))
    }
  })
})

describe('an answer', () => {
  it('is quick within half of what the exam allows, and slow beyond it', () => {
    expect(ALLOWED_MS).toBe((130 * 60 * SECOND) / 65)
    const speeds = [0, 60, 60.001, 120, 120.001, 3_600].map((seconds) => speedOf(seconds * SECOND, 1))
    expect(speeds).toEqual(['quick', 'quick', 'steady', 'steady', 'slow', 'slow'])
  })

  it('to a case may take as long as its questions together', () => {
    expect([180, 181, 360, 361].map((seconds) => speedOf(seconds * SECOND, 3))).toEqual([
      'quick',
      'steady',
      'steady',
      'slow',
    ])
  })

  it('is never quicker for taking longer', () => {
    fc.assert(
      fc.property(fc.nat(1e6), fc.nat(1e6), fc.integer({ min: 1, max: 4 }), (tookMs, more, questions) => {
        const [sooner, later] = [tookMs, tookMs + more].map((ms) => SPEEDS.indexOf(speedOf(ms, questions)))
        expect(later).toBeGreaterThanOrEqual(Number(sooner))
      }),
    )
  })
})
