import { describe, expect, it } from 'vitest'
import { checkDeck } from '#content/deck-schema.ts'
import { checkScenarios } from '#content/scenarios-schema.ts'
import { excerptOf } from '#core/browse/excerpt.ts'
import { bundledDeck } from '../../content/bundled-deck.ts'
import { makeCard, makeDeck } from '../../makers.ts'

describe('some cards of a deck as a deck', () => {
  const [a, b, c] = [
    makeCard('a', { tags: ['gotcha', 'algorithm/xgboost'] }),
    makeCard('b', { area: 'money', note: 'cost' }),
    makeCard('c'),
  ] as const
  const deck = makeDeck([a, b, c], { areas: ['algorithms', 'money'].map((id) => ({ id, title: id })) })

  it('has these cards in their order, and what belongs to them', () => {
    const excerpt = excerptOf(deck, new Set(['c', 'a', 'unknown']))
    expect(excerpt.cards).toEqual([a, c])
    expect(excerpt.notes.map(({ id }) => id)).toEqual(['xgboost'])
    expect(excerpt.tags.map(({ name }) => name)).toEqual(['gotcha'])
    expect(excerpt.areas.map(({ id }) => id)).toEqual(['algorithms'])
    expect(excerpt.title).toBe('Test deck: 2 cards')
  })

  it('is another deck than that it came from, and the same for the same cards', () => {
    const version = (...ids: string[]) => excerptOf(deck, new Set(ids)).version
    expect(excerptOf(deck, new Set(['a'])).id).not.toBe(deck.id)
    expect(version('a', 'b')).toBe(version('b', 'a'))
    expect(version('a', 'b')).not.toBe(version('a', 'c'))
  })

  it('reads back as any deck does, with the scenarios that were chosen', () => {
    const whole = bundledDeck()
    const scenario = whole.cards.find((card) => card.scenario)
    const ids = new Set([...whole.cards.slice(0, 5).map(({ id }) => id), scenario?.id ?? ''])
    const file: unknown = JSON.parse(JSON.stringify(excerptOf(whole, ids)))
    const [cards, scenarios] = [checkDeck(file), checkScenarios(file)]
    expect(cards.ok && cards.value.cards.map(({ id }) => id)).toEqual([...ids])
    expect(scenarios.ok && scenarios.value.scenarios.map(({ id }) => id)).toEqual([scenario?.id])
    // It draws every scenario of the deck 200 times.
  }, 120_000)
})
