import { expect, it } from 'vitest'
import { FINGERPRINT, fingerprint } from '../fingerprint.ts'

it('whole runs come to the same bits here as in every browser', () => {
  expect(fingerprint()).toBe(FINGERPRINT)
})
