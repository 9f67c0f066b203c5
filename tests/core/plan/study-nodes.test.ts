import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { studyNodes } from '#core/plan/study-nodes.ts'

describe('the days a solve looks at', () => {
  it('are all days when they are few', () => {
    expect(studyNodes([60, 0, 120], 40)).toEqual({
      days: Int32Array.of(0, 1, 2),
      seconds: Float64Array.of(60, 0, 120),
      examDay: 3,
    })
  })

  it('are no more than asked for, rise from today, end on the eve, and keep all the time there is', () => {
    fc.assert(
      fc.property(fc.array(fc.nat(3_600), { maxLength: 400 }), fc.integer({ min: 20, max: 60 }), (seconds, most) => {
        const nodes = studyNodes(seconds, most)
        expect(nodes.days.length).toBe(Math.min(most, seconds.length))
        for (const [node, day] of nodes.days.entries())
          expect(day).toBeGreaterThan(node === 0 ? -1 : (nodes.days[node - 1] as number))
        if (seconds.length > 0) expect([nodes.days[0], nodes.days.at(-1)]).toEqual([0, seconds.length - 1])
        const sum = (some: Iterable<number>) => [...some].reduce((all, one) => all + one, 0)
        expect(sum(nodes.seconds)).toBe(sum(seconds))
      }),
    )
  })
})
