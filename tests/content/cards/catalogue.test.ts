import { describe, expect, it } from 'vitest'
import { compileDeck } from '#content/compile-deck.ts'
import { plainText } from '#core/prose.ts'

const PAGE = 'https://example.org/xgboost'

function hyperparameter(name: string, more: object = {}) {
  const plain = { required: false, type: 'float', default: '1', valid_range: '0 to 9', effect: 'Does much' }
  return { name, ...plain, tunable_range: null, source: PAGE, ...more }
}

type More = { readonly note?: string; readonly startsActive?: string[]; readonly told?: string[] }

function compileCatalogue(hyperparameters: readonly object[], { note, startsActive = [], told = [] }: More = {}) {
  const generated = { algorithm: 'XGBoost', note: 'xgb', tags: ['important'], prefix: 'hp', startsActive, told }
  return compileDeck([
    {
      path: 'deck.json',
      text: JSON.stringify({
        id: 'd',
        title: 'D',
        hyperparameters: [generated],
      }),
    },
    {
      path: 'sources.json',
      text: JSON.stringify([{ id: 'page', title: 'Page', address: PAGE, checkedOn: '2026-11-21' }]),
    },
    { path: 'hyperparameters.json', text: JSON.stringify([{ algorithm: 'XGBoost', hyperparameters }]) },
    { path: 'xgb.md', text: note ?? '# XGBoost #core' },
  ])
}

describe('a hyperparameter of the catalogue', () => {
  it('is a card for each thing that is known of it', () => {
    const { cards } = compileCatalogue([hyperparameter('eta', { tunable_range: 'MinValue: 0.1, MaxValue: 0.5' })], {
      startsActive: ['eta'],
    }).deck
    expect(cards.map(({ id, back }) => [id, plainText(back)])).toEqual([
      ['hp-eta~effect', 'Does much'],
      ['hp-eta~range', '0 to 9'],
      ['hp-eta~default', '1'],
      ['hp-eta~tuning', '0.1 to 0.5'],
    ])
  })

  it('is not asked for a default where it is required', () => {
    const { cards } = compileCatalogue([hyperparameter('k', { required: true, default: null })]).deck
    expect(cards.map(({ id }) => id)).toEqual(['hp-k~effect', 'hp-k~required'])
  })

  it('is asked for its values only where it is studied from the start', () => {
    const { cards } = compileCatalogue([hyperparameter('eta'), hyperparameter('gamma')], { startsActive: ['eta'] }).deck
    expect(cards.map(({ id }) => id).filter((id) => id.endsWith('~range'))).toEqual(['hp-eta~range'])
  })

  it('is not asked for what another note tells of it', () => {
    const { cards } = compileCatalogue([hyperparameter('eta')], { told: ['eta'] }).deck
    expect(cards.map(({ id }) => id)).toEqual(['hp-eta~default'])
  })

  it('may be there once for each way in which its algorithm works', () => {
    const { cards } = compileCatalogue([
      hyperparameter('epochs', { group: 'Word2Vec (unsupervised)' }),
      hyperparameter('epochs', { group: 'Text classification (supervised)' }),
    ]).deck
    expect(cards.filter(({ id }) => id.endsWith('~effect')).map(({ id, front }) => [id, plainText(front)])).toEqual([
      ['hp-word2vec-epochs~effect', 'XGBoost, Word2Vec: what does epochs do?'],
      ['hp-text-classification-epochs~effect', 'XGBoost, Text classification: what does epochs do?'],
    ])
  })

  it('is recommended for tuning in the words that people use', () => {
    const ranges = ["['adam', 'sgd']", '[8-32]', 'MinValue: 1, MaxValue:10']
    const { cards } = compileCatalogue(ranges.map((range, n) => hyperparameter(`h${n}`, { tunable_range: range }))).deck
    const tuning = cards.filter(({ id }) => id.endsWith('~tuning'))
    expect(tuning.map(({ back }) => plainText(back))).toEqual(['adam, sgd', '[8-32]', '1 to 10'])
  })

  it('cites its page, with the day it was looked up, and has the tags of its note', () =>
    expect(compileCatalogue([hyperparameter('eta')]).deck.cards[0]).toMatchObject({
      sources: ['page'],
      checkedOn: '2026-11-21',
      tags: ['core', 'important'],
      siblings: 'hp-eta',
    }))

  it('waits until it is asked for, unless the deck says otherwise', () => {
    const { cards } = compileCatalogue([hyperparameter('eta'), hyperparameter('gamma')], { startsActive: ['eta'] }).deck
    const waiting = cards.filter(({ startsSuspended }) => startsSuspended).map(({ siblings }) => siblings)
    expect(new Set(waiting)).toEqual(new Set(['hp-gamma']))
  })

  it('stands in its note, where its cards lead', () => {
    const { deck } = compileCatalogue([hyperparameter('eta')])
    expect(deck.cards[0]?.anchor).toBe('hp-eta')
    expect(JSON.stringify(deck.notes[0]?.blocks)).toContain('"id":"hp-eta"')
  })

  it('is not asked what the note asks already', () => {
    const note = '- **`eta`** (learning rate) - step ^eta\n  - **Default:** 1\n  - Range: 0 to 9'
    const { cards } = compileCatalogue([hyperparameter('eta'), hyperparameter('gamma')], { note }).deck
    expect(cards.map(({ id }) => id).filter((id) => id.startsWith('hp-eta'))).toEqual(['hp-eta~effect'])
    expect(cards.filter(({ id }) => id.startsWith('hp-gamma'))).toHaveLength(2)
  })
})

describe('a catalogue that does not fit', () => {
  it('is an error where deck.json says of a hyperparameter that is not there that another note tells of it', () =>
    expect(compileCatalogue([hyperparameter('eta')], { told: ['gone'] }).problems).toMatchObject([
      { severity: 'error', message: expect.stringContaining('"gone"') },
    ]))

  it('is an error where deck.json names a hyperparameter that is not there', () =>
    expect(compileCatalogue([hyperparameter('eta')], { startsActive: ['gone'] }).problems).toMatchObject([
      { severity: 'error', message: expect.stringContaining('"gone"') },
    ]))

  it('is an error where it cites a page that sources.json has not', () =>
    expect(compileCatalogue([hyperparameter('eta', { source: 'https://example.org/x' })]).problems).toMatchObject([
      { severity: 'error', message: expect.stringContaining('https://example.org/x') },
    ]))
})
