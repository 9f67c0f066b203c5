import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { replay } from '#core/progress.ts'
import { TALLY_VERSION, tallyOf } from '#core/tally.ts'
import { anyLog, makeEvent } from '../makers.ts'

describe('a tally', () => {
  it('is the same whatever order events arrived in', () => {
    fc.assert(
      fc.property(anyLog(), (log) => {
        expect(tallyOf(replay(log.toReversed()))).toBe(tallyOf(replay(log)))
      }),
    )
  })

  it('has a new version when the same log counts otherwise: older backups would be refused', () => {
    const log = [
      makeEvent({ type: 'answered', card: 'a', grade: 'good', tookMs: 5, sitting: 's', counts: true }, { id: '1' }),
      makeEvent({ type: 'answered', card: 'a', grade: 'again', tookMs: 5, sitting: 's', counts: true }, { days: 3 }),
      makeEvent({ type: 'flagged', cards: ['b'], flagged: true }, { days: 4 }),
      makeEvent({ type: 'setting-changed', name: 'newPerDay', value: 7 }, { days: 4 }),
      makeEvent(
        { type: 'filter-saved', filter: 'f', name: 'Tips', query: '#tip', pinned: true, place: 1 },
        { days: 4 },
      ),
    ]
    expect([TALLY_VERSION, JSON.parse(tallyOf(replay(log)))]).toEqual([
      1,
      [
        [
          [
            'a',
            'learn',
            2,
            1,
            '2026-11-21',
            '2026-11-24',
            null,
            false,
            false,
            [],
            ['2026-11-24', null, '2026-11-21', null],
          ],
          ['b', 'new', 0, 0, null, null, null, true, false, [], [null, null, null, null]],
        ],
        [['newPerDay', '7']],
        [['f', 'Tips', '#tip', true, 1]],
        null,
        [],
        [],
        [],
        [],
      ],
    ])
  })
})
