import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { compareEvents, inOrder, readEvent } from '#core/event.ts'
import { createId } from '#core/id.ts'
import { createRandom, seedOf, shuffled } from '#core/random.ts'
import { anyLog, makeEvent } from '../makers.ts'

describe('an event', () => {
  it('survives being written and read', () => {
    fc.assert(
      fc.property(anyLog(), (log) => {
        for (const event of log)
          expect(readEvent(JSON.parse(JSON.stringify(event)))).toEqual({ ok: true, value: event })
      }),
    )
  })

  it.each([
    [null, 'must be an object'],
    [{}, 'must have an id'],
    [{ id: 'x', at: 'noon' }, 'when it was'],
    [{ id: 'x', at: 1, day: '2026-02-31' }, 'which day'],
    [{ id: 'x', at: 1, day: '2026-02-28' }, 'name its device'],
    [{ id: 'x', at: 1, day: '2026-02-28', device: 'd', type: 'teleported' }, '"teleported" is not a type of event'],
    [{ id: 'x', at: 1, day: '2026-02-28', device: 'd', type: 'answered', card: 'a', grade: 'superb' }, 'lacks a part'],
    [
      { id: 'x', at: 1, day: '2026-02-28', device: 'd', type: 'setting-changed', name: 'retention', value: 7 },
      'lacks a part',
    ],
    [{ id: 'x', at: 1, day: '2026-02-28', device: 'd', type: 'constructor' }, 'is not a type of event'],
  ])('is refused with its reason: %j', (value, words) => {
    const read = readEvent(value)
    expect(read.ok ? '' : read.problem.message).toContain(words)
  })

  it('is never thrown over, whatever is on the disk', () => {
    fc.assert(fc.property(fc.anything(), (value) => void readEvent(value)))
  })

  it('comes in the order of time, then of id, each once', () => {
    const log = [
      makeEvent({ type: 'undone', event: 'q' }, { id: 'b' }),
      makeEvent({ type: 'undone', event: 'q' }, { id: 'a' }),
    ]
    expect(inOrder([...log, ...log]).map(({ id }) => id)).toEqual(['a', 'b'])
    fc.assert(
      fc.property(anyLog(), (events) => {
        const ordered = inOrder(events)
        for (const [index, event] of ordered.entries()) {
          const next = ordered[index + 1]
          if (next) expect(compareEvents(event, next)).toBeLessThan(0)
        }
      }),
    )
  })
})

describe('an id', () => {
  it('sorts by time', () => {
    const random = createRandom(1)
    fc.assert(
      fc.property(fc.nat(2 ** 45), fc.integer({ min: 1, max: 1_000_000 }), (at, later) => {
        expect(createId(at, random) < createId(at + later, random)).toBe(true)
        expect(createId(at, random)).toMatch(/^[0-9A-HJKMNP-TV-Z]{26}$/)
      }),
    )
  })
})

describe('seeded randomness', () => {
  it('gives the same from the same seed, and loses nothing in a shuffle', () => {
    fc.assert(
      fc.property(fc.array(fc.nat()), fc.string(), (items, text) => {
        const seed = seedOf(text)
        expect(shuffled(items, createRandom(seed))).toEqual(shuffled(items, createRandom(seed)))
        expect(shuffled(items, createRandom(seed)).toSorted()).toEqual(items.toSorted())
      }),
    )
  })

  it('favours no place', () => {
    const random = createRandom(7)
    const first = [0, 0, 0, 0]
    for (let round = 0; round < 8_000; round += 1) {
      const place = shuffled([0, 1, 2, 3], random)[0] ?? 0
      first[place] = (first[place] ?? 0) + 1
    }
    for (const count of first) expect(Math.abs(count - 2_000)).toBeLessThan(200)
  })
})
