import { describe, expect, it } from 'vitest'
import { createDeckHost, type DeckPlaces } from '#content/shipping/deck-host.ts'
import { packDeck } from '#content/shipping/pack-deck.ts'
import { wholeDecks } from '#content/whole-decks.ts'
import { PATH } from '../core/path/made-path.ts'
import { compileFile, WHOLE } from './scenarios/made-folder.ts'

const { deck } = compileFile(WHOLE)
const packed = packDeck({ ...deck, path: PATH })
const utf8 = (text: string) => new TextEncoder().encode(text)

const places: DeckPlaces = { address: 'index', texts: 'texts', scenarios: 'scenarios', book: 'book', path: 'path' }
const files: Readonly<Record<string, Uint8Array>> = {
  index: utf8(JSON.stringify(packed.index)),
  texts: packed.texts,
  scenarios: packed.scenarios,
  book: packed.book,
  path: packed.path ?? new Uint8Array(),
}

function check(change: Readonly<Record<string, Uint8Array | undefined>> = {}, cards = deck.cards.length) {
  const all = { ...files, ...change }
  const fetchPart = async (address: string) => {
    const file = all[address]
    if (!file) throw new Error(`The ${address} could not be fetched (404).`)
    return new Response(new Uint8Array(file))
  }
  return wholeDecks([{ title: 'Ours', cards, ...places }], (at) => createDeckHost(at, fetchPart))
}

/** The last line without its end. */
const cut = (file: Uint8Array | undefined) => file?.slice(0, file.length - 20) ?? new Uint8Array()

describe('reading every deck of a build', () => {
  it('counts what is in them', async () => {
    expect(await check()).toEqual({ decks: 1, cards: deck.cards.length, scenarios: deck.scenarios.length })
  })

  it.each(['index', 'texts', 'scenarios', 'book', 'path'])('rejects where its %s is gone or cut', async (name) => {
    await expect(check({ [name]: undefined })).rejects.toThrow(/could not be fetched/)
    await expect(check({ [name]: cut(files[name]) })).rejects.toThrow()
  })

  it('rejects where the index is of another shape, or has not all cards', async () => {
    const odd = { ...packed.index, cards: { ...packed.index.cards, kind: 'term' } }
    await expect(check({ index: utf8(JSON.stringify(odd)) })).rejects.toThrow(/The index of Ours is damaged/)
    await expect(check({}, deck.cards.length + 1)).rejects.toThrow(/cards instead of/)
  })
})
