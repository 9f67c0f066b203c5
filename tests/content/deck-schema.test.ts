import { describe, expect, it } from 'vitest'
import { checkDeck } from '#content/deck-schema.ts'
import type { Block } from '#core/prose.ts'
import { HOSTILE_ADDRESSES } from '../journeys/hostile-texts.ts'
import { makeCard, makeDeck, paragraph } from '../makers.ts'

const EVERY_SHAPE: readonly Block[] = [
  { kind: 'heading', depth: 2, id: 'eta', content: [{ kind: 'tag', name: 'gotcha' }] },
  {
    kind: 'list',
    ordered: false,
    items: [{ id: 'one', blocks: [paragraph('one')] }, { blocks: [{ kind: 'quote', blocks: [{ kind: 'rule' }] }] }],
  },
  { kind: 'code', language: 'python', text: 'fit()' },
  { kind: 'table', rows: [[[{ kind: 'text', text: 'a' }], [{ kind: 'break' }]]] },
  {
    kind: 'paragraph',
    content: [
      { kind: 'strong', content: [{ kind: 'emphasis', content: [{ kind: 'code', text: 'eta' }] }] },
      { kind: 'link', address: 'note:xgboost#eta', content: [] },
      { kind: 'source', id: 'xgboost-page' },
      { kind: 'cloze', number: 1, hint: 'a rate', content: [{ kind: 'text', text: '0.3' }] },
    ],
  },
]

/** A deck as it comes from a file, with something in it overwritten. */
function deckWith(path: string, value: unknown): unknown {
  const cards = [makeCard('a'), makeCard('b', { front: EVERY_SHAPE, cloze: 1, checkedOn: '2026-11-21' })]
  const deck = JSON.parse(JSON.stringify(makeDeck(cards)))
  const keys = path.split('.')
  const last = keys.pop() ?? ''
  let at = deck
  for (const key of keys) at = at[key]
  at[last] = value
  return deck
}

function messageFor(value: unknown): string {
  const read = checkDeck(value)
  return read.ok ? 'ok' : read.problem.message
}

describe('checking a deck', () => {
  it('gives back the deck it was given, whatever shapes its prose has', () => {
    const deck = makeDeck([makeCard('a', { back: EVERY_SHAPE, startsSuspended: true, checkedOn: '2026-11-21' })])
    const { scenarios: _, misconceptions: __, glossary: ___, comparisons: ____, ...value } = deck
    expect(checkDeck(JSON.parse(JSON.stringify(deck)))).toEqual({ ok: true, value })
  })

  it.each([...HOSTILE_ADDRESSES])('refuses a link or a source that leads to %j', (address) => {
    expect(messageFor(deckWith('cards.1.front.4.content.1.address', address))).toContain('a link may lead to')
    const source = { id: 'a', title: 'A', address, checkedOn: '2026-11-21' }
    expect(messageFor(deckWith('sources', [source]))).toContain('a link may lead to')
  })

  it.each(['https://example.org/#a', 'http://example.org', 'mailto:a@example.org', 'note:xgboost#eta'])(
    'takes a link to %s',
    (address) => expect(messageFor(deckWith('cards.1.front.4.content.1.address', address))).toBe('ok'),
  )

  it.each([
    ['cards.1.front.0.depth', 'two'],
    ['cards.1.front.1.items.0.blocks.0.kind', 'html'],
    ['cards.1.front.4.content.0.content.0.content.0.text', 7],
    ['cards.0.kind', 'essay'],
    ['cards.1.checkedOn', '2026-02-30'],
    ['cards.1.startsSuspended', false],
    ['notes.0.blocks', 'text'],
    ['tags.0.role', 'loud'],
    ['version', 2],
  ])('names the place of what is wrong: %s', (path, value) => {
    expect(messageFor(deckWith(path, value))).toMatch(new RegExp(`^${path.replaceAll('.', '\\.')}: .`))
  })

  it('says which part is missing', () => {
    expect(messageFor(deckWith('cards.1.back', undefined))).toMatch(/^cards\.1\.back: /)
  })

  it('refuses a kind of prose that only looks like one', () => {
    expect(messageFor(deckWith('cards.1.front.0.kind', 'constructor'))).toMatch(/^cards\.1\.front\.0\.kind: /)
    expect(messageFor(deckWith('cards.1.front.0', null))).toMatch(/^cards\.1\.front\.0: /)
  })

  it('refuses a deck of a newer format in so many words, whatever else is in it', () => {
    expect(messageFor({ format: 'tagdrill-deck', formatVersion: 2, chapters: [] })).toBe(
      'this deck is of format 2; this app reads up to 1. Update the app first.',
    )
  })

  it.each([[null], ['deck'], [[]], [{}], [undefined], [3]])('refuses what is no deck at all: %j', (value) => {
    expect(checkDeck(value).ok).toBe(false)
  })
})
