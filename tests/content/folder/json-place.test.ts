import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { findJsonPlace } from '#content/folder/json-place.ts'

const FILE = `{
  "misconceptions": [],
  "scenarios": [
    { "id": "a", "options": [{ "id": "x" }, { "id": "y", "right": true }] },
    { "id": "b", "key": { "set": { "eta": 0.3, "objective": "binary:logistic" } }, "nested": [[1, 2], [3, [4]]] }
  ],
  "last": null
}`

/** What stands at the place of a path. */
const at = (...path: readonly string[]) => FILE.slice(findJsonPlace(FILE, path))

describe('a path in a JSON text', () => {
  it.each([
    [['misconceptions'], '[]'],
    [['scenarios'], '[\n    { "id": "a"'],
    [['scenarios', '0'], '{ "id": "a"'],
    [['scenarios', '0', 'id'], '"a"'],
    [['scenarios', '1'], '{ "id": "b"'],
    [['scenarios', '0', 'options', '1'], '{ "id": "y"'],
    [['scenarios', '0', 'options', '1', 'right'], 'true'],
    [['scenarios', '1', 'key', 'set', 'objective'], '"binary:logistic"'],
    [['scenarios', '1', 'key', 'set', 'eta'], '0.3'],
    [['scenarios', '1', 'nested', '0', '1'], '2]'],
    [['scenarios', '1', 'nested', '1', '1', '0'], '4]'],
    [['last'], 'null'],
  ])('leads to its value: %o', (path, value) => expect(at(...path).startsWith(value)).toBe(true))

  it.each([
    [['scenarios', '2'], '[\n    { "id": "a"'],
    [['scenarios', '0', 'question'], '{ "id": "a"'],
    [['scenarios', '0', 'id', 'deeper'], '"a"'],
    [['scenarios', '1', 'key', 'algorithm'], '{ "set"'],
    [['misconceptions', '0', 'id'], '[]'],
    [['scenarios', 'id'], '[\n    { "id": "a"'],
    [['nowhere', 'at', 'all'], '{\n  "misconceptions"'],
    [[], '{\n  "misconceptions"'],
  ])('that leads nowhere stops at the last part that there is: %o', (path, value) => {
    expect(at(...path).startsWith(value)).toBe(true)
  })

  it('knows keys by what they say, whatever signs they have', () => {
    const text = '{ "a\\"b": 1, "c\\\\": 2, "\\u00e9{[,:": 3, "": 4, "scenarios": "\\"scenarios\\": {", "last": 5 }'
    const found = ['a"b', 'c\\', 'é{[,:', '', 'last'].map((key) => text.charAt(findJsonPlace(text, [key])))
    expect(found).toEqual(['1', '2', '3', '4', '5'])
  })

  it('may go through a list at the top', () => {
    const text = '[{"id": 1}, {"id": 2}]'
    expect(text.slice(findJsonPlace(text, ['1', 'id']))).toBe('2}]')
  })

  it('is found in a text of some megabytes, in one line', () => {
    const text = `{"long": "${'x'.repeat(20_000_000)}", "next": true}`
    expect(text.slice(findJsonPlace(text, ['next']))).toBe('true}')
  })

  it('leads to the value that JSON has there, whatever the text', () => {
    const anyPath = fc.array(fc.nat(5), { maxLength: 4 })
    fc.assert(
      fc.property(fc.jsonValue(), anyPath, fc.constantFrom(undefined, 2, '\t'), (json, turns, indent) => {
        const text = JSON.stringify(json, null, indent)
        let value: unknown = json
        const path: string[] = []
        for (const turn of turns) {
          if (typeof value !== 'object' || value === null) break
          const entries = Object.entries(value)
          const [key, next] = entries[turn % Math.max(1, entries.length)] ?? []
          if (key === undefined) break
          path.push(key)
          value = next
        }
        const opening = JSON.stringify(value).charAt(0)
        expect(text.charAt(findJsonPlace(text, path))).toBe(opening)
      }),
      { numRuns: 500 },
    )
  })

  it('is somewhere in the text, be it JSON or not', () => {
    const anyText = fc.oneof(
      fc.string({ unit: 'binary' }),
      fc.array(fc.constantFrom('{', '}', '[', ']', ',', ':', '"a"', '"', '1', '\\', ' ')).map((bits) => bits.join('')),
    )
    fc.assert(
      fc.property(anyText, fc.array(fc.constantFrom('a', '0', '1')), (text, path) => {
        const place = findJsonPlace(text, path)
        expect(place >= 0 && place <= text.length).toBe(true)
      }),
    )
  })
})
