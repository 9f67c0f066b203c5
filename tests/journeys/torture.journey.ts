import { expect } from 'vitest'
import { killRounds } from '../torture/kill-rounds.ts'
import { twoTabs } from '../torture/two-tabs.ts'
import { journey } from './journey.ts'

// The short form of `npm run torture`.

journey('a browser killed at any moment while answering loses no saved answer and doubles none', async ({ home }) => {
  const figures = await killRounds(home, { rounds: 5, seed: 5, say: () => undefined })
  expect(figures).toMatchObject({ lost: 0, doubled: 0, unreadable: 0, faults: [] })
  expect(figures.saved).toBeGreaterThan(0)
})

journey('two tabs that answer at once lose nothing, double nothing, and soon agree', async ({ home }) => {
  const figures = await twoTabs(home, { answers: 60, seed: 5 })
  expect(figures).toMatchObject({ logged: 120, different: 120, same: true, faults: [] })
  expect(figures.agreedMs).toBeLessThan(1_000)
})
