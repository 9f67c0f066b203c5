import { describe, expect, it } from 'vitest'
import { inSlices } from '#core/in-slices.ts'

/** Work in so many steps that take some milliseconds each, by a clock of its own; `turns` says when the page had one. */
function desk(steps: number, tookMs: number) {
  let ms = 1_000
  const turns: number[] = []
  function* work(): Generator<number, string> {
    for (let step = 0; step < steps; step += 1) {
      ms += tookMs
      yield step
    }
    return 'done'
  }
  const giveWay = async () => {
    turns.push(ms - 1_000)
  }
  return { work: work(), turns, pace: { giveWay, now: () => ms, isWanted: () => true } }
}

describe('work in slices', () => {
  it('gives way before it begins, and then as soon as twelve milliseconds are over', async () => {
    const { work, turns, pace } = desk(10, 5)
    expect(await inSlices(work, pace)).toBe('done')
    expect(turns).toEqual([0, 15, 30, 45])
  })

  it('gives way before every step where there is no clock', async () => {
    const { work, turns, pace } = desk(3, 5)
    const { giveWay, isWanted } = pace
    expect(await inSlices(work, { giveWay, isWanted })).toBe('done')
    expect(turns).toEqual([0, 5, 10, 15])
  })

  it('tells each step, and comes to nothing once it is not wanted any more', async () => {
    const { work, pace } = desk(10, 5)
    const told: number[] = []
    const found = await inSlices(work, { ...pace, isWanted: () => told.length < 4, tell: (step) => told.push(step) })
    expect(found).toBeUndefined()
    expect(told).toEqual([0, 1, 2, 3])
  })
})
