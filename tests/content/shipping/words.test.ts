import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { codeWith, textWith, wordsOf } from '#content/shipping/words.ts'

const again = (text: string, words: readonly string[]) => textWith(words)(codeWith(words)(text))

describe('a text in which common words are numbers', () => {
  it('is the same again, whatever it holds', () => {
    const anyWords = fc
      .array(
        fc.constantFrom('training', 'Training', 'JOB', 'job', ' ', '  ', ' "', '","', '-', '12', 'é', 'a', 'I', 'iPad'),
      )
      .map((parts) => parts.join(''))
    const anyText = fc
      .oneof(anyWords, fc.string({ unit: 'grapheme', maxLength: 40 }))
      .map((text) => JSON.stringify(text))
    fc.assert(
      fc.property(fc.array(anyText, { minLength: 1 }), (texts) => {
        // Written twice and more, that words are worth a number.
        const words = wordsOf(texts.flatMap((text) => Array.from({ length: 9 }, () => text)))
        for (const text of texts) expect(again(text, words)).toBe(text)
        expect(new Set(words).size).toBe(words.length)
      }),
      { numRuns: 300 },
    )
  })

  it('is the same again with thousands of words', () => {
    const letters = 'abcdefghijklmnopqrstuvwxyz'
    const word = (n: number) =>
      `${letters[n % 26]}${letters[Math.floor(n / 26) % 26]}${letters[Math.floor(n / 676) % 26]}word`
    const text = Array.from({ length: 9_000 }, (_, n) => Array.from({ length: 4 }, () => word(n)).join(' ')).join(', ')
    const words = wordsOf([text])
    expect(words.length).toBe(6_224)
    expect(again(text, words)).toBe(text)
  })

  it('is shorter, and has line breaks only where the text has them', () => {
    const text = 'a training job and another training job\n'.repeat(20)
    const bytes = codeWith(wordsOf([text]))(text)
    expect(bytes.length).toBeLessThan(text.length / 3)
    expect(bytes.filter((byte) => byte === 0x0a)).toHaveLength(20)
  })

  it('cannot be made of signs that its list has not, or that mean something', () => {
    expect(() => codeWith([])('–')).toThrow('"–"')
    expect(() => codeWith([])('\u0002')).toThrow('u0002')
  })
})
