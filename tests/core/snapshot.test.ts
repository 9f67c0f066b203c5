import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import type { Happening } from '#core/event.ts'
import { USUAL } from '#core/habits.ts'
import { progressFrom, replay, settled } from '#core/progress.ts'
import { readSnapshot, writeSnapshot } from '#core/snapshot.ts'
import { anyLog, makeEvent } from '../makers.ts'

const answer = (card: string, grade: 'again' | 'hard' | 'good' | 'easy'): Happening => ({
  type: 'answered',
  card,
  grade,
  tookMs: 5_000,
  sitting: 's',
  counts: true,
})

const lived = settled(
  replay([
    makeEvent(
      { type: 'sitting-started', sitting: 's', query: '#gotcha', counts: true, cards: ['a', 'b'] },
      { id: '1' },
    ),
    makeEvent(answer('a', 'good'), { id: '2', ms: 1 }),
    makeEvent(answer('b', 'again'), { id: '3', ms: 2 }),
    makeEvent(answer('b', 'easy'), { id: '4', days: 3 }),
    makeEvent({ type: 'flagged', cards: ['a'], flagged: true, sitting: 's' }, { id: '5', days: 3, ms: 1 }),
    makeEvent({ type: 'suspended', cards: ['c'], suspended: false }, { id: '6', days: 3, ms: 2 }),
  ]),
).ground

/** The snapshot with one part of it made into something else. */
function spoilt(change: (kept: { [part: string]: unknown }) => void): string {
  const kept = JSON.parse(writeSnapshot(lived)) as { [part: string]: unknown }
  change(kept)
  return JSON.stringify(kept)
}

describe('a snapshot', () => {
  it('reads back as the meaning it was written from, whatever the log', () => {
    fc.assert(
      fc.property(anyLog(), (log) => {
        const { ground } = settled(replay(log))
        expect(readSnapshot(writeSnapshot(ground))).toEqual({ ok: true, value: ground })
      }),
    )
  })

  it('is ground to go on from', () => {
    const read = readSnapshot(writeSnapshot(lived))
    const later = [makeEvent(answer('a', 'hard'), { days: 9 })]
    expect(read.ok && progressFrom(read.value, later).cards).toEqual(progressFrom(lived, later).cards)
  })

  it('of another version is refused', () => {
    expect(readSnapshot(spoilt((kept) => Object.assign(kept, { version: 0 })))).toMatchObject({
      ok: false,
      problem: { message: 'the snapshot is of another version' },
    })
  })

  it.each([
    ['nothing', ''],
    ['half a text', writeSnapshot(lived).slice(0, 200)],
    ['a list', '[]'],
    ['null', 'null'],
  ])('is refused where there is %s', (_, text) => {
    expect(readSnapshot(text).ok).toBe(false)
  })

  it.each<readonly [string, unknown]>([
    ['cards', {}],
    ['cards', [['a', 'review', 1, 0]]],
    ['cards', [['a', 'asleep', 1, 0, null, null, null, null, null, false, [null, null, null, null], false, []]]],
    ['cards', [['a', 'review', -1, 0, null, null, null, null, null, false, [null, null, null, null], false, []]]],
    ['cards', [['a', 'review', 1, 0, [0, 5], null, null, null, null, false, [null, null, null, null], false, []]]],
    [
      'cards',
      [['a', 'review', 1, 0, null, '2026-02-30', null, null, null, false, [null, null, null, null], false, []]],
    ],
    ['settings', {}],
    ['settings', { retention: 2 }],
    ['cards', [['a', 'review', 1, 0, null, null, null, null, null, false, ['yesterday', null, null, null], false, []]]],
    ['habits', {}],
    ['habits', { ...USUAL, card: { ...USUAL.card, first: { answers: 1, shares: [1, 0, 0], ms: [1, 1, 1, 1] } } }],
    ['studied', [['yesterday', 1]]],
    ['studied', [['2026-11-21', 'long']]],
    ['plan', { exam: 'mla-c02' }],
    ['planSince', 'yesterday'],
    ['taken', [{ exam: 'mla-c02' }]],
    ['taken', {}],
    ['misconceptions', [['upside-down', { raised: -1, lastRaised: '2026-11-21', beatenOn: [] }]]],
    ['misconceptions', [['upside-down', { raised: 1, lastRaised: '2026-11-21', beatenOn: ['soon'] }]]],
    ['mocks', [['m', { id: 'm' }]]],
    ['mocks', {}],
    ['path', {}],
    ['path', { ticks: [['studio/theory', 'soon']], milestones: [], journal: [], dates: {} }],
    ['path', { ticks: [], milestones: [], journal: [{ id: 'e', on: '2026-11-21' }], dates: {} }],
    ['path', { ticks: [], milestones: [], journal: [], dates: { start: 'soon' } }],
    ['newest', { id: 'x' }],
    ['sittings', [['phone', { id: 's' }]]],
    ['sittings', [['phone', null]]],
  ])('is refused where %s are %j', (part, value) => {
    expect(readSnapshot(spoilt((kept) => Object.assign(kept, { [part]: value }))).ok).toBe(false)
  })

  it('is refused where a card comes twice', () => {
    expect(readSnapshot(spoilt((kept) => Object.assign(kept, { cards: [rowOfA(), rowOfA()] }))).ok).toBe(false)
    expect(readSnapshot(spoilt((kept) => Object.assign(kept, { cards: [rowOfA()] }))).ok).toBe(true)
  })

  it('never throws, whatever the text', () => {
    fc.assert(fc.property(fc.json(), (text) => readSnapshot(text).ok === false))
  })

  // If this fails because progress folds events differently now, raise SNAPSHOT_VERSION and then copy what it means.
  it('has a new version when the same log means something else', () => {
    const { version, cards } = JSON.parse(writeSnapshot(lived), (_, value) =>
      typeof value === 'number' ? Number(value.toPrecision(8)) : value,
    )
    expect(JSON.stringify([version, ...cards], null, 1).replace(/\n {2,}/g, ' ')).toMatchInlineSnapshot(`
      "[
       7,
       [ "a", "review", 1, 0, [ 2.3065, 2.118104 ], "2026-11-21", "2026-11-21", "2026-11-23", null, true, [ null, null, "2026-11-21", null ], false, []
       ],
       [ "b", "review", 2, 0, [ 4.9859574, 5.2000204 ], "2026-11-21", "2026-11-24", "2026-11-29", null, false, [ "2026-11-21", null, null, "2026-11-24" ], false, []
       ],
       [ "c", "new", 0, 0, null, null, null, null, false, false, [ null, null, null, null ], false, []
       ]
      ]"
    `)
  })
})

function rowOfA(): unknown {
  return [
    'a',
    'review',
    1,
    0,
    [2.3, 5],
    '2026-11-21',
    '2026-11-21',
    '2026-11-23',
    null,
    false,
    [null, null, null, null],
    false,
    [],
  ]
}
