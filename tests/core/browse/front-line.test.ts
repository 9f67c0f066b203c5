import { describe, expect, it } from 'vitest'
import { frontLine } from '#core/browse/front-line.ts'
import type { Block } from '#core/prose.ts'
import { makeCard, paragraph } from '../../makers.ts'

const gap = (number: number, text: string, hint?: string) =>
  ({ kind: 'cloze', number, ...(hint !== undefined && { hint }), content: [{ kind: 'text', text }] }) as const
const say = (text: string) => ({ kind: 'text', text }) as const

describe('the question of a card on one line', () => {
  it('is its words, without how they are set', () => {
    expect(frontLine(makeCard('a', { front: [paragraph('What is'), paragraph(' eta?\n')] }))).toBe('What is eta?')
  })

  it('leaves the gap that is asked for, and fills the others', () => {
    const front: Block[] = [
      { kind: 'paragraph', content: [gap(1, 'Eta'), say(' lies in '), gap(2, '[0, 1]', 'range')] },
    ]
    expect(frontLine(makeCard('a', { kind: 'cloze', front, cloze: 1 }))).toBe('[…] lies in [0, 1]')
    expect(frontLine(makeCard('b', { kind: 'cloze', front, cloze: 2 }))).toBe('Eta lies in [range]')
  })

  it('begins near a gap that comes late, wherever in the text it lies', () => {
    const words = Array.from({ length: 60 }, (_, index) => `word${index}`).join(' ')
    const blocks: Block[] = [
      paragraph(words),
      { kind: 'paragraph', content: [say('then '), gap(1, 'this'), say(' follows')] },
    ]
    const nested: Block[] = [
      { kind: 'quote', blocks: [{ kind: 'list', ordered: false, items: [{ blocks }] }] },
      { kind: 'table', rows: [[[say('a')], [{ kind: 'strong', content: [say('b')] }]]] },
    ]
    for (const front of [blocks, nested]) {
      const line = frontLine(makeCard(`c${front.length}${front[0]?.kind}`, { kind: 'cloze', front, cloze: 1 }))
      expect(line).toMatch(/^… word\d+ .*then \[…\] follows/)
      expect(line.indexOf('[…]')).toBeLessThan(80)
    }
  })
})
