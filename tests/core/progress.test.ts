import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { NEW_CARD } from '#core/card-progress.ts'
import type { Happening, LogEvent } from '#core/event.ts'
import { inOrder } from '#core/event.ts'
import { DEFAULT_PARAMETERS } from '#core/memory/parameters.ts'
import { advance, type Meaning, type Progress, progressFrom, progressOf, replay, settled } from '#core/progress.ts'
import { addDays } from '#core/time.ts'
import { anyLog, FIRST_DAY, isAboutOneOf, makeEvent } from '../makers.ts'

const start: Happening = { type: 'sitting-started', sitting: 's', query: '', counts: true, cards: ['a', 'b'] }
const answer = (card: string, grade: 'again' | 'hard' | 'good' | 'easy', counts = true): Happening => ({
  type: 'answered',
  card,
  grade,
  tookMs: 5_000,
  sitting: 's',
  counts,
})

/** What a log means, without how the meaning was reached. */
function meaning(progress: Progress): Meaning {
  const { ground: _, trail: __, behind: ___, newest: ____, ...meaning } = progress
  return { ...meaning, cards: new Map([...meaning.cards].toSorted()) }
}

describe('progress', () => {
  it('knows each card by its answers', () => {
    const progress = replay([makeEvent(answer('a', 'good')), makeEvent(answer('a', 'again'), { days: 4 })])
    expect(progressOf(progress, 'a')).toMatchObject({ state: 'learn', reps: 2, lapses: 1, due: '2026-11-25' })
    expect(progressOf(progress, 'b')).toMatchObject({ state: 'new', reps: 0 })
  })

  it('leaves the schedule alone in a cram', () => {
    expect(replay([makeEvent(answer('a', 'again', false))]).cards.size).toBe(0)
  })

  it('goes on with a sitting where it was', () => {
    const progress = replay([makeEvent(start), makeEvent(answer('a', 'good'), { ms: 1 })])
    expect(progress.sittings.get('phone')?.steps.map(({ card }) => card)).toEqual(['a'])
  })

  it('forgets a sitting that has ended', () => {
    const progress = replay([makeEvent(start), makeEvent({ type: 'sitting-ended', sitting: 's' }, { ms: 1 })])
    expect(progress.sittings.size).toBe(0)
  })

  it('lets the last choice of a setting count', () => {
    const change = (value: number): Happening => ({ type: 'setting-changed', name: 'newPerDay', value })
    expect(replay([makeEvent(change(5), { days: 2 }), makeEvent(change(9), { days: 1 })]).settings.newPerDay).toBe(5)
  })

  it('means the same whatever order events arrive in and however often', () => {
    fc.assert(
      fc.property(anyLog(), fc.infiniteStream(fc.nat()), (log, dice) => {
        const arrived = [...log, ...log.slice(0, 5)]
          .map((event) => ({ event, place: dice.next().value }))
          .sort((a, b) => a.place - b.place)
          .map(({ event }) => event)
        expect(meaning(replay(arrived))).toEqual(meaning(replay(log)))
        expect(meaning(arrived.reduce(advance, replay([])))).toEqual(meaning(replay(log)))
      }),
    )
  })

  it('advances event by event to what a replay gives', () => {
    fc.assert(
      fc.property(anyLog(), (log) => {
        expect(inOrder(log).reduce(advance, replay([]))).toEqual(replay(log))
      }),
    )
  })

  it('goes on from a settled meaning, or says that it needs the whole log', () => {
    fc.assert(
      fc.property(anyLog(), fc.nat(40), (log, cut) => {
        const ordered = inOrder(log)
        // What an undo took back before it came is remembered where grounds are kept; see storage/ground.ts.
        fc.pre(!ordered.slice(0, cut).some((event) => isAboutOneOf(ordered.slice(cut), event)))
        const ground = settled(replay(ordered.slice(0, cut)))
        const stepwise = ordered.slice(cut).reduce(advance, ground)
        const atOnce = progressFrom(ground, ordered.slice(cut))
        for (const progress of [stepwise, atOnce]) {
          if (!progress.behind) expect(meaning(progress)).toEqual(meaning(replay(log)))
        }
        const undoesGround = ordered.slice(cut).some((event) => isAboutOneOf(ordered.slice(0, cut), event))
        if (undoesGround) expect(atOnce.behind && stepwise.behind).toBe(true)
      }),
    )
  })

  it('is behind when an event older than its ground arrives', () => {
    const ground = settled(replay([makeEvent(answer('a', 'good'), { days: 3 })]))
    expect(advance(ground, makeEvent(answer('b', 'good'), { days: 1 })).behind).toBe(true)
  })
})

