import { describe, expect, it } from 'vitest'
import { compileDeck } from '#content/compile-deck.ts'

/**
 * No text keeps the compiler busy for longer than its length bears: what repeats is what makes a pattern go back and
 * forth. The longest line that the compiler takes has 20,000 characters; a note may have many of them.
 */
const REPEATED = [
  ' ',
  '\t',
  '/',
  '-',
  '_',
  '*',
  '**',
  '`',
  '~',
  '[',
  ']',
  '(',
  ')',
  '((',
  '[[',
  '![',
  '{{c1::',
  '}}',
  '==',
  '=',
  ':',
  '::',
  ' :: ',
  '%',
  '%%',
  '#',
  '#a',
  '#a/',
  '#a-',
  '^',
  ' ^a',
  '^a ',
  '<',
  '<!--',
  '<a ',
  '&',
  '&#',
  '\\',
  '|',
  '>',
  '> ',
  '- ',
  '1. ',
  '?',
  '??',
  'Q: ',
  'C: [a]',
  'a, ',
  ' (a)',
  ' (',
  'tags:: ',
  'id:: a ',
  '\u00a0',
  '\u2028',
  'é',
  '\u0301',
  '#é',
] as const

const LENGTH = 19_000

const PLACES: readonly (readonly [name: string, note: (run: string) => string])[] = [
  ['alone', (run) => run],
  ['in a bullet', (run) => `- **Term** ${run} - meaning ${run}x`],
  ['behind a tag', (run) => `- a fact #tag${run}x`],
  ['in a heading', (run) => `# ${run}x`],
  ['in bold', (run) => `- **${run}x**: y`],
  ['in a table', (run) => `| a | b |\n| --- | --- |\n| x | ${run}x |`],
  ['in a question', (run) => `what ${run}x :: that`],
  ['in front matter', (run) => `---\ntags: "${run.replaceAll(/["\\]/g, '')}x"\n---\n- **a** - b`],
  ['in words of a tag', (run) => `- x \`#a${run}b\``],
]

describe('a long line', () => {
  it.each(PLACES)('%s is read in time that grows with its length', (_, note) => {
    const slow = REPEATED.filter((part) => {
      const run = part.repeat(Math.floor(LENGTH / 2 / part.length))
      const began = performance.now()
      compileDeck([{ path: 'n.md', text: note(run) }])
      return performance.now() - began > 1_500
    })
    expect(slow).toEqual([])
  })
})
