import { expect, it } from 'vitest'
import { engineSize, MOST_BYTES } from '../engine-size.ts'

it('the engine of the labs stays within its twelve kilobytes', async () => {
  const bytes = await engineSize()
  expect(bytes).toBeGreaterThan(5_000)
  expect(bytes).toBeLessThanOrEqual(MOST_BYTES)
})