describe('changes in bulk', () => {
  const answered = makeEvent(answer('a', 'good'), { days: 1 })
  const cardAfter = (...happenings: Happening[]) =>
    replay([answered, ...happenings.map((one, index) => makeEvent(one, { days: 2, ms: index }))]).cards.get('a')
  const before = cardAfter()

  it('keep the tags of the learner in order, once each', () => {
    const tagged = (add: string[], remove: string[] = []): Happening => ({ type: 'tagged', cards: ['a'], add, remove })
    expect(cardAfter(tagged(['night', 'mine']), tagged(['mine']))?.myTags).toEqual(['mine', 'night'])
    expect(cardAfter(tagged(['mine']), tagged([], ['mine']))).toEqual(before)
  })

  it('forget what was answered, and keep what the learner said of the card', () => {
    const flagged: Happening = { type: 'flagged', cards: ['a'], flagged: true }
    expect(cardAfter(flagged, { type: 'forgotten', cards: ['a'] })).toEqual({ ...NEW_CARD, flagged: true })
  })

  it('set another day on which a card is due, but never of one that was not met', () => {
    const dueSet: Happening = { type: 'due-set', cards: ['a', 'b'], due: '2030-01-01' }
    expect(cardAfter(dueSet)).toEqual({ ...before, due: '2030-01-01' })
    expect(replay([answered, makeEvent(dueSet, { days: 2 })]).cards.get('b')).toEqual(NEW_CARD)
  })

  it('are one event each, taken back as one', () => {
    const forgotten = makeEvent({ type: 'forgotten', cards: ['a', 'b', 'c'] }, { days: 2 })
    const undone = makeEvent({ type: 'undone', event: forgotten.id }, { days: 3 })
    expect(meaning(replay([answered, forgotten, undone]))).toEqual(meaning(replay([answered])))
  })
})

describe('a memory that was fitted', () => {
  const parameters = DEFAULT_PARAMETERS.with(2, 9).with(20, 0.4)
  const memoryFitted = (at: { days: number; id?: string }) =>
    makeEvent({ type: 'setting-changed', name: 'memory', value: { parameters, targets: 80 } }, at)
  const answers = [makeEvent(answer('a', 'good'), { days: 0 }), makeEvent(answer('a', 'good'), { days: 3 })]

  it('reads all answers anew, those before it too', () => {
    const { memory } = progressOf(replay([...answers, memoryFitted({ days: 4 })]), 'a')
    expect(memory?.decay).toBe(0.4)
    expect(memory).toEqual(
      progressOf(replay([memoryFitted({ days: 0 }), ...answers.map((one) => ({ ...one, at: one.at + 1 }))]), 'a')
        .memory,
    )
    expect(memory?.stability).not.toBe(progressOf(replay(answers), 'a').memory?.stability)
  })

  it('leaves no trace once it is taken back', () => {
    const fitted = memoryFitted({ days: 4 })
    const undone = makeEvent({ type: 'undone', event: fitted.id }, { days: 5 })
    expect(meaning([...answers, fitted, undone].reduce(advance, replay([])))).toEqual(meaning(replay(answers)))
  })

  it('wants the whole log where some of it is settled', () => {
    const ground = settled(replay(answers))
    expect(advance(ground, memoryFitted({ days: 4 })).behind).toBe(true)
    expect(progressFrom(ground, [memoryFitted({ days: 4 })]).behind).toBe(true)
    expect(progressFrom(settled(replay([...answers, memoryFitted({ days: 4 })])), []).behind).toBe(false)
  })
})

describe('filters', () => {
  const saved = (filter: string, name: string, place: number) =>
    ({ type: 'filter-saved', filter, name, query: '#gotcha', pinned: true, place }) as const

  it('are what was last saved by each id, until removed', () => {
    const { filters } = replay([
      makeEvent(saved('f', 'Traps', 0), { days: 1 }),
      makeEvent(saved('g', 'Tips', 1), { days: 2 }),
      makeEvent(saved('f', 'Pitfalls', 2), { days: 3 }),
      makeEvent({ type: 'filter-removed', filter: 'g' }, { days: 4 }),
    ])
    expect([...filters.values()].map(({ name, place }) => [name, place])).toEqual([['Pitfalls', 2]])
  })
})

