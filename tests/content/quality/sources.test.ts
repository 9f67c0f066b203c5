import { describe, expect, it } from 'vitest'
import { addressFault } from '#content/quality/check-sources.ts'
import { SOURCE } from '../strict-deck.ts'
import { saidOf } from './strict-note.ts'

describe('the address of a source', () => {
  it.each([
    ['https://docs.aws.amazon.com/sagemaker/latest/dg/whatis.html', undefined],
    ['https://example.org/a_(b)_c#part', undefined],
    ['http://example.org', 'must begin with https://'],
    ['https://example.org/a b', 'has a sign that no address has'],
    ['https://localhost/page', 'names no public host: "localhost"'],
    ['https://me@example.org/', 'holds a name or a password'],
    ['https://example.org/page.', 'ends with a punctuation mark'],
    ['example.org', 'is not a full address'],
  ])('%s: %s', (address, fault) => expect(addressFault(address)).toBe(fault))

  it('is reported where it stands', () =>
    expect(saidOf('Why? :: So ^a', { sources: [{ ...SOURCE, address: 'http://example.org/page' }] })).toEqual([
      'sources.json:5:16: the address of page must begin with https://',
    ]))

  it('belongs to one source, and an id too', () =>
    expect(saidOf('Why? :: So ^a', { sources: [SOURCE, SOURCE] })).toEqual([
      'sources.json:9:11: the id "page" is used before',
      'sources.json:11:16: page is the page of page again',
    ]))
})
