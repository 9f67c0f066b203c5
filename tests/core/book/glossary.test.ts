import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { explained, finderOf, type GlossaryTerm, markTerms, termsMet } from '#core/book/glossary.ts'
import { type Block, type Inline, plainText } from '#core/prose.ts'
import { makeCard, paragraph } from '../../makers.ts'

const CARDS = new Map([['mme', makeCard('mme', { note: 'endpoints', back: [paragraph('Many models, one fleet')] })]])
const GLOSSARY: readonly GlossaryTerm[] = [
  { id: 'mme', names: ['Multi-model endpoint'] },
  { id: 'word-endpoint', names: ['endpoint'], meaning: [{ kind: 'text', text: 'An address' }] },
  { id: 'word-fft', names: ['FFT'], meaning: [{ kind: 'text', text: 'Finds seasons' }], note: 'series#fft' },
  { id: 'word-batch', names: ['Batch Transform'], meaning: [{ kind: 'text', text: 'A job' }] },
  { id: 'word-box', names: ['mailbox'], meaning: [{ kind: 'text', text: 'For letters' }] },
  { id: 'gone', names: ['ghost'] },
]
const NOTE = { path: 'notes/a.md', title: 'A', topic: 'a', area: 'a', tags: [] }
const FINDER = finderOf(GLOSSARY, CARDS)

/** A text with what was marked in it between square brackets. */
function marked(text: string, note = 'elsewhere'): string {
  return shown(markTerms([paragraph(text)], FINDER, note))
}

function shown(blocks: readonly Block[]): string {
  const [first] = blocks
  const words = (content: readonly Inline[]): string =>
    content
      .map((inline) => {
        if (inline.kind === 'link') return `[${words(inline.content)}|${inline.address}]`
        return 'text' in inline ? inline.text : 'content' in inline ? words(inline.content) : ''
      })
      .join('')
  return first?.kind === 'paragraph' ? words(first.content) : ''
}

describe('a glossary', () => {
  it('explains by its own words, or by the back of a card', () => {
    const said = (id: string) => {
      const term = GLOSSARY.find((one) => one.id === id)
      return term && explained(term, CARDS)
    }
    expect(said('mme')).toMatchObject({ name: 'Multi-model endpoint', note: 'endpoints#mme' })
    expect(said('word-fft')).toMatchObject({ name: 'FFT', note: 'series#fft' })
    expect(said('gone')).toBeUndefined()
  })

  it('marks a term where it is first met, the longest name that stands there', () => {
    expect(marked('One endpoint, many endpoints')).toBe('One [endpoint|term:word-endpoint], many endpoints')
    expect(marked('A multi-model endpoint and an endpoint')).toBe(
      'A [multi-model endpoint|term:mme] and an [endpoint|term:word-endpoint]',
    )
  })

  it('knows a plural, and no part of a longer word', () => {
    expect(marked('Two mailboxes')).toBe('Two [mailboxes|term:word-box]')
    expect(marked('endpointing subendpoint')).toBe('endpointing subendpoint')
  })

  it('takes a name with capitals inside only as it is written', () => {
    expect(marked('fft and FFT')).toBe('fft and [FFT|term:word-fft]')
    expect(marked('a batch transform')).toBe('a batch transform')
    expect(marked('Endpoint')).toBe('[Endpoint|term:word-endpoint]')
  })

  it('leaves alone what the note explains itself, and what nothing explains', () => {
    expect(marked('FFT', 'series')).toBe('FFT')
    expect(marked('a multi-model endpoint', 'endpoints')).toBe('a multi-model [endpoint|term:word-endpoint]')
    expect(marked('a ghost')).toBe('a ghost')
  })

  it('leaves headings, code, links and the names of rows alone', () => {
    const text = (words: string): Inline => ({ kind: 'text', text: words })
    const blocks: readonly Block[] = [
      { kind: 'heading', depth: 2, content: [text('endpoint')] },
      { kind: 'paragraph', content: [{ kind: 'code', text: 'endpoint' }] },
      { kind: 'paragraph', content: [{ kind: 'link', address: 'note:x', content: [text('endpoint')] }] },
      {
        kind: 'table',
        rows: [
          [[text('endpoint')], [text('endpoint')]],
          [[text('endpoint')], [text('a mailbox')]],
        ],
      },
    ]
    const found = JSON.stringify(markTerms(blocks, FINDER, 'elsewhere')).match(/term:[\w-]+/g)
    expect(found).toEqual(['term:word-box'])
  })

  it('keeps what is met anywhere, and nothing else', () => {
    const note = (id: string, text: string) => ({ ...NOTE, id, blocks: [paragraph(text)] })
    const deck = { notes: [note('series', 'FFT and an endpoint'), note('b', 'no mail')], cards: [...CARDS.values()] }
    expect(termsMet(GLOSSARY, deck).map(({ id }) => id)).toEqual(['word-endpoint'])
  })

  it('never changes the words', () => {
    const word = fc.constantFrom('endpoint', 'Endpoints', 'multi-model', 'FFT', 'a', ' ', '-', '.', 'mailboxes', 'Ä')
    fc.assert(
      fc.property(fc.array(word), (words) => {
        const blocks = [paragraph(words.join(' '))]
        expect(plainText(markTerms(blocks, FINDER, 'elsewhere'))).toBe(plainText(blocks))
      }),
    )
  })
})