describe('what is known of a deck', () => {
  it('is when each card came first and when its text changed last', () => {
    const changed = (version: string, added: [string, string][], edited: [string, string][]): Happening => ({
      type: 'deck-changed',
      deck: 'aws-ml',
      version,
      added,
      edited,
    })
    const { decks } = replay([
      makeEvent(changed('1', [['a', 'm1']], []), { days: 0 }),
      makeEvent(changed('1', [['a', 'm1']], []), { days: 1 }),
      makeEvent(changed('2', [], [['a', 'm2']]), { days: 5 }),
    ])
    expect(decks.get('aws-ml')).toEqual({
      version: '2',
      cards: new Map([['a', { mark: 'm2', added: FIRST_DAY, edited: addDays(FIRST_DAY, 5) }]]),
    })
  })
})

describe('events that are left out', () => {
  const events = ['a', 'b', 'c'].map((card, ms) => makeEvent(answer(card, 'good'), { ms }))
  const ids = events.map(({ id }) => id)
  const leaving = (names: readonly string[], leftOut: boolean, ms: number) =>
    makeEvent({ type: 'left-out', events: names, leftOut }, { days: 1, ms })

  it('mean nothing, and mean what they meant once they are taken in again', () => {
    const out = leaving(ids.slice(1), true, 1)
    expect(meaning(replay([...events, out]))).toEqual(meaning(replay(events.slice(0, 1))))
    expect(meaning(replay([...events, out, leaving(ids, false, 2)]))).toEqual(meaning(replay(events)))
  })

  it('take nothing back, where they are undos', () => {
    const undo = makeEvent({ type: 'undone', event: ids[0] ?? '' }, { ms: 9 })
    expect(meaning(replay([...events, undo, leaving([undo.id], true, 1)]))).toEqual(meaning(replay(events)))
  })

  it('can be said to be so before they come', () => {
    const [first, ...rest] = events
    const early = replay([...rest, leaving(ids, true, 1)])
    expect(meaning(early).cards.size).toBe(0)
    expect(first && meaning(advance(early, first)).cards.size).toBe(0)
  })
})

describe('copies of the log', () => {
  it('are known of each device by the last one', () => {
    const made = (events: number, days: number, device: string) =>
      makeEvent({ type: 'backed-up', to: 'file', events }, { days, device })
    const { copies } = replay([
      made(5, 1, 'phone'),
      made(9, 2, 'phone'),
      made(3, 3, 'laptop'),
      makeEvent({ type: 'restored', events: 9, added: 4 }, { days: 4, device: 'laptop' }),
    ])
    expect(copies.get('phone')).toMatchObject({ backup: { day: '2026-11-23', events: 9 } })
    expect(copies.get('laptop')).toMatchObject({ backup: { events: 3 }, restore: { events: 9 } })
  })
})

describe('undo', () => {
  const undoOf = (event: LogEvent, days: number) => makeEvent({ type: 'undone', event: event.id }, { days, ms: 1 })

  it('leaves no trace of a grade, even after an overdue review', () => {
    fc.assert(
      fc.property(
        anyLog(),
        fc.constantFrom('again', 'hard', 'good', 'easy'),
        fc.integer({ min: 41, max: 900 }),
        (log, grade, days) => {
          const graded = makeEvent(answer('a', grade), { days })
          const before = replay(log)
          const undone = [graded, undoOf(graded, days)].reduce(advance, before)
          expect(meaning(undone)).toEqual(meaning(before))
          expect(meaning(replay([...log, graded, undoOf(graded, days)]))).toEqual(meaning(before))
        },
      ),
    )
  })

  it('takes back what it names, whatever came after', () => {
    const first = makeEvent(answer('a', 'easy'))
    const second = makeEvent(answer('a', 'good'), { days: 3 })
    expect(meaning(replay([first, second, undoOf(first, 4)]))).toEqual(meaning(replay([second])))
  })

  it('may arrive before what it takes back', () => {
    const first = makeEvent(answer('a', 'easy'))
    const progress: Progress = advance(replay([undoOf(first, 4)]), first)
    expect(progress.cards.size).toBe(0)
  })

  it('takes back any kind of event but another undo', () => {
    const suspended = makeEvent({ type: 'suspended', cards: ['a'], suspended: true })
    const undo = undoOf(suspended, 1)
    expect(progressOf(replay([suspended, undo]), 'a').suspended).toBeUndefined()
    expect(progressOf(replay([suspended, undo, undoOf(undo, 2)]), 'a').suspended).toBeUndefined()
  })
})
