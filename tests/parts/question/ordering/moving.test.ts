import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { asideBy, moved, placeFor, type Span } from '#parts/question/ordering/moving.ts'

/** Items of 100 pixels, 10 apart. */
const spans: readonly Span[] = [0, 110, 220, 330].map((start) => ({ start, size: 100 }))

describe('moving an item of a list', () => {
  it('takes it out and puts it in', () => {
    expect(moved(['a', 'b', 'c', 'd'], 0, 2)).toEqual(['b', 'c', 'a', 'd'])
    expect(moved(['a', 'b', 'c', 'd'], 3, 1)).toEqual(['a', 'd', 'b', 'c'])
  })

  it('leaves the list as it is at its ends', () => {
    const list = ['a', 'b']
    expect(moved(list, 0, -1)).toBe(list)
    expect(moved(list, 1, 2)).toBe(list)
  })

  it('loses nothing, and is undone by moving back', () => {
    const places = fc.nat(5)
    fc.assert(
      fc.property(places, places, (from, to) => {
        const list = [0, 1, 2, 3, 4, 5]
        expect(moved(moved(list, from, to), to, from)).toEqual(list)
      }),
    )
  })
})

describe('dragging an item of a list', () => {
  it('passes a neighbour once its edge is beyond the middle of that one', () => {
    expect(placeFor(spans, 0, 59)).toBe(0)
    expect(placeFor(spans, 0, 61)).toBe(1)
    expect(placeFor(spans, 3, -61)).toBe(2)
    expect(placeFor(spans, 1, 1000)).toBe(3)
    expect(placeFor(spans, 2, -1000)).toBe(0)
  })

  it('moves those it passes aside by its own room', () => {
    const shifts = (from: number, to: number) => spans.map((_, place) => asideBy(spans, place, from, to))
    expect(shifts(0, 2)).toEqual([0, -110, -110, 0])
    expect(shifts(3, 2)).toEqual([0, 0, 110, 0])
    expect(shifts(1, 1)).toEqual([0, 0, 0, 0])
  })
})
