import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { hasMatch, parseRegex, type Regex } from '#core/query/regex.ts'

function read(pattern: string): Regex {
  const regex = parseRegex(pattern)
  if (!regex.ok) throw new Error(`${regex.problem.message} (${pattern})`)
  return regex.value
}

function problem(pattern: string): string {
  const regex = parseRegex(pattern)
  if (regex.ok) throw new Error(`it was read: ${pattern.slice(0, 40)}`)
  return regex.problem.message
}

const anyAtom = fc.constantFrom('a', 'b', '-', '.', '[ab]', '[^a]', '\\w', '\\W', '\\s', '\\S', '\\n')
const anyPlace = fc.constantFrom('^', '$', '\\b', '\\B')
const anyRepeat = fc.constantFrom('', '', '*', '+', '?', '*?', '+?', '??', '{2}', '{1,}', '{0,2}')

const { pattern: anyPattern } = fc.letrec<{ pattern: string }>((tie) => ({
  pattern: fc
    .array(
      fc.oneof(
        { maxDepth: 2 },
        fc.tuple(anyAtom, anyRepeat).map((parts) => parts.join('')),
        anyPlace,
        fc.tuple(tie('pattern'), anyRepeat).map(([inside, repeat]) => `(${inside})${repeat}`),
        fc.tuple(tie('pattern'), tie('pattern')).map((branches) => `(?:${branches.join('|')})`),
      ),
      { maxLength: 4 },
    )
    .map((parts) => parts.join('')),
}))

/** That of the language itself would take minutes over some of the others. */
const anyTamePattern = anyPattern.filter((pattern) => (pattern.match(/[*+{]/g) ?? []).length <= 5)

const anyText = fc.array(fc.constantFrom('a', 'b', '-', ' ', '\n'), { maxLength: 7 }).map((l) => l.join(''))

describe('a pattern', () => {
  it('is found where the regular expressions of the language itself find it', () => {
    fc.assert(
      fc.property(anyTamePattern, fc.array(anyText, { minLength: 1, maxLength: 5 }), (pattern, texts) => {
        const regex = read(pattern)
        const native = new RegExp(pattern, 'mu')
        for (const text of texts) expect([text, hasMatch(regex, text)]).toEqual([text, native.test(text)])
      }),
      { numRuns: 3_000 },
    )
  })

  it('takes a character of two units for one', () => {
    const found = (pattern: string) => hasMatch(read(pattern), 'a\u{1F436}b')
    expect([found('a.b'), found('a..b'), found('a[\u{1F430}-\u{1F440}]b'), found('\u{1F436}$')]).toEqual([
      true,
      false,
      true,
      false,
    ])
  })

  it('is found as well where its states are more than are kept', () => {
    const pattern = '[ab]b.{14}b.b$'
    const regex = read(pattern)
    const anyLongText = fc.array(fc.constantFrom('a', 'b'), { minLength: 50, maxLength: 2_000 }).map((l) => l.join(''))
    fc.assert(
      fc.property(anyLongText, (text) => {
        expect(hasMatch(regex, text)).toBe(new RegExp(pattern, 'mu').test(text))
      }),
    )
  })

  it.each([
    ['(a+)+q', 'a'.repeat(20_000)],
    ['(a|a)*q', 'a'.repeat(20_000)],
    ['(.*a){60}[xyz]', 'ab'.repeat(10_000)],
    ['(a?){100}a{100}', 'a'.repeat(99)],
    ['[ab](.?.){90}[0-9]z', 'ab'.repeat(1_000)],
    ['(((){100}){100}){100}[xyz]', 'ab'.repeat(1_000)],
  ])('takes no long way through %s', (pattern, text) => {
    expect(hasMatch(read(pattern), text)).toBe(false)
  })

  it('is refused at once where it is too large', () => {
    expect(problem('a'.repeat(1_001))).toContain('too large')
    expect(problem('a|'.repeat(1_000_000))).toContain('too large')
    expect(problem('((((a{100}){100}){100}){100}){100}')).toContain('too large')
    expect(problem('('.repeat(1_000))).toContain('inside each other')
  })
})
