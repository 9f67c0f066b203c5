import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { excerpt, searchBook } from '#core/book/search.ts'
import type { Note } from '#core/deck.ts'
import type { Inline } from '#core/prose.ts'
import { paragraph } from '../../makers.ts'

const text = (words: string): Inline => ({ kind: 'text', text: words })
const note = (id: string, title: string, blocks: Note['blocks']): Note => ({
  id,
  path: `notes/${id}.md`,
  title,
  topic: id,
  area: 'serving',
  tags: [],
  blocks,
})

const NOTES = [
  note('serverless', 'Serverless Inference', [
    { kind: 'heading', depth: 1, content: [text('Serverless Inference')] },
    paragraph('Endpoints that cost nothing while nobody calls.'),
    { kind: 'heading', depth: 2, content: [text('Waiting')] },
    {
      kind: 'list',
      ordered: false,
      items: [{ id: 'cold', blocks: [paragraph('What is a Cold Start? :: The wait for compute')] }],
    },
  ]),
  note('sizes', 'Sizes', [
    {
      kind: 'table',
      id: 'limits',
      rows: [
        [[text('Option')], [text('Largest request')]],
        [[text('Serverless')], [text('4 MB')]],
      ],
    },
  ]),
]

const found = (asked: string) =>
  searchBook(NOTES, asked).map(({ note: { id }, anchor, heading }) => [id, anchor, heading])

describe('a search in the book', () => {
  it('finds the passages with all words, whatever their capitals, and where they stand', () => {
    expect(found('cold WAIT')).toEqual([['serverless', 'cold', 'Waiting']])
    expect(found('nobody')).toEqual([['serverless', undefined, undefined]])
    expect(found('serverless 4')).toEqual([['sizes', 'limits', undefined]])
    expect(found('nowhere')).toEqual([])
    expect(found('  ')).toEqual([])
  })

  it('puts a note that is called so first', () => {
    expect(found('serverless')).toEqual([
      ['serverless', undefined, undefined],
      ['sizes', 'limits', undefined],
    ])
  })

  it('takes words in quotation marks together', () => {
    expect(found('"cold start"')).toHaveLength(1)
    expect(found('"start cold"')).toEqual([])
    expect(found('"cold sta')).toHaveLength(1)
  })

  it('shows a question apart from its answer', () => {
    expect(searchBook(NOTES, 'cold')[0]?.text).toBe('What is a Cold Start? – The wait for compute')
  })
})

describe('an excerpt', () => {
  const shown = (words: string, asked: string, longest?: number) =>
    excerpt(words, asked, longest)
      .map(({ text: piece, isFound }) => (isFound ? `[${piece}]` : piece))
      .join('')

  it('sets apart what was asked for', () => {
    expect(shown('A Cold start, and a cold end', 'cold')).toBe('A [Cold] start, and a [cold] end')
  })

  it('shows the part around it of a long text', () => {
    const long = `${'before '.repeat(60)}needle${' after'.repeat(60)}`
    const words = shown(long, 'needle', 60)
    expect(words).toContain('[needle]')
    expect(words.length).toBeLessThan(80)
    expect(words.startsWith('… ')).toBe(true)
    expect(words.endsWith(' …')).toBe(true)
  })

  it('is the whole text where it is short, whatever was asked', () => {
    fc.assert(
      fc.property(fc.string({ maxLength: 100 }), fc.string({ maxLength: 5 }), (words, asked) => {
        // Folding may change how long a text is.
        fc.pre(words.toLowerCase().normalize('NFKC').length === words.length)
        expect(
          excerpt(words, asked)
            .map(({ text: piece }) => piece)
            .join(''),
        ).toBe(words)
      }),
    )
  })
})
