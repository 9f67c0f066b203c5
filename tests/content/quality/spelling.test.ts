import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { americanIn } from '#content/quality/spelling.ts'
import { NOTE, saidOf } from './strict-note.ts'

const PAIRS = [
  ['regularization', 'regularisation'],
  ['Optimizes', 'Optimises'],
  ['analyzed', 'analysed'],
  ['behavior', 'behaviour'],
  ['colors', 'colours'],
  ['neighboring', 'neighbouring'],
  ['centers', 'centres'],
  ['centering', 'centring'],
  ['catalog', 'catalogue'],
  ['labeled', 'labelled'],
  ['modeling', 'modelling'],
  ['canceled', 'cancelled'],
  ['defense', 'defence'],
  ['artifacts', 'artefacts'],
  ['gray', 'grey'],
  ['fulfill', 'fulfil'],
  ['enrollment', 'enrolment'],
  ['aging', 'ageing'],
  ['toward', 'towards'],
] as const

const BRITISH = ['size', 'resized', 'prizes', 'seize', 'program', 'meters', 'parameter', 'honest', 'colourful', 'model']

describe('an American spelling', () => {
  it.each(PAIRS)('%s is found, and %s is what it should be', (word, british) => {
    expect(americanIn(`A ${word}.`, [])).toEqual([{ word, british, at: 2 }])
  })

  it.each([...PAIRS.map(([, british]) => british), ...BRITISH])('%s is none', (word) => {
    expect(americanIn(`A ${word}.`, [])).toEqual([])
  })

  it('is none in code, addresses, marks and names', () => {
    const text =
      '`optimizer` ``color``, [that](https://a.org/color), [^color-page] #color ^color {color} https://b.org/behavior'
    expect(americanIn(`${text} Compute Optimizer`, ['Compute Optimizer'])).toEqual([])
  })

  it('is found at its place, whatever stands around it', () => {
    fc.assert(
      fc.property(fc.string(), fc.constantFrom(...PAIRS), (before, [word]) => {
        fc.pre(!/[`~#^[({:/\w-]|\p{L}|---/u.test(before))
        expect(americanIn(`${before} ${word} after`, [])).toContainEqual(
          expect.objectContaining({ word, at: before.length + 1 }),
        )
      }),
    )
  })
})

describe('a strict deck', () => {
  const said = (place: string, word: string, british: string) =>
    `${place}: "${word}" is American; this deck writes "${british}" (a product's name belongs into "names" of deck.json)`

  it('is British in its notes', () =>
    expect(saidOf('How does `color` behave? :: Its behavior varies ^a')).toEqual([
      said(`${NOTE}:8:33`, 'behavior', 'behaviour'),
    ]))

  it('is British in its other files, in what people read of them', () =>
    expect(saidOf('Why? :: So ^a', { manifest: { tags: [{ name: 'exam-tip', meaning: 'A color' }] } })).toEqual([
      said('deck.json:14:18', 'color', 'colour'),
    ]))

  it('may name products as they are named', () =>
    expect(saidOf('Which finder? :: IAM Access Analyzer ^a', { manifest: { names: ['Access Analyzer'] } })).toEqual([]))
})
