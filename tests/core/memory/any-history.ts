import fc from 'fast-check'
import type { ReviewHistory } from '#core/memory/review-history.ts'

/** Any log of up to so many reviews of a few cards, days apart or on the same day, answered in any way. */
export function anyHistory(maxLength: number): fc.Arbitrary<ReviewHistory> {
  const anyReview = fc.record({
    card: fc.nat(4),
    grade: fc.integer({ min: 1, max: 4 }),
    later: fc.oneof(fc.constant(0), fc.nat(3), fc.nat(200)),
  })
  return fc.array(anyReview, { maxLength, size: 'max' }).map((reviews) => {
    let day = 0
    return {
      cards: reviews.map(({ card }) => card),
      grades: reviews.map(({ grade }) => grade),
      days: reviews.map(({ later }) => {
        day += later
        return day
      }),
    }
  })
}
