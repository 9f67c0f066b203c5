import { describe, expect, it } from 'vitest'
import { checkDeck } from '#content/deck-schema.ts'
import { packDeck } from '#content/shipping/pack-deck.ts'
import { readIndex } from '#content/shipping/read-index.ts'
import { readTexts } from '#content/shipping/read-texts.ts'
import { type Happening, type LogEvent, readEvent } from '#core/event.ts'
import { replay, settled } from '#core/progress.ts'
import { readSnapshot, writeSnapshot } from '#core/snapshot.ts'
import { makeCard, makeDeck, makeEvent, paragraph } from '../makers.ts'

/** Names that mean something to every object: as ids, tags and names they must be as good as any other. */
const NAMES = ['__proto__', 'constructor', 'prototype', 'toString', 'hasOwnProperty', 'valueOf'] as const

const asKey = (name: string): Happening[] => [
  { type: 'answered', card: name, grade: 'good', tookMs: 1_000, sitting: name, counts: true },
  { type: 'tagged', cards: [name], add: [name], remove: [] },
  { type: 'flagged', cards: [name], flagged: true },
  { type: 'filter-saved', filter: name, name, query: name, pinned: true, place: 1 },
  { type: 'contrasted', misconception: name, beaten: false, tookMs: 1_000 },
  { type: 'deck-changed', deck: name, version: name, added: [[name, name]], edited: [] },
  { type: 'sitting-started', sitting: name, query: name, counts: true, cards: [name] },
]

/** What JSON makes of an object that names one of them as a key of its own. */
function polluted(event: LogEvent, name: string): unknown {
  return JSON.parse(JSON.stringify(event).replace('{', `{"${name}":{"pwned":true,"prototype":{"pwned":true}},`))
}

function expectUntouched(): void {
  expect(Object.keys(Object.prototype)).toEqual([])
  expect(({} as { pwned?: unknown }).pwned).toBe(undefined)
  expect((Object as { pwned?: unknown }).pwned).toBe(undefined)
}

describe.each(NAMES)('the name %s', (name) => {
  it('is one like any other in a log, and changes no object but its own', () => {
    const events = asKey(name).flatMap((happening, at) => {
      const read = readEvent(polluted(makeEvent(happening, { ms: at, device: name }), name))
      return read.ok ? [read.value] : []
    })
    expect(events.length).toBe(asKey(name).length)
    const progress = replay(events)
    expect(progress.cards.get(name)?.reps).toBe(1)
    const kept = readSnapshot(writeSnapshot(settled(progress).ground))
    expect(kept).toMatchObject({ ok: true })
    expectUntouched()
  })

  it('is one like any other in a deck, and in a packed one', () => {
    const card = makeCard(name, { note: name, tags: [name], front: [paragraph(name)], domains: [`${name}/1`] })
    const note = { id: name, path: name, title: name, topic: name, area: name, tags: [name], blocks: [paragraph(name)] }
    const deck = makeDeck([card], { notes: [note] })
    expect(checkDeck(JSON.parse(JSON.stringify(deck)))).toMatchObject({ ok: true })
    const { index, texts } = packDeck(deck)
    const read = readIndex(JSON.parse(JSON.stringify(index)), readTexts(texts))
    expect(read.ok && read.value.cards[0]?.front).toEqual(card.front)
    expectUntouched()
  })
})

it('a packed deck has no object that inherits from its file', () => {
  const head = JSON.stringify({ words: [], shapes: [['__proto__']] })
  expect(() => readTexts(new TextEncoder().encode(`${head}\n[0]\n[0]\n`))).toThrow()
})
