import { describe, expect, it } from 'vitest'
import { faultOfIndex } from '#content/shipping/check-index.ts'
import { createLateTexts } from '#content/shipping/late-texts.ts'
import { packDeck } from '#content/shipping/pack-deck.ts'
import { readBook } from '#content/shipping/read-book.ts'
import { readIndex } from '#content/shipping/read-index.ts'
import { readPath } from '#content/shipping/read-path.ts'
import { readScenarios } from '#content/shipping/read-scenarios.ts'
import { readTexts } from '#content/shipping/read-texts.ts'
import type { Deck } from '#core/deck.ts'
import { makeCard, makeDeck, paragraph } from '../../makers.ts'
import { bundledDeck } from '../bundled-deck.ts'
import { compileFile, WHOLE } from '../scenarios/made-folder.ts'

/** A deck after its journey: packed, written, fetched and read. */
function shipped(deck: Deck): Deck {
  const { index, texts: bytes, scenarios, book, path } = packDeck(deck)
  const texts = readTexts(bytes)
  const cards = readIndex(JSON.parse(JSON.stringify(index)), texts)
  const asked = readScenarios(scenarios, texts.words)
  const read = readBook(book, texts.words)
  const way = path && readPath(path, texts.words)
  if (!cards.ok) throw new Error(cards.problem.message)
  if (!asked.ok) throw new Error(asked.problem.message)
  if (!read.ok) throw new Error(read.problem.message)
  if (way && !way.ok) throw new Error(way.problem.message)
  return { ...cards.value, ...asked.value, ...read.value, ...(way && { path: way.value }) }
}

const marksOf = ({ cards }: Deck) => cards.map(({ id, front, back }) => [id, JSON.stringify([front, back])])

describe('a deck that was packed', () => {
  it('is again what it was: our own', () => {
    const deck = bundledDeck()
    const there = shipped(deck)
    expect(there).toEqual(deck)
    // The log knows cards by how they are written: the keys stand in their order.
    expect(marksOf(there)).toEqual(marksOf(deck))
  }, 120_000)

  it('is again what it was: with scenarios of every type', () => {
    const { deck } = compileFile(WHOLE)
    expect(shipped(deck)).toEqual(deck)
  })

  it('is again what it was: with cards of no note, of odd siblings, without a date or an anchor', () => {
    const { note: _, anchor: __, ...homeless } = makeCard('x~y')
    const deck = makeDeck([
      homeless,
      makeCard('a', { siblings: 'b', checkedOn: '2026-11-21', sources: ['page'] }),
      makeCard('c', { trail: ['–', 'ü'], topic: 'other', anchor: 'elsewhere', startsSuspended: true, cloze: 2 }),
      makeCard('d', { services: [{ name: 'Edge', status: 'retired', since: '2024-04-26', leftBy: ['e'] }] }),
    ])
    expect(shipped(deck)).toEqual(deck)
  })
})

describe('an index', () => {
  const { index, texts } = packDeck(makeDeck([makeCard('a', { front: [paragraph('Why?')] })]))

  it('is a deck before its texts are there, but for what they say', async () => {
    const late = createLateTexts(async () => readTexts(texts))
    const read = readIndex(index, late)
    const [card] = read.ok ? read.value.cards : []
    expect(card?.id).toBe('a')
    expect(() => card?.front).toThrow('not here yet')
    expect(late.haveArrived()).toBe(false)
    await late.fetch()
    expect(late.haveArrived()).toBe(true)
    expect(card?.front).toEqual([paragraph('Why?')])
  })

  it('asks again for texts that did not come', async () => {
    const answers = [Promise.reject(new Error('offline')), Promise.resolve(readTexts(texts))]
    const late = createLateTexts(async () => (await answers.shift()) ?? readTexts(texts))
    await expect(late.fetch()).rejects.toThrow('offline')
    await late.fetch()
    expect(late.haveArrived()).toBe(true)
  })

  it.each([
    ['another format', { ...index, format: 'tagdrill-deck' }, 'no index of a deck'],
    ['a later version', { ...index, formatVersion: 2 }, 'no index of a deck'],
    ['nothing', null, 'no index of a deck'],
    ['a column missing', { ...index, cards: {} }, ''],
    ['a place that is not listed', { ...index, cards: { ...index.cards, tags: [7] } }, 'does not list (7)'],
  ])('is refused with %s', (_, value, message) => {
    const read = readIndex(value, readTexts(texts))
    expect(read.ok ? 'read' : read.problem.message).toContain(message)
  })

  it('is held to its whole shape by the flight check', () => {
    expect(faultOfIndex(index)).toBeUndefined()
    expect(faultOfIndex({ ...index, cards: { ...index.cards, tags: ['a'] } })).toContain('cards.tags.0: ')
  })
})
