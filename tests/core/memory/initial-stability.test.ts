import { describe, expect, it } from 'vitest'
import { initialStabilities } from '#core/memory/initial-stability.ts'
import { DEFAULT_PARAMETERS } from '#core/memory/parameters.ts'
import { reviewsByCard } from '#core/memory/review-history.ts'

type Group = { first: number; days: number; recalled: number; forgotten: number }

/** Cards answered once, and once more some days later. */
function pairs(groups: readonly Group[]) {
  const cards: number[] = []
  const days: number[] = []
  const grades: number[] = []
  let card = 0
  for (const group of groups)
    for (let one = 0; one < group.recalled + group.forgotten; one += 1) {
      cards.push(card, card)
      days.push(0, group.days)
      grades.push(group.first, one < group.recalled ? 3 : 1)
      card += 1
    }
  return reviewsByCard({ cards, days, grades })
}

describe('the stabilities after a first grade', () => {
  it('are the days after which nine in ten were recalled, when there are many cards', () => {
    const { stabilities, counts } = initialStabilities(
      pairs([
        { first: 1, days: 1, recalled: 9_000, forgotten: 1_000 },
        { first: 2, days: 3, recalled: 9_000, forgotten: 1_000 },
        { first: 3, days: 8, recalled: 9_000, forgotten: 1_000 },
        { first: 4, days: 30, recalled: 9_000, forgotten: 1_000 },
      ]),
    )
    for (const [index, days] of [1, 3, 8, 30].entries())
      expect(Math.abs((stabilities[index] as number) / days - 1)).toBeLessThan(0.005)
    expect(counts).toEqual([10_000, 10_000, 10_000, 10_000])
  })

  it('stay near the defaults when there are few cards', () => {
    const { stabilities } = initialStabilities(pairs([{ first: 3, days: 5, recalled: 1, forgotten: 0 }]))
    const usual = DEFAULT_PARAMETERS[2] as number
    expect(stabilities[2]).toBeGreaterThan(usual)
    expect(stabilities[2]).toBeLessThan(1.5 * usual)
  })

  it('make least what the formula says: its slope there is 0', () => {
    const { stabilities } = initialStabilities(pairs([{ first: 3, days: 5, recalled: 20, forgotten: 7 }]))
    const decay = 0.1542
    const cost = (log: number) => {
      const chance = (1 + ((0.9 ** (-1 / decay) - 1) * 5) / Math.exp(log)) ** -decay
      return -20 * Math.log(chance) - 7 * Math.log(1 - chance) + (log - Math.log(2.3065)) ** 2 / 2
    }
    const found = Math.log(stabilities[2] as number)
    expect((cost(found + 1e-4) - cost(found - 1e-4)) / 2e-4).toBeCloseTo(0, 3)
  })

  it('never fall from a grade to a better one; what was learnt of more cards stays', () => {
    const { stabilities } = initialStabilities(
      pairs([
        { first: 2, days: 4, recalled: 5, forgotten: 0 },
        { first: 3, days: 4, recalled: 50, forgotten: 50 },
      ]),
    )
    expect(stabilities[1]).toBe(stabilities[2])
    expect(stabilities[2]).toBeLessThan(2)
    expect(stabilities.toSorted((a, b) => a - b)).toEqual(stabilities)
  })

  it('scale the default of a grade that was never given as the others are scaled', () => {
    const { stabilities } = initialStabilities(pairs([{ first: 3, days: 23, recalled: 9_000, forgotten: 1_000 }]))
    const scale = (stabilities[2] as number) / (DEFAULT_PARAMETERS[2] as number)
    expect(scale).toBeCloseTo(10, 0)
    expect((stabilities[3] as number) / (DEFAULT_PARAMETERS[3] as number)).toBeCloseTo(scale, 6)
  })
})
