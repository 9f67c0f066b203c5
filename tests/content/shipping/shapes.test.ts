import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { createShapes, growWith } from '#content/shipping/shapes.ts'

function there(value: unknown) {
  const { shapes, shrink } = createShapes()
  return { shapes, small: shrink(value) }
}

describe('a value without its keys', () => {
  it('says its shape by a number, and shares it with its like', () => {
    const { shapes, small } = there([
      { kind: 'text', text: 'a' },
      { kind: 'text', text: 'b' },
    ])
    expect(shapes).toEqual([[['kind', 'text'], 'text']])
    expect(small).toEqual([0, [1, 'a'], [1, 'b']])
  })

  it('is shorter still where a list has one object', () =>
    expect(there([{ kind: 'text', text: 'a' }]).small).toEqual([-1, 'a']))

  it('is again what it was, with its keys in their order', () => {
    fc.assert(
      fc.property(fc.jsonValue({ maxDepth: 6 }), (value) => {
        const json = JSON.stringify(value)
        // The one key that is refused, for it would not be a key (hostile-keys.test.ts).
        fc.pre(!json.includes('"__proto__"'))
        const { shapes, small } = there(JSON.parse(json))
        const [read, kinds] = [JSON.parse(JSON.stringify(small)), JSON.parse(JSON.stringify(shapes))]
        expect(JSON.stringify(growWith(kinds)(read))).toBe(json)
      }),
    )
  })

  it('is refused where its shape is not known', () => expect(() => growWith([])([1, 'a'])).toThrow('no shape 1'))
})
