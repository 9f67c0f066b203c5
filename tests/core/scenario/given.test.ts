import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { isGiven } from '#core/scenario/given.ts'
import { SOME_ANSWERS } from './made-scenarios.ts'

const GIVEN = {
  seed: 7,
  answers: [...SOME_ANSWERS, null],
  sure: 'fairly',
  right: false,
  misconceptions: ['upside-down'],
}

/** What was given, with one field changed; left out where it is undefined, as in JSON. */
const changed = (more: Record<string, unknown>): unknown => JSON.parse(JSON.stringify({ ...GIVEN, ...more }))

describe('what was answered to a scenario, read from a file', () => {
  it.each([
    {},
    { sure: undefined },
    { sure: 'unsure' },
    { sure: 'sure' },
    { right: true, misconceptions: [] },
    { answers: [null] },
    { seed: 4_294_967_295 },
    { more: 'from a later version' },
  ])('is accepted: %o', (more) => expect(isGiven(changed(more))).toBe(true))

  it.each([
    { seed: undefined },
    { seed: 1.5 },
    { seed: '7' },
    { seed: null },
    { answers: undefined },
    { answers: {} },
    { answers: [{ type: 'essay' }] },
    { answers: ['right'] },
    { answers: [null, { type: 'essay' }] },
    { sure: 'certain' },
    { sure: null },
    { sure: 2 },
    { right: undefined },
    { right: 1 },
    { misconceptions: undefined },
    { misconceptions: 'upside-down' },
    { misconceptions: [5] },
  ])('is refused: %o', (more) => expect(isGiven(changed(more))).toBe(false))

  it('is refused where it is nothing of the kind', () => {
    for (const value of [null, undefined, 'given', 5, [], {}]) expect(isGiven(value)).toBe(false)
    fc.assert(
      fc.property(fc.anything(), (value) => {
        expect(isGiven(value)).toBe(false)
      }),
    )
  })
})
