import fc from 'fast-check'
import { expect, it } from 'vitest'
import { createBestFirst } from '#core/rehearsal/best-first.ts'

it('gives items in the order of a sort by worth, of equal ones the earlier first', () => {
  const worths = fc.array(fc.constantFrom(-1, 0, 0.5, 2, Number.POSITIVE_INFINITY), { maxLength: 30 })
  fc.assert(
    fc.property(worths, worths, (before, all) => {
      const heap = createBestFirst(30)
      for (const some of [before, all]) {
        heap.clear()
        for (const [item, worth] of some.entries()) heap.add(item, worth)
        heap.settle()
        const sorted = [...some.keys()].sort((a, b) => {
          const [one = 0, other = 0] = [some[a], some[b]]
          return one === other ? a - b : other > one ? 1 : -1
        })
        expect(Array.from({ length: some.length + 1 }, heap.take)).toEqual([...sorted, -1])
      }
    }),
  )
})
