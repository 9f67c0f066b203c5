import { expect, it } from 'vitest'
import { NEW_CARD } from '#core/card-progress.ts'
import { becomesLeech } from '#core/leech.ts'

const after = (lapses: number) => ({ ...NEW_CARD, lapses })

it('makes a leech of a card at its threshold, and then at every half of it', () => {
  const lapses = Array.from({ length: 20 }, (_, index) => index + 1)
  expect(lapses.filter((count) => becomesLeech(after(count - 1), after(count), 8))).toEqual([8, 12, 16, 20])
  expect(lapses.filter((count) => becomesLeech(after(count - 1), after(count), 1)).slice(0, 3)).toEqual([1, 2, 3])
})

it('makes no leech by an answer that is no lapse', () => {
  expect(becomesLeech(after(8), after(8), 8)).toBe(false)
})
