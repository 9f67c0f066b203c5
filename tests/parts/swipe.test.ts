import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { gradeAt, moved, THRESHOLD_PX, touched } from '#parts/desk/swipe.ts'

/** A finger that goes down at 200, 400 and through these points; what lifting it at the last one would give. */
function drag(...points: readonly (readonly [x: number, y: number])[]) {
  const touch = points.reduce((so, [x, y]) => moved(so, x, y), touched(200, 400))
  return gradeAt(touch, points.at(-1)?.[0] ?? 200)
}

describe('a swipe', () => {
  it('is again to the left and good to the right', () => {
    expect(drag([180, 400], [100, 405])).toBe('again')
    expect(drag([220, 400], [300, 395])).toBe('good')
  })

  it('gives no grade short of the threshold, even coming back from beyond it', () => {
    expect(drag([220, 400], [200 + THRESHOLD_PX - 1, 400])).toBeUndefined()
    expect(drag([220, 400], [320, 400], [230, 400])).toBeUndefined()
  })

  it('never grades a finger that began to scroll, wherever it strays', () => {
    const anyPoint = fc.tuple(fc.integer({ min: 0, max: 390 }), fc.integer({ min: 0, max: 844 }))
    fc.assert(
      fc.property(fc.array(anyPoint), (points) => {
        expect(drag([203, 420], ...points)).toBeUndefined()
      }),
    )
  })

  it('takes a slanting finger for scrolling', () => {
    expect(drag([212, 412], [330, 410])).toBeUndefined()
  })
})
