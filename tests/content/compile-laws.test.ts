import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { checkBook } from '#content/book-schema.ts'
import { compileDeck } from '#content/compile-deck.ts'
import { checkDeck } from '#content/deck-schema.ts'
import { checkScenarios } from '#content/scenarios-schema.ts'
import type { Deck } from '#core/deck.ts'
import type { Block } from '#core/prose.ts'

/** Scraps of every dialect. Joined in any order they make notes that nobody wrote, and some that somebody did. */
const SCRAPS = [
  '',
  '# Title `#core`',
  '**Tags:** `#core` #hands-on',
  '## Heading `#exam-tip` [^page]',
  '### Gotchas ^block-1',
  '## Heading',
  '**Bold line** `#gotcha`',
  '- **Term** - meaning `#important` ^block-1',
  '- **`eta`** (learning rate) - step size ^block-2',
  '  - Range: 0 to 1',
  '  - **Default:** 0.3 `#gotcha`',
  '  - Use when: it is slow',
  '- plain words',
  '- words with **bold** and `code`',
  '  - deeper **Term**: meaning',
  '| Name | One | Two |',
  '| --- | --- | --- |',
  '| row `#core` | 1 | N/A |',
  '^block-3',
  '**Scenario 1:** a situation `#exam-tip` ^block-4',
  '- **Problem:** it is slow',
  '- **Solution:** make it fast',
  'question :: answer',
  '- question ::: answer #tag/with/parents',
  '?',
  '??',
  'a ==gap== and {{c2::another::hint}}',
  '{{c1::open',
  'Q: question',
  'A: answer',
  'C: a [gap] and a [second]',
  '- question #card',
  '\t- answer',
  '%% a comment %%',
  '<div>HTML</div>',
  '[link](./other.md#block-1) and [another](javascript:alert)',
  '> quoted :: words',
  '```',
  '---',
  'id: same',
  'tags: [core]',
  'مصطلح :: معنى #وسم',
]

const folders = fc
  .array(fc.array(fc.oneof({ weight: 9, arbitrary: fc.constantFrom(...SCRAPS) }, fc.string()), { maxLength: 30 }), {
    maxLength: 4,
  })
  .map((notes) => notes.map((lines, place) => ({ path: `area-${place % 2}/note-${place}.md`, text: lines.join('\n') })))

function forAnyFolder(claim: (deck: Deck) => void): void {
  fc.assert(
    fc.property(folders, (files) => claim(compileDeck(files).deck)),
    { numRuns: 400 },
  )
}

function anchorsIn(blocks: readonly Block[]): (string | undefined)[] {
  return blocks.flatMap((block) => {
    if (block.kind === 'list') return [block.id, ...block.items.flatMap((item) => [item.id, ...anchorsIn(item.blocks)])]
    if (block.kind === 'quote') return anchorsIn(block.blocks)
    return 'id' in block ? [block.id] : []
  })
}

describe('whatever the notes say', () => {
  it('compiles without a throw', () => {
    const files = fc.array(fc.record({ path: fc.string(), text: fc.oneof(fc.string(), fc.string({ unit: 'binary' })) }))
    fc.assert(fc.property(files, (some) => void compileDeck(some)))
    for (const name of ['deck.json', 'sources.json', 'hyperparameters.json', 'exams/one.json']) {
      fc.assert(fc.property(fc.json(), (text) => void compileDeck([{ path: name, text }])))
    }
  })

  it('gives each card an id of its own', () =>
    forAnyFolder(({ cards }) => {
      const ids = cards.map(({ id }) => id)
      expect(ids.filter((id, place) => ids.indexOf(id) !== place)).toEqual([])
    }))

  it('files each card under a note that is there, at a block that is there', () =>
    forAnyFolder(({ notes, cards }) => {
      const anchors = new Map(notes.map(({ id, blocks }) => [id, new Set(anchorsIn(blocks))]))
      expect(cards.filter(({ note = '', anchor = '' }) => !anchors.get(note)?.has(anchor))).toEqual([])
    }))

  it('lets every card inherit the tags of its note', () =>
    forAnyFolder(({ notes, cards }) => {
      const tags = new Map(notes.map((note) => [note.id, note.tags]))
      for (const card of cards) {
        expect(card.tags).toEqual(expect.arrayContaining([...(tags.get(card.note ?? '') ?? [])]))
      }
    }))

  it('gives a card no tag twice', () =>
    forAnyFolder(({ cards }) => {
      for (const { tags } of cards) expect(tags).toEqual([...new Set(tags)])
    }))

  it('lists every tag that a card or a note has', () =>
    forAnyFolder(({ tags, notes, cards }) => {
      const listed = new Set(tags.map(({ name }) => name))
      expect([...notes, ...cards].flatMap((one) => one.tags).filter((tag) => !listed.has(tag))).toEqual([])
    }))

  it('makes a deck that the app takes, unchanged', () =>
    forAnyFolder(({ scenarios, misconceptions, glossary, comparisons, ...cards }) => {
      expect(checkDeck(JSON.parse(JSON.stringify(cards)))).toEqual({ ok: true, value: cards })
      const apart = { scenarios, misconceptions }
      expect(checkScenarios(JSON.parse(JSON.stringify(apart)))).toEqual({ ok: true, value: apart })
      const book = { glossary, comparisons }
      expect(checkBook(JSON.parse(JSON.stringify(book)))).toEqual({ ok: true, value: book })
    }))

  it('makes the same deck in whatever order the files come', () => {
    const shuffledTwice = folders.chain((files) =>
      fc.tuple(fc.constant(files), fc.shuffledSubarray(files, { minLength: files.length })),
    )
    fc.assert(
      fc.property(shuffledTwice, ([some, others]) => {
        expect(compileDeck(others)).toEqual(compileDeck(some))
      }),
    )
  })

  it('names a place in the file for each problem', () => {
    fc.assert(
      fc.property(folders, (files) => {
        for (const { file, line, column } of compileDeck(files).problems) {
          const lines = files.find(({ path }) => path === file)?.text.split('\n') ?? []
          expect(line).toBeLessThanOrEqual(lines.length)
          expect(column).toBeLessThanOrEqual((lines[line - 1]?.length ?? 0) + 1)
        }
      }),
    )
  })
})
