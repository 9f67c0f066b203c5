import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { folded, innerTest, literal, patternOf, plain, wholeTest, wordTest } from '#core/query/pattern.ts'

const anyPattern = fc
  .array(fc.constantFrom('a', 'b', ' ', '*', '_', '\\*', '\\_', '\\\\', '\u{1F436}'), { maxLength: 8 })
  .map((parts) => parts.join(''))
const anyText = fc
  .array(fc.constantFrom('a', 'b', ' ', '*', '_', '\\', '\u{1F436}'), { maxLength: 12 })
  .map((letters) => letters.join(''))

/** The same in the regular expressions of the language itself, a star standing for these characters. */
function native(pattern: string, any: string): string {
  return pattern
    .replace(/\\?./gsu, (one) => {
      if (one === '*') return `${any}*`
      return one === '_' ? any : one.replace(/^([*\\])$/, '\\$1')
    })
    .replaceAll('\\_', '_')
}

describe('a pattern with wildcards', () => {
  it('is found where the regular expression that says the same is', () => {
    fc.assert(
      fc.property(anyPattern, anyText, (pattern, text) => {
        const inner = new RegExp(native(pattern, '[\\s\\S]'), 'u')
        const whole = new RegExp(`^(?:${native(pattern, '[\\s\\S]')})$`, 'u')
        const word = new RegExp(`(?<!\\w)(?:${native(pattern, '\\S')})(?!\\w)`, 'u')
        expect([innerTest(pattern)(text), wholeTest(pattern)(text)]).toEqual([inner.test(text), whole.test(text)])
        if (pattern !== '') expect(wordTest(pattern)(text)).toBe(word.test(text))
      }),
      { numRuns: 5_000 },
    )
  })

  it('takes no long way, however many stars it has', () => {
    const text = 'a'.repeat(5_000)
    for (const pattern of ['*a*a*a*a*b', '*a'.repeat(500).concat('*b'), 'a_'.repeat(500).concat('b')]) {
      expect([innerTest(pattern)(text), wholeTest(pattern)(text)]).toEqual([false, false])
    }
    expect(wordTest('*a*a*a*a*b')(text)).toBe(false)
  })
})

describe('a text as it is compared', () => {
  it('is in its own form, with accents, without them, and as a pattern', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary' }), (text) => {
        expect(folded(folded(text))).toBe(folded(text))
        expect(plain(plain(text))).toBe(plain(text))
        expect(patternOf(patternOf(text))).toBe(patternOf(text))
        expect(wholeTest(literal(folded(text)))(folded(text))).toBe(true)
      }),
      { numRuns: 2_000 },
    )
  })
})
