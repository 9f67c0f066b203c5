import fc from 'fast-check'
import type { Root } from 'mdast'
import { describe, expect, it } from 'vitest'
import { parseMarkdown, parseWhole } from '#content/markdown/parse.ts'
import { piecesOf } from '#content/markdown/pieces.ts'

const LINES = [
  '',
  '# Title',
  '## Heading `#tag`',
  'A paragraph of words',
  '**Bold line** `#tag`',
  '- a bullet',
  '* another list',
  '  - a bullet in a bullet',
  '1. first',
  '> quoted',
  '| a | b |',
  '| - | - |',
  '```',
  '~~~~',
  '  ```',
  '    indented',
  '<div>',
  '<!-- a comment',
  '-->',
  '---',
  '===',
  '[name]: https://example.org',
  '[name] is a link',
  '[^source]: words that make this no definition',
]

// Long enough that a cut is likely after any line.
const padding = `${'words '.repeat(3_000)}\n`

/** The tree but for `spread`, which nobody reads: blank lines between the bullets of a list that was cut. */
function told(root: Root): string {
  return JSON.stringify(root.children, (key, value) => (key === 'spread' ? undefined : value))
}

describe('a long text in pieces', () => {
  it('is parsed as if it were whole, wherever it is cut', () => {
    const lines = fc.array(fc.constantFrom(...LINES, padding), { minLength: 4, maxLength: 24 })
    fc.assert(
      fc.property(lines, (some) => {
        // Not dashes first: front matter that never ends confuses the parser about what comes after it.
        const text = `Words\n${some.join('\n')}`
        expect(told(parseMarkdown(text))).toBe(told(parseWhole(text)))
      }),
      { numRuns: 300 },
    )
  })

  it('loses nothing', () => {
    fc.assert(
      fc.property(fc.array(fc.constantFrom(...LINES, padding)), (some) => {
        const text = some.join('\n')
        const pieces = piecesOf(text)
        expect(pieces.map((piece) => piece.text).join('')).toBe(text)
        for (const { offset, line } of pieces) expect(text.slice(0, offset).split('\n')).toHaveLength(line)
      }),
    )
  })

  it('cuts 400 kB of ordinary notes into pieces that are all short', () => {
    const text = '## Heading `#tag`\n- **term** - meaning\n- another\n\nA paragraph.\n\n'.repeat(6_500)
    // The parser's time grows with the square of what it is given: whole, this takes it over half a minute.
    expect(Math.max(...piecesOf(text).map((piece) => piece.text.length))).toBeLessThan(20_000)
  })
})
