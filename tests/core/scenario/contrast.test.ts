import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { drawContrast } from '#core/scenario/contrast.ts'
import type { Misconception } from '#core/scenario.ts'
import { line } from './made-scenarios.ts'

const misconception: Misconception = {
  id: 'swapped',
  belief: line('alpha is L2'),
  truth: line('alpha is L1'),
  pair: [line('alpha'), line('lambda')],
  cues: (['zeroes weights', 'shrinks weights', 'leaves a sparse model', 'is for correlated features'] as const).map(
    (text, place) => ({ text: line(text), side: place % 2 === 0 ? 0 : 1, why: line(`why ${text}`) }),
  ),
  sources: [],
}

const SEEDS = Array.from({ length: 40 }, (_, seed) => seed)

describe('a contrast drill', () => {
  it('asks every cue once, each with its own side and reason, wherever the sides stand', () => {
    fc.assert(
      fc.property(fc.nat(), (seed) => {
        const { sides, cues } = drawContrast(misconception, seed)
        expect(sides).toHaveLength(2)
        expect(new Set(sides)).toEqual(new Set(misconception.pair))
        expect(cues).toHaveLength(misconception.cues.length)
        for (const { text, side, why } of misconception.cues) {
          const drawn = cues.find((cue) => cue.text === text)
          expect(drawn?.why).toBe(why)
          expect(sides[drawn?.side ?? 0]).toBe(misconception.pair[side])
        }
      }),
    )
  })

  it('is the same again from its seed', () => {
    fc.assert(
      fc.property(fc.nat(), (seed) => {
        expect(drawContrast(misconception, seed)).toEqual(drawContrast(misconception, seed))
      }),
    )
  })

  it('can be learnt neither by the place of the sides nor by the order of the cues', () => {
    const drawn = SEEDS.map((seed) => drawContrast(misconception, seed))
    const turned = drawn.filter(({ sides }) => sides[0] === misconception.pair[1]).length
    expect(turned).toBeGreaterThan(8)
    expect(turned).toBeLessThan(32)
    expect(new Set(drawn.map(({ cues }) => JSON.stringify(cues.map(({ text }) => text)))).size).toBeGreaterThan(8)
  })
})
