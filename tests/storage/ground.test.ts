import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { inOrder, type LogEvent } from '#core/event.ts'
import { replay } from '#core/progress.ts'
import { extend, type Found, type Ground, readGround, settle, standOn, writeGround } from '#storage/ground.ts'
import { anyLog, makeEvent } from '../makers.ts'
import { answered, meaning } from './repository-contract.ts'

/** A disk without a disk: what is sealed, in which segments, and what is not. */
type Model = { readonly segments: LogEvent[][]; tail: LogEvent[]; ground: Ground | undefined }

function found({ segments, tail }: Model, after = 0): Found {
  const fresh = segments.slice(after)
  const sealed = new Map(fresh.length > 0 ? [['phone', segments.length]] : [])
  return { sealed, inSegments: fresh.flat(), loose: tail, unreadable: 0 }
}

const coveredBy = (ground: Ground) => ground.sealed.get('phone') ?? 0

function standing(model: Model, ground: Ground) {
  return standOn(ground, [...found(model, coveredBy(ground)).inSegments, ...model.tail])
}

type Step = { readonly do: 'arrive' | 'seal' | 'seal any' | 'extend' | 'settle'; readonly count: number }

const anyStep: fc.Arbitrary<Step> = fc.record({
  do: fc.constantFrom('arrive', 'arrive', 'seal', 'seal any', 'extend', 'settle'),
  count: fc.integer({ min: 1, max: 8 }),
})

function take(model: Model, arriving: LogEvent[], { do: what, count }: Step): void {
  if (what === 'arrive') model.tail.push(...arriving.splice(0, count))
  if (what === 'settle') model.ground = settle(found(model)).ground
  if (what === 'extend' && model.ground && coveredBy(model.ground) < model.segments.length) {
    model.ground = extend(model.ground, found(model, coveredBy(model.ground))) ?? settle(found(model)).ground
  }
  if ((what === 'seal' || what === 'seal any') && model.tail.length > 0) {
    const queue = what === 'seal' ? inOrder(model.tail) : model.tail
    model.segments.push(queue.slice(0, count))
    model.tail = queue.slice(count)
  }
}

describe('ground', () => {
  it('is right or behind, whatever came, was sealed and was folded in before', () => {
    fc.assert(
      fc.property(anyLog(60), fc.array(anyStep, { minLength: 5, maxLength: 40 }), (log, steps) => {
        const model: Model = { segments: [], tail: [], ground: undefined }
        const arriving = [...log]
        for (const step of steps) {
          take(model, arriving, step)
          if (!model.ground) continue
          const progress = standing(model, model.ground)
          const whole = replay([...model.segments.flat(), ...model.tail])
          if (!progress.behind) expect(meaning(progress)).toEqual(meaning(whole))
        }
      }),
      { numRuns: 1_500 },
    )
  })

  it('is good for all that there is when it is made from it', () => {
    fc.assert(
      fc.property(anyLog(60), fc.nat(60), fc.nat(60), (log, sealed, count) => {
        const model: Model = { segments: [log.slice(0, sealed)], tail: log.slice(sealed), ground: undefined }
        const { progress, ground } = settle(found(model))
        expect(progress.behind).toBe(false)
        expect(meaning(progress)).toEqual(meaning(replay(log)))
        // And stays so however much of the tail is sealed later.
        model.segments.push(inOrder(model.tail).slice(0, count))
        model.tail = inOrder(model.tail).slice(count)
        if (ground) expect(standing(model, ground).behind).toBe(false)
      }),
    )
  })

  it('reaches no further into the tail than it must', () => {
    const log = Array.from({ length: 20 }, (_, days) => makeEvent(answered('a'), { days }))
    const undoOf = (event: LogEvent | undefined, days: number) =>
      makeEvent({ type: 'undone', event: event?.id ?? '' }, { days })
    const looseAfter = (more: LogEvent[]) => {
      const model: Model = { segments: [log.slice(0, 10)], tail: [...log.slice(10), ...more], ground: undefined }
      return settle(found(model)).ground?.loose.size
    }
    expect(looseAfter([])).toBe(0)
    expect(looseAfter([undoOf(log[15], 15.5)])).toBe(0)
    expect(looseAfter([undoOf(log[3], 15.5)])).toBe(7)
  })

  it('still knows, when more is sealed, what it took from the tail', () => {
    const log = Array.from({ length: 20 }, (_, days) => makeEvent(answered('a'), { days }))
    const undo = makeEvent({ type: 'undone', event: log[3]?.id ?? '' }, { days: 30 })
    const model: Model = { segments: [log.slice(0, 10)], tail: [...log.slice(10), undo], ground: undefined }
    model.ground = settle(found(model)).ground
    take(model, [], { do: 'seal', count: 4 })
    take(model, [], { do: 'extend', count: 1 })
    expect(model.ground?.loose.size).toBe(7)
    expect(model.ground && standing(model, model.ground)).toMatchObject({ behind: false, trail: [] })
  })

  it('is not extended where there is nothing to stand on', () => {
    const unreadable: Found = { sealed: new Map([['phone', 1]]), inSegments: [], loose: [], unreadable: 9 }
    const undo = makeEvent({ type: 'undone', event: 'to-come' })
    const { ground } = settle(unreadable)
    expect(ground && extend(ground, { ...unreadable, inSegments: [undo] })).toBeUndefined()
  })

  it('reads back from its text as it was', () => {
    fc.assert(
      fc.property(anyLog(40), fc.integer({ min: 1, max: 40 }), (log, sealed) => {
        const { ground } = settle(
          found({ segments: [log.slice(0, sealed)], tail: log.slice(sealed), ground: undefined }),
        )
        expect(ground && readGround(writeGround(ground))).toEqual(ground)
      }),
    )
  })

  it('is not read from a text in which a single character is another', () => {
    const log = Array.from({ length: 5 }, (_, days) => makeEvent(answered('a'), { days }))
    const { ground } = settle(found({ segments: [log], tail: [], ground: undefined }))
    const text = ground ? writeGround(ground) : ''
    expect(readGround(text)).toBeDefined()
    for (let at = 0; at < text.length; at += 1) {
      const other = text[at] === '1' ? '2' : '1'
      expect(readGround(text.slice(0, at) + other + text.slice(at + 1))).toBeUndefined()
    }
    for (const odd of [undefined, null, 7, '', '\n\n', `${text}\n`]) expect(readGround(odd)).toBeUndefined()
  })

  it('counts what could not be read in all its segments', () => {
    const [first, second] = [1, 2].map((days) => makeEvent(answered('a'), { days }))
    const sealed = (seq: number, event: LogEvent | undefined): Found => ({
      sealed: new Map([['phone', seq]]),
      inSegments: event ? [event] : [],
      loose: [],
      unreadable: 2,
    })
    const { ground } = settle(sealed(1, first))
    expect(ground && extend(ground, sealed(2, second))).toMatchObject({
      unreadable: 4,
      sealed: new Map([['phone', 2]]),
    })
  })
})
