import { describe, expect, it } from 'vitest'
import { compileDeck } from '#content/compile-deck.ts'

const MANIFEST = {
  id: 'd',
  title: 'D',
  strict: true,
  areas: [{ id: 'one', title: 'One' }],
  tags: [{ name: 'core' }],
}
const SOURCES = '[{"id":"page","title":"Page","address":"https://example.org","checkedOn":"2026-11-21"}]'
const EXAM =
  '{"id":"e","code":"E","name":"E","status":"current","checkedOn":"2026-11-21","domains":[{"number":1,"name":"All","weightPercent":100}]}'

function compileStrict(...lines: string[]) {
  return compileDeck([
    { path: 'deck.json', text: JSON.stringify(MANIFEST) },
    { path: 'sources.json', text: SOURCES },
    { path: 'exams/e.json', text: EXAM },
    {
      path: 'notes/one/a.md',
      text: ['---', 'source: page', 'tags: [core]', 'domains: [e/1]', '---', ...lines].join('\n'),
    },
  ])
}

describe('an id given twice in a strict deck', () => {
  const twice = {
    'a question': ['r :: b ^x'],
    'a term': ['- **c** - d ^x'],
    'a term among gotchas': ['## Gotchas', '- **c** - d ^x'],
    'a gap': ['{{c1::gap}} words ^x'],
    'a bullet of Logseq': ['- why? #card ^x', '  - because'],
    'a scenario': ['**Scenario 1:** situation ^x', '- **Problem:** slow', '- **Solution:** fast'],
    'a bullet with a gap': ['## Gotchas', '- use **it** now ^x'],
    'a list': ['## Gotchas', '- one', '- two', '', '^x'],
    'a list named by its last bullet': ['## Gotchas', '- one', '- two ^x'],
    'a table': ['| a | b |', '| - | - |', '| c | d |', '^x'],
    'a paragraph': ['words ^x'],
    'a heading': ['## Words ^x'],
  }
  for (const [what, lines] of Object.entries(twice)) {
    const { deck, problems } = compileStrict('q :: a ^x', '', ...lines)

    it(`is one error, and no other, on ${what}`, () =>
      expect(problems.map(({ severity, message }) => `${severity}: ${message}`)).toEqual([
        'error: the id ^x is used before; give this block another',
      ]))

    it(`makes no cards of ${what}, of no kind`, () => expect(deck.cards.map(({ id }) => id)).toEqual(['x']))
  }

  it('is a warning in any other deck, where the second is told apart', () => {
    const { deck, problems } = compileDeck([{ path: 'a.md', text: 'q :: a ^x\n\nr :: b ^x' }])
    expect(deck.cards.map(({ id }) => id)).toEqual(['x', 'x~2'])
    expect(problems).toMatchObject([{ severity: 'warning', file: 'a.md', line: 3, column: 1 }])
  })

  it('counts across notes, whose order is that of their paths', () => {
    const { problems } = compileDeck([
      { path: 'b.md', text: 'r :: b ^x' },
      { path: 'a.md', text: 'q :: a ^x' },
    ])
    expect(problems.map(({ file }) => file)).toEqual(['b.md'])
  })
})

describe('a link to an id', () => {
  const homes = {
    'a heading': ['## Words ^there'],
    'a bold line': ['**Words** ^there'],
    'a paragraph': ['words ^there'],
    'a bullet that makes no cards': ['- words ^there'],
    'a list that makes no cards': ['- one', '- two', '', '^there'],
    'a table that makes no cards': ['| a | b |', '| - | - |', '| c | N/A |', '', '^there'],
    'a bullet below a term': ['- **Term** - meaning', '  - detail ^there'],
    'an attribute': ['- **`eta`** - step size', '  - Default: 0.3 ^there'],
    'a quote': ['> words ^there'],
    'a solution': ['**Scenario 1:** situation', '- Problem: slow', '- Solution: fast ^there'],
  }
  for (const [what, lines] of Object.entries(homes)) {
    it(`on ${what} is no dead one`, () => {
      const { problems } = compileDeck([{ path: 'a.md', text: [...lines, '', 'See [it](#^there).'].join('\n') }])
      expect(problems).toEqual([])
    })
  }

  it('leads to the note by its id, from another folder too', () => {
    const { deck, problems } = compileDeck([
      { path: 'one/a.md', text: 'See [it](../two/b.md#^there) and [all](../two/b.md).' },
      { path: 'two/b.md', text: '---\nid: other\n---\nwords ^there' },
    ])
    expect(problems).toEqual([])
    expect(JSON.stringify(deck.notes)).toMatch(/"note:other#there".*"note:other"/)
  })
})

describe('a fault in deck.json', () => {
  const said = (text: string) =>
    compileDeck([
      { path: 'deck.json', text },
      { path: 'a.md', text: 'q :: a' },
    ])

  it('is named by its field and place, and the notes compile all the same', () => {
    const { deck, problems } = said('{\n  "id": "d",\n  "title": "",\n  "areas": []\n}')
    expect(problems).toEqual([
      { severity: 'error', file: 'deck.json', line: 3, column: 12, message: 'title: must not be empty' },
    ])
    expect(deck.cards).toHaveLength(1)
  })

  it('may be a field that nobody knows', () =>
    expect(said('{"id":"d","title":"D","colour":"red"}').problems).toMatchObject([{ severity: 'error', line: 1 }]))

  it('may be that it ends too early', () =>
    expect(said('{\n"id": "d",\n').problems).toMatchObject([
      { message: 'this is not JSON: it ends too early', line: 3, column: 1 },
    ]))
})

describe('a note that would take too long', () => {
  const long = `q :: a\n${'x'.repeat(21_000)}`

  it('is an error where it does, and costs no other note', () => {
    const { deck, problems } = compileDeck([
      { path: 'long.md', text: long },
      { path: 'short.md', text: 'r :: b' },
    ])
    expect(problems).toMatchObject([{ severity: 'error', file: 'long.md', line: 2, column: 1 }])
    expect(deck.notes.map(({ id }) => id)).toEqual(['short'])
  })
})

describe('an address', () => {
  for (const link of [
    '[x](javascript:alert)',
    '[x](JaVaScript:alert)',
    '<javascript:alert>',
    '[x](data:text/html,x)',
    '[x][r]\n\n[r]: javascript:alert',
    '[x](//example.org)',
  ]) {
    it(`like ${link.split('\n')[0]} does not survive, and its words do`, () => {
      const { deck, problems } = compileDeck([{ path: 'a.md', text: `words ${link}` }])
      expect(JSON.stringify(deck)).not.toContain('"kind":"link"')
      expect(problems).toMatchObject([{ severity: 'warning', line: 1, column: 7 }])
    })
  }
})
