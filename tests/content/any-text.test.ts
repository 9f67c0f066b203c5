import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { compileDeck } from '#content/compile-deck.ts'
import type { Deck } from '#core/deck.ts'
import { plainText } from '#core/prose.ts'

const PIECES = [
  '**Term** - meaning',
  '**Term**:',
  '**`eta`**',
  'Default: 0.3',
  'When to use:',
  'words with `code`',
  '[ ] task',
  'question :: answer',
  'a ==gap==',
  '{{c3::gap::hint}}',
  'C: [gap]',
  '<b>bold</b>',
  '[web](https://example.org)',
  '[here](#^same)',
  '[bad](javascript:alert)',
  '#card',
  '`#gotcha`',
  '[^page]',
  '^same',
  '^other',
]
const STARTS = [
  '',
  '- ',
  '1. ',
  '  - ',
  '    - ',
  '> ',
  '> - ',
  '## ',
  '### Gotchas ',
  '| ',
  'Q: ',
  'A: ',
  '**Scenario 1:** ',
]
const BREAKS = ['?', '??', '---', '| --- | --- |', '', '', '```', '<!-- -->', '- Problem: slow', '- Solution: fast']

const line = fc
  .tuple(fc.constantFrom(...STARTS), fc.array(fc.constantFrom(...PIECES), { minLength: 1, maxLength: 4 }))
  .map(([start, pieces]) => start + pieces.join(start === '| ' ? ' | ' : ' '))
const text = fc
  .array(fc.oneof({ weight: 4, arbitrary: line }, { weight: 2, arbitrary: fc.constantFrom(...BREAKS) }), {
    maxLength: 16,
  })
  .map((lines) => lines.join('\n'))

const MANIFEST = { id: 'd', title: 'D', strict: true, areas: [{ id: 'notes', title: 'N' }], tags: [{ name: 'gotcha' }] }
const STRICT = [
  { path: 'deck.json', text: JSON.stringify(MANIFEST) },
  {
    path: 'sources.json',
    text: '[{"id":"page","title":"Page","address":"https://example.org","checkedOn":"2026-11-21"}]',
  },
]

function forAnyTwoNotes(claim: (deck: Deck) => void): void {
  const some = fc.tuple(text, text, fc.boolean())
  const holds = ([one, two, isStrict]: [string, string, boolean]) => {
    const notes = [one, two].map((written, place) => ({ path: `${place}.md`, text: written }))
    claim(compileDeck(isStrict ? [...STRICT, ...notes] : notes).deck)
  }
  fc.assert(fc.property(some, holds), { numRuns: 500 })
}

describe('whatever its note says, a card', () => {
  it('asks something and answers something', () =>
    forAnyTwoNotes(({ cards }) => {
      for (const { kind, front, back } of cards) {
        expect(plainText(front).trim()).not.toBe('')
        if (kind !== 'cloze') expect(plainText(back).trim()).not.toBe('')
      }
    }))

  it('has the gap that it asks for', () =>
    forAnyTwoNotes(({ cards }) => {
      for (const { kind, cloze, front } of cards) {
        if (kind === 'cloze') expect(JSON.stringify(front)).toContain(`"kind":"cloze","number":${cloze},`)
        else expect(cloze).toBe(undefined)
      }
    }))

  it('is a sibling of those whose ids begin as its own does', () =>
    forAnyTwoNotes(({ cards }) => {
      for (const { id, siblings } of cards) expect(id === siblings || id.startsWith(`${siblings}~`)).toBe(true)
    }))

  it('never has the tag that only says it is a card', () =>
    forAnyTwoNotes(({ cards }) => {
      for (const { tags } of cards) expect(tags).not.toContain('card')
    }))
})

describe('whatever a note says, the deck', () => {
  it('leads nowhere but to the web and to notes that are there', () =>
    forAnyTwoNotes((deck) => {
      const notes = new Set(deck.notes.map(({ id }) => id))
      for (const [, address = ''] of JSON.stringify(deck).matchAll(/"address":"([^"]*)"/g)) {
        const note = /^note:([^#]*)/.exec(address)?.[1]
        expect(note === undefined ? address.startsWith('https:') : notes.has(note)).toBe(true)
      }
    }))

  it('holds no HTML, except as words in code', () =>
    forAnyTwoNotes((deck) => {
      expect(JSON.stringify(deck)).not.toMatch(/"kind":"text","text":"[^"]*<\/?b>/)
    }))

  it('gives no block id twice', () =>
    forAnyTwoNotes((deck) => {
      const ids = [...JSON.stringify(deck.notes.map(({ blocks }) => blocks)).matchAll(/"id":"((?:same|other)[^"]*)"/g)]
      expect(ids.length).toBe(new Set(ids.map(([, id]) => id)).size)
    }))
})

describe('any two problems', () => {
  it('are not the same one said twice', () => {
    const holds = (written: string) => {
      const problems = compileDeck([...STRICT, { path: 'a.md', text: written }]).problems.map((one) =>
        JSON.stringify(one),
      )
      const ids = problems.filter((one) => one.includes('is used before'))
      expect(ids).toEqual([...new Set(ids)])
    }
    fc.assert(fc.property(text, holds), { numRuns: 500 })
  })
})
