import { describe, expect, it } from 'vitest'
import type { Block, Inline } from '#core/prose.ts'
import { readable } from '#screens/notes/readable.ts'

const text = (words: string): Inline => ({ kind: 'text', text: words })
const code = (words: string): Inline => ({ kind: 'code', text: words })
const paragraph = (...content: readonly Inline[]): Block => ({ kind: 'paragraph', id: 'x', content })

describe('a note to be read', () => {
  it('sets a question and its answer on lines of their own', () => {
    const written = paragraph(text('What is '), code('eta'), text('? :: The step :: size, '), code('0.3'))
    expect(readable([written])).toEqual([
      paragraph(
        { kind: 'emphasis', content: [text('What is '), code('eta'), text('?')] },
        { kind: 'break' },
        text('The step :: size, '),
        code('0.3'),
      ),
    ])
  })

  it('finds questions in lists, and those that go both ways', () => {
    const list = (block: Block): Block => ({ kind: 'list', ordered: false, items: [{ blocks: [block] }] })
    const split = paragraph({ kind: 'emphasis', content: [text('L1')] }, { kind: 'break' }, text('alpha'))
    expect(readable([list(paragraph(text('L1 ::: alpha')))])).toEqual([list(split)])
  })

  it('leaves everything else as it is', () => {
    const blocks = [paragraph(text('std::move and a::b')), paragraph(code('a :: b'))]
    expect(readable(blocks)).toEqual(blocks)
  })
})
