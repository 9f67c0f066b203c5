import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import type { Block } from '#core/prose.ts'
import { fillBlocks, fillInlines, grouped, placesIn } from '#core/scenario/filling.ts'
import { line } from './made-scenarios.ts'

const FILLING = {
  values: new Map([
    ['negatives', 990_000],
    ['share', 0.0101],
    ['year_1', 2026],
  ]),
  words: { who: 'A bank', rows: 'payments' },
}
const filled = (words: string) => fillInlines(line(words), FILLING)

describe('a place in a text', () => {
  it('is filled with the word or the number of its name', () => {
    expect(filled('{who} has {negatives} honest {rows}, {share} of all')).toEqual(
      line('A bank has 990,000 honest payments, 0.0101 of all'),
    )
  })

  it('has thousands separators in text, and none in code', () => {
    expect(filled('{negatives} and `n={negatives}`')).toEqual(line('990,000 and `n=990000`'))
    const code: Block = { kind: 'code', text: 'fit({negatives}, "{who}")' }
    expect(fillBlocks([code], FILLING)).toEqual([{ kind: 'code', text: 'fit(990000, "A bank")' }])
  })

  it('stays as it is written where nothing has its name: it may be JSON', () => {
    for (const words of ['{nobody}', '`{"eta": 0.3}`', '{}', '{ who }', '{1}', '{who', '{toString}', '{__proto__}']) {
      expect(filled(words)).toEqual(line(words))
    }
  })

  it('is found wherever it stands in a text', () => {
    const content = line('{who}')
    const deep: Block[] = [
      { kind: 'heading', depth: 2, content },
      { kind: 'paragraph', content: [{ kind: 'strong', content: [{ kind: 'emphasis', content }] }] },
      { kind: 'paragraph', content: [{ kind: 'link', address: 'https://example.org/{who}', content }] },
      { kind: 'list', ordered: false, items: [{ blocks: [{ kind: 'paragraph', content }] }] },
      { kind: 'quote', blocks: [{ kind: 'paragraph', content: [{ kind: 'cloze', number: 1, content }] }] },
      { kind: 'table', rows: [[line('Who'), content]] },
      { kind: 'rule' },
    ]
    const said = JSON.stringify(fillBlocks(deep, FILLING))
    expect(said.match(/"A bank"/g)).toHaveLength(6)
    // An address leads where its author checked that it leads.
    expect(said.match(/\{who\}/g)).toEqual(['{who}'])
  })

  it('is known by its name', () => {
    expect(placesIn('{who} and {year_1}, {who}; {not one}, {2x}')).toEqual(['who', 'year_1', 'who'])
  })

  it('changes nothing else, whatever the text', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary' }), (text) => {
        fc.pre(placesIn(text).length === 0)
        expect(fillInlines([{ kind: 'text', text }], FILLING)).toEqual([{ kind: 'text', text }])
      }),
    )
  })
})

describe('a number in a text', () => {
  it.each([
    [0, '0'],
    [999, '999'],
    [1_000, '1,000'],
    [-990_000, '-990,000'],
    [-100, '-100'],
    [1_234_567, '1,234,567'],
    [0.5, '0.5'],
    [0.1 + 0.2, '0.3'],
    [1 / 3, '0.333333'],
    [0.000123456789, '0.000123457'],
    [1234.5678, '1,234.57'],
    [99_999.96, '100,000'],
    [999_999.9, '1,000,000'],
    [1_234_567.891, '1,234,568'],
    [-12_345_678.9, '-12,345,679'],
    [1e-7, '0.0000001'],
    [2.5e-9, '0.0000000025'],
    [-1.5e-7, '-0.00000015'],
  ])('reads as people write it: %d is %s', (value, words) => expect(grouped(value)).toBe(words))

  it('is that number, to six digits that count, with every digit before the point', () => {
    fc.assert(
      fc.property(fc.double({ min: -1e15, max: 1e15, noNaN: true }), (value) => {
        const said = grouped(value)
        fc.pre(Math.abs(value) > 1e-15)
        expect(said).toMatch(/^-?\d{1,3}(,\d{3})*(\.\d+)?$/)
        const back = Number(said.replaceAll(',', ''))
        expect(Math.abs(back - value)).toBeLessThanOrEqual(Math.min(0.5, Math.abs(value) * 5.1e-6))
        if (Number.isInteger(value)) expect(back).toBe(value === 0 ? 0 : value)
      }),
    )
  })
})
