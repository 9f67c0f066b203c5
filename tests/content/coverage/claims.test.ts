import { describe, expect, it } from 'vitest'
import { CARRIED, CLAIMS, LEFT_OUT, said, saidOfNone } from './made-coverage.ts'

describe('the claims that a deck must carry', () => {
  it('are counted: those that a card carries, and those that are left out for a reason', () => {
    const { coverage, problems } = said()
    expect(problems).toEqual([])
    expect(coverage).toEqual({ claims: 2, covered: 1, leftOut: 1 })
  })

  it('are none where the folder has no such file', () => {
    expect(saidOfNone()).toEqual({ coverage: { claims: 0, covered: 0, leftOut: 0 }, problems: [] })
  })

  it.each([
    ['no card', { ...CARRIED, cards: [] }, '"cards": []', 'no card carries this: Smaller steps need more rounds'],
    ['a card that is not there', { ...CARRIED, cards: ['eta', 'beta'] }, '"beta"', 'there is no card "beta"'],
    ['a card twice', { ...CARRIED, cards: ['eta', 'eta'] }, '"eta"', '"eta" is listed twice'],
    ['neither cards nor a reason', { ...CARRIED, cards: undefined }, '{', 'a claim needs "cards", or a reason'],
    ['both cards and a reason', { ...CARRIED, leftOut: 'opinion' }, '"leftOut": "opinion"', 'has either "cards" or'],
    ['a better card beside its own', { ...CARRIED, instead: ['alpha'] }, '"instead": [', 'is for a claim that is left'],
    ['a better card that is not there', { ...LEFT_OUT, instead: ['beta'] }, '"beta"', 'there is no card "beta"'],
    ['a reason that is none', { ...LEFT_OUT, leftOut: 'later' }, '"leftOut": "later",', 'leftOut: must be "wrong ('],
    [
      'an error without its finding',
      { ...LEFT_OUT, leftOut: 'wrong' },
      '"leftOut": "wrong",',
      'leftOut: must be "wrong',
    ],
    ['a line before the first', { ...CARRIED, lines: [0, 3] }, '0,', 'lines count from 1'],
    ['an end before its start', { ...CARRIED, lines: [5, 3] }, '"lines": [', 'the first line and the last one'],
    ['a key of no meaning', { ...CARRIED, card: 'eta' }, '"card": "eta"', 'card: '],
  ])('are refused, at their place, with %s', (_, claim, line, message) => {
    expect(said({ claims: [claim] }).said).toEqual([
      ['coverage.json', expect.stringMatching(startsWith(line)), expect.stringContaining(message)],
    ])
  })

  it('are named once for each source', () => {
    expect(said({ claims: [...CLAIMS, { ...CARRIED, source: 'other.txt' }] }).problems).toEqual([])
    expect(said({ claims: [...CLAIMS, { ...CARRIED, lines: [20, 20] }] }).problems).toMatchObject([
      { message: expect.stringContaining('is listed already') },
    ])
  })

  it('do not count as carried by a card that is not there', () => {
    expect(said({ claims: [{ ...CARRIED, cards: ['beta'] }] }).coverage).toEqual({ claims: 1, covered: 0, leftOut: 0 })
  })
})

function startsWith(text: string): RegExp {
  return new RegExp(`^${text.replaceAll(/[[\]{}()]/g, '\\$&')}`)
}
