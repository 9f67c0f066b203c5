import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { draw } from '#core/scenario/draw.ts'
import { compileText, FILE, GOOD, type Json, printed, WHOLE } from './made-folder.ts'

/** Compiles it, and expects what holds of any file: every problem has a place, and what is let in can be drawn. */
function expectSound(text: string) {
  const { deck, problems } = compileText(text)
  const lines = text.split(/\r\n?|\n/).length
  for (const { file, line, column, message } of problems) {
    expect(message).not.toBe('')
    expect(line >= 1 && column >= 1).toBe(true)
    // The folder's one card may come to ask what a scenario asks by now.
    if (file === FILE) expect(line).toBeLessThanOrEqual(lines)
    else expect(message).toContain('asks the same as')
  }
  expect(new Set(deck.cards.map(({ id }) => id)).size).toBe(deck.cards.length)
  const asked = deck.cards.flatMap(({ id, kind }) => (kind === 'scenario' ? [id] : []))
  expect(asked.sort()).toEqual(deck.scenarios.map(({ id }) => id).sort())
  for (const scenario of deck.scenarios) expect(draw(scenario, 1).ok).toBe(true)
}

/** The places of a JSON value, each as the keys that lead to it. */
function pathsIn(value: unknown, path: readonly string[] = []): (readonly string[])[] {
  if (typeof value !== 'object' || value === null) return [path]
  return [path, ...Object.entries(value).flatMap(([key, item]) => pathsIn(item, [...path, key]))]
}

function replaced(value: unknown, [key, ...rest]: readonly string[], by: unknown): unknown {
  if (key === undefined) return by
  if (Array.isArray(value)) return value.map((item, index) => (String(index) === key ? replaced(item, rest, by) : item))
  const fields = value as Json
  return { ...fields, [key]: replaced(fields[key], rest, by) }
}

/** A file of one good scenario, and each place in it. */
const PLACES = GOOD.flatMap((scenario) => {
  const file: Json = { ...WHOLE, scenarios: [scenario] }
  return pathsIn(file).map((path) => ({ file, path }))
})

/** Values that are likely to be taken for others: formulas, places, names of things that every object has. */
const anyValue = fc.oneof(
  fc.jsonValue({ maxDepth: 2 }),
  fc.constantFrom(
    ...['', ' ', 'a', 'ratio', '{ratio}', '{who}', '1 / 0', 'ratio / (ratio - 100)', 'ratio > 60', '(', '-1', '1e999'],
    ...[
      'choice',
      'case',
      'numeric',
      '__proto__',
      'constructor',
      'upside-down',
      'weights#',
      '# Title',
      '- a\n- b',
      '> '.repeat(99),
    ],
    ...[0, -1, 0.5, 1e21, -1e-9, true, false, null],
  ),
  fc.constantFrom<unknown>([], {}, ['a', 'a'], { from: 1, to: 2, step: 1e-9 }, { oneOf: [0] }, { percent: 1e9 }),
)

describe('whatever stands in a file of scenarios, compiling', () => {
  it('says what is wrong and never throws, be it any text', () => {
    fc.assert(fc.property(fc.string({ unit: 'binary', maxLength: 300 }), expectSound), { numRuns: 300 })
  })

  it('does so where it is any JSON', () => {
    fc.assert(fc.property(fc.json(), expectSound), { numRuns: 300 })
    fc.assert(
      fc.property(fc.array(fc.jsonValue()), (scenarios) => expectSound(JSON.stringify({ scenarios }))),
      { numRuns: 60 },
    )
  })

  it('does so where one value of a good file is replaced by any other', () => {
    fc.assert(
      fc.property(fc.constantFrom(...PLACES), anyValue, fc.boolean(), ({ file: good, path }, value, isInLine) => {
        const file = replaced(good, path, value)
        expectSound(isInLine ? JSON.stringify(file) : printed(file))
      }),
      { numRuns: 250 },
    )
  })

  it('does so where a good file is cut off, or has a sign too many', () => {
    const whole = printed(WHOLE)
    fc.assert(
      fc.property(fc.nat(whole.length), fc.constantFrom('', '"', '{', ']', ',', '\\', '\u0000'), (at, sign) => {
        expectSound(whole.slice(0, at) + sign)
        expectSound(whole.slice(0, at) + sign + whole.slice(at))
      }),
      { numRuns: 60 },
    )
  })

  it('does so where it is deeper than any engine could follow', () => {
    for (const text of [
      '['.repeat(100_000),
      '{"a":'.repeat(100_000),
      `{"scenarios":${'['.repeat(100_000)}${']'.repeat(100_000)}}`,
    ]) {
      expectSound(text)
    }
  })
})
