import fc from 'fast-check'
import { expect, it } from 'vitest'
import { inAddress } from '#screens/in-address.ts'

it('any text can be part of an address, and whole characters come back', () => {
  fc.assert(
    fc.property(fc.string({ unit: 'binary' }), (text) => {
      expect(decodeURIComponent(inAddress(text))).toBe(text)
    }),
  )
  expect(decodeURIComponent(inAddress('a\ud800b\udc00'))).toBe('a\ufffdb\ufffd')
})
