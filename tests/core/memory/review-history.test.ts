import { describe, expect, it } from 'vitest'
import { recencyWeights, reviewsByCard } from '#core/memory/review-history.ts'

const HISTORY = {
  cards: [1, 0, 1, 1, 0, 1],
  days: [10, 10, 10, 13, 15, 12],
  grades: [1, 3, 3, 2, 4, 3],
}

describe('reviews by card', () => {
  const reviews = reviewsByCard(HISTORY)

  it('keep the order of each card and the days in between; a day that goes back is the same day', () => {
    expect([...reviews.starts]).toEqual([0, 2, 6])
    expect([...reviews.grades]).toEqual([3, 4, 1, 3, 2, 3])
    expect([...reviews.elapsedDays]).toEqual([0, 5, 0, 0, 3, 0])
    expect([...reviews.places]).toEqual([1, 4, 0, 2, 3, 5])
  })

  it('count as targets those some days after another', () => {
    expect(reviews.targets).toBe(2)
    expect(reviews.longest).toBe(4)
    expect(reviewsByCard(HISTORY, 4).targets).toBe(1)
  })

  it('weigh from 0.25 to 1 by the order in time, 0.25 + 0.75·(rank / last)³', () => {
    expect([...recencyWeights(reviews)]).toEqual([0, 1, 0, 0, 0.25, 0])
    const five = { cards: [0, 0, 0, 0, 0, 0], days: [0, 1, 2, 3, 4, 5], grades: [3, 3, 3, 3, 3, 3] }
    expect([...recencyWeights(reviewsByCard(five))]).toEqual([
      0,
      0.25,
      0.25 + 0.75 / 64,
      0.25 + 0.75 / 8,
      0.25 + (0.75 * 27) / 64,
      1,
    ])
  })

  it('are none where there is nothing', () => {
    expect(reviewsByCard({ cards: [], days: [], grades: [] }).targets).toBe(0)
  })
})
