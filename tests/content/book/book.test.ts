import { readFileSync } from 'node:fs'
import { describe, expect, it } from 'vitest'
import { checkBook } from '#content/book-schema.ts'
import { compileDeck } from '#content/compile-deck.ts'
import { settingsOf } from '#core/book/comparison.ts'
import { explained } from '#core/book/glossary.ts'
import type { Deck } from '#core/deck.ts'
import { inlineText } from '#core/prose.ts'
import { bundledDeck } from '../bundled-deck.ts'

const NOTE = `# Serving

- **Cold start** - the wait for compute ^cold
- **Low-rank adaptation (LoRA)** - trains two small matrices ^lora
- **Run (MLflow)** - one attempt ^run
- **Tool** - something an agent may call ^tool
- **\`eta\`** - the learning rate ^eta

What is a fleet? :: Machines behind one address ^fleet

| Option | Largest request | Scales to zero? |
| --- | --- | --- |
| Cold start | 4 MB | Yes |
| Warm start | 25 MB | No |

^limits
`

function compiled(glossary?: unknown, deckJson: object = {}) {
  return compileDeck([
    { path: 'deck.json', text: JSON.stringify({ id: 'mine', title: 'Mine', ...deckJson }) },
    ...(glossary === undefined ? [] : [{ path: 'glossary.json', text: JSON.stringify(glossary) }]),
    { path: 'notes/serving.md', text: NOTE },
    {
      path: 'notes/other.md',
      text: '# Other\n\nA cold start of a fleet, low-rank adaptation, and a tool for a run.\n',
    },
  ])
}

const said = (glossary: unknown) =>
  compiled(glossary)
    .problems.filter(({ file }) => file === 'glossary.json')
    .map(({ message }) => message)

describe('the glossary of a deck', () => {
  it('comes from its term cards: not from code, questions, or names that hold in one place only', () => {
    const { glossary } = compiled().deck
    expect(glossary.map(({ id, names }) => [id, ...names])).toEqual([
      ['cold', 'Cold start'],
      ['lora', 'Low-rank adaptation', 'LoRA'],
      ['tool', 'Tool'],
    ])
  })

  it('has words of its own, and leaves out what it is told to', () => {
    const own = { term: 'fleet', also: ['cold start'], meaning: 'Machines **together**', note: 'serving' }
    const { deck } = compiled({ leaveOut: ['tool'], terms: [own] })
    const cards = new Map(deck.cards.map((card) => [card.id, card]))
    expect(deck.glossary.map(({ names }) => names[0])).toEqual(['fleet', 'Low-rank adaptation'])
    const [fleet, lora] = deck.glossary.map((term) => explained(term, cards))
    expect(fleet).toMatchObject({ id: 'word-fleet', note: 'serving' })
    expect(inlineText(fleet?.meaning ?? [])).toBe('Machines together')
    expect(lora).toMatchObject({ name: 'Low-rank adaptation', note: 'serving#lora' })
  })

  it.each([
    [{ leaveOut: ['gone'], terms: [] }, 'there is no card "gone"'],
    [{ leaveOut: [], terms: [{ term: 'a', card: 'gone' }] }, 'there is no card "gone"'],
    [{ leaveOut: [], terms: [{ term: 'a', meaning: 'b', note: 'gone' }] }, 'there is no note "gone"'],
    [{ leaveOut: [], terms: [{ term: 'a', meaning: 'b', note: 'serving#gone' }] }, 'has no block with the id ^gone'],
    [{ leaveOut: [], terms: [{ term: 'a', meaning: 'b', also: ['A'] }] }, '"A" is explained already'],
    [{ leaveOut: [], terms: [{ term: 'a' }] }, 'has either a meaning or a card'],
  ])('says what leads nowhere: %j', (glossary, message) => {
    expect(said(glossary)).toEqual([expect.stringContaining(message)])
  })
})

let compiledOnce: Deck | undefined

function ours(): Deck {
  compiledOnce ??= bundledDeck()
  return compiledOnce
}

describe('the comparisons of a deck', () => {
  it('are the rows of tables, with what their term cards say', () => {
    const comparisons = [{ id: 'options', title: 'Options', from: 'serving#limits' }]
    const { deck, problems } = compiled(undefined, { comparisons })
    expect(problems).toEqual([])
    const [options] = deck.comparisons
    expect(options?.properties).toEqual(['What it is', 'Largest request', 'Scales to zero?'])
    expect(options?.items.map(({ id, cells }) => [id, ...cells.map(inlineText)])).toEqual([
      ['cold-start', 'the wait for compute', '4 MB', 'Yes'],
      ['warm-start', '–', '25 MB', 'No'],
    ])
  })

  it('name a table that is there', () => {
    const comparisons = [{ id: 'options', title: 'Options', from: 'serving#gone' }]
    expect(compiled(undefined, { comparisons }).problems.map(({ message }) => message)).toEqual([
      'comparisons: "serving#gone" has no two things to compare',
    ])
  })

  it('of our own deck set any two of 24 algorithms and four ways of inference side by side', () => {
    const deck = ours()
    const named = new Map(deck.comparisons.map((one) => [one.id, one]))
    expect(named.get('algorithms')?.items).toHaveLength(24)
    const algorithms = named.get('algorithms')?.items ?? []
    const names = new Set(
      algorithms.flatMap((one, place) => {
        const compared = settingsOf([one, algorithms[(place + 1) % algorithms.length] ?? one], deck.notes)
        return [...(compared?.shared ?? []), ...(compared?.own[0] ?? [])].map(({ name }) => `${one.id} ${name}`)
      }),
    )
    // Of BlazingText some names stand in both of its ways to work.
    expect(names.size).toBeGreaterThan(480)
    expect(named.get('inference')?.items.map(({ id }) => id)).toContain('serverless-inference')
    const { glossary, comparisons } = deck
    expect(checkBook(JSON.parse(JSON.stringify({ glossary, comparisons })))).toEqual({
      ok: true,
      value: { glossary, comparisons },
    })
  }, 120_000)

  it('of our own glossary leave nothing unexplained', () => {
    const deck = ours()
    const cards = new Map(deck.cards.map((card) => [card.id, card]))
    const written = JSON.parse(readFileSync('data/aws-ml/glossary.json', 'utf8'))
    expect(deck.glossary.length).toBeGreaterThan(written.terms.length + 50)
    for (const term of deck.glossary) expect(explained(term, cards), term.id).toBeDefined()
  })
})
