import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { findJsonFault } from '#content/folder/json-fault.ts'

describe('the fault in a JSON text', () => {
  for (const [text, at] of [
    ['{"a": ,}', 6],
    ['{"a": 1,}', 8],
    ['[1 2]', 3],
    ['{a: 1}', 1],
    ['{"a" 1}', 5],
    ["['x']", 1],
    ['[1, 2', 5],
    ['[1]]', 3],
    ['{"a": 01}', 6],
    ['{"a": "line\nbreak"}', 6],
    ['{"a": "\\x"}', 6],
    ['[1,\u00a02]', 3],
    [`${' '.repeat(20_000)}]`, 20_000],
    ['', 0],
  ] as const) {
    it(`of ${JSON.stringify(text.slice(0, 40))} is at ${at}`, () => expect(findJsonFault(text)).toBe(at))
  }

  it('is found in a text of many megabytes that was torn in the middle of a string', () => {
    expect(findJsonFault(`{"a": "${'x'.repeat(20_000_000)}`)).toBe(6)
  })

  it('is at the end of a text that has none', () => {
    fc.assert(
      fc.property(fc.json(), (text) => {
        expect(findJsonFault(text)).toBe(text.length)
      }),
    )
  })
})
