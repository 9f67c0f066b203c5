import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { type Answered, calibrate } from '#core/readiness/calibration.ts'
import { type ExamShape, type ReadinessItem, readinessOf } from '#core/readiness/readiness.ts'

const exam: ExamShape = {
  domains: [
    { number: 1, weight: 0.75 },
    { number: 2, weight: 0.25 },
  ],
  questions: 65,
  passShare: 0.72,
}
const wellKnown = calibrate(
  Array.from(
    { length: 4_000 },
    (_, index): Answered => ({ predicted: 0.8, days: 2 ** (index % 6), recalled: index % 5 > 0 }),
  ),
)

function items(domain: number, recall: number, floor = 0, count = 100): ReadinessItem[] {
  return Array.from({ length: count }, () => ({ domain, recall, days: 8, floor }))
}

function ready(some: readonly ReadinessItem[], future = 0, calibration = wellKnown) {
  const readiness = readinessOf(some, exam, calibration, future)
  if (!readiness) throw new Error('There is nothing to be ready for.')
  return readiness
}

const anyItems = fc.array(
  fc.record({
    domain: fc.constantFrom(1, 2),
    recall: fc.double({ min: 0, max: 1, noNaN: true }),
    days: fc.integer({ min: 1, max: 400 }),
    floor: fc.constantFrom(0, 0.25),
  }),
  { minLength: 1, maxLength: 40 },
)

describe('readiness', () => {
  it('weighs the domains as the exam does', () => {
    const { score, domains } = ready([...items(1, 0.8), ...items(2, 0.4)])
    expect(domains.map((domain) => domain.score)).toEqual([expect.closeTo(0.8, 1), expect.closeTo(0.4, 1)])
    expect(score).toBeCloseTo(0.75 * (domains[0]?.score ?? 0) + 0.25 * (domains[1]?.score ?? 0), 9)
  })

  it('counts cards never met as not known, and scenarios never met as guessed', () => {
    const { domains } = ready([...items(1, 0), ...items(2, 0, 0.25)])
    expect(domains[0]?.score).toBeLessThan(0.01)
    expect(domains[1]?.score).toBeCloseTo(0.25, 9)
  })

  it('lifts what is half known by guessing the other half', () => {
    const { domains } = ready([...items(1, 0.5), ...items(2, 0.5, 0.25)])
    expect(domains[1]?.score).toBeCloseTo(0.25 + 0.75 * (domains[0]?.score ?? 0), 9)
  })

  it('shares out the weight of a domain without items, and says nothing without any', () => {
    expect(ready(items(2, 0.6)).score).toBeCloseTo(ready(items(2, 0.6)).domains[0]?.score ?? 0, 9)
    expect(readinessOf([], exam, wellKnown, 0)).toBeUndefined()
  })

  it('is unsure before the log has spoken, and surer after', () => {
    const some = [...items(1, 0.8), ...items(2, 0.8)]
    const before = ready(some, 0, calibrate([]))
    const after = ready(some)
    expect(before.high - before.low).toBeGreaterThan(1.5 * (after.high - after.low))
  })

  it('is less sure of what is still to be studied', () => {
    const some = [...items(1, 0.8), ...items(2, 0.8)]
    const planned = ready(some, 0.9)
    const done = ready(some, 0)
    expect(planned.high - planned.low).toBeGreaterThan(done.high - done.low)
    expect(planned.score).toBeLessThan(done.score)
  })

  it('is never surer than 65 questions are', () => {
    const { low, high } = ready([...items(1, 0.8), ...items(2, 0.8)])
    expect(high - low).toBeGreaterThan(2 * 1.28 * Math.sqrt((0.8 * 0.2) / 65))
  })

  it('gives the one who stands at the pass mark an even chance, and more to who knows more', () => {
    const chanceAt = (recall: number) => ready([...items(1, recall), ...items(2, recall)]).passChance
    expect(chanceAt(0.72)).toBeGreaterThan(0.4)
    expect(chanceAt(0.72)).toBeLessThan(0.6)
    fc.assert(
      fc.property(fc.double({ min: 0.05, max: 0.9, noNaN: true }), (recall) => {
        expect(chanceAt(recall + 0.02)).toBeGreaterThanOrEqual(chanceAt(recall))
      }),
    )
  })

  it('keeps every number between 0 and 1 and the score inside its interval', () => {
    fc.assert(
      fc.property(anyItems, fc.double({ min: 0, max: 1, noNaN: true }), (some, future) => {
        const { domains, passChance, ...whole } = ready(some, future)
        expect(passChance).toBeGreaterThanOrEqual(0)
        expect(passChance).toBeLessThanOrEqual(1)
        for (const { low, score, high } of [whole, ...domains]) {
          expect(low).toBeGreaterThanOrEqual(0)
          expect(low).toBeLessThanOrEqual(score)
          expect(high).toBeGreaterThanOrEqual(score)
          expect(high).toBeLessThanOrEqual(1)
        }
      }),
    )
  })
})
