import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { ITEM_KINDS, type PlanItem } from '#core/plan/plan-task.ts'
import { nearest, weightClasses, worthOf } from '#core/plan/weight-classes.ts'
import { anyItem, makeTask } from './tasks.ts'

const { habits } = makeTask([], [])
const MOST = { card: 5, scenario: 2 }
const cards = (...weights: number[]): PlanItem[] => weights.map((weight) => ({ kind: 'card', weight }))

describe('classes of weight', () => {
  it('are the weights themselves when these are few', () => {
    expect(weightClasses(cards(2, 1, 2), habits, MOST)).toEqual([
      { kind: 'card', worth: 1, items: [1] },
      { kind: 'card', worth: 2, items: [0, 2] },
    ])
  })

  it('count of a scenario only what a guess leaves', () => {
    expect(worthOf({ kind: 'scenario', weight: 4 }, habits)).toBe(3)
  })

  it('leave out what weighs nothing', () => {
    expect(weightClasses(cards(0, Number.NaN, -1), habits, MOST)).toEqual([])
  })

  it('hold each item that weighs something once, in as many classes of a kind as are allowed', () => {
    fc.assert(
      fc.property(fc.array(anyItem, { maxLength: 60 }), (items) => {
        const classes = weightClasses(items, habits, MOST)
        const held = classes.flatMap((one) => one.items).sort((a, b) => a - b)
        expect(held).toEqual([...items.keys()].filter((place) => (items[place] as PlanItem).weight > 0))
        for (const kind of ITEM_KINDS)
          expect(classes.filter((one) => one.kind === kind).length).toBeLessThanOrEqual(MOST[kind])
        for (const { kind, items: own } of classes) for (const place of own) expect(items[place]?.kind).toBe(kind)
      }),
    )
  })

  it('are near in ratio: 100 weights over a factor of eight are met within a third', () => {
    const weights = Array.from({ length: 100 }, (_, index) => 8 ** (index / 99))
    const classes = weightClasses(cards(...weights), habits, MOST).map(({ worth }) => worth)
    for (const weight of weights) {
      const worth = classes[nearest(classes, weight)] as number
      expect(Math.max(worth / weight, weight / worth)).toBeLessThan(1.34)
    }
  })
})
