import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { CARD_KINDS, type Card, type DeckCards } from '#core/deck.ts'
import type { Happening, LogEvent } from '#core/event.ts'
import { GRADES } from '#core/grade.ts'
import { advance, type Progress, replay } from '#core/progress.ts'
import { parseQuery, testFor } from '#core/query.ts'
import { isSuspended, subjectsOf } from '#core/queue.ts'
import { addDays } from '#core/time.ts'
import { found } from '#state/found.ts'
import { subjectsIn, weightsIn } from '#state/selectors.ts'
import { makeExam } from '../core/mock/exams.ts'
import { anyLog, FIRST_DAY, makeCard, makeDeck, makeEvent } from '../makers.ts'

const IDS = ['a', 'b', 'c', 'd', 'e', 'f']

/** Siblings in pairs, with tags and kinds that queries can tell apart. */
function madeDeck(id: string): DeckCards {
  const cards = IDS.map((card, index): Card => {
    const kind = CARD_KINDS[index % CARD_KINDS.length] ?? 'basic'
    const tags = index % 2 === 0 ? ['gotcha'] : []
    return makeCard(card, {
      kind,
      tags,
      siblings: `${Math.floor(index / 2)}`,
      ...(index === 5 && { startsSuspended: true }),
    })
  })
  return makeDeck(cards, { id })
}

// The same cards in both: an answer counts in both, what a deck brought in one.
const DECKS = [madeDeck('first'), madeDeck('second')]

const anyCards = fc.subarray(IDS, { minLength: 1 })
const anyTags = fc.subarray(['mine', 'hard', 'hard/very'])
const anyMarks = fc.array(fc.tuple(fc.constantFrom(...IDS), fc.constantFrom('1', '2')), { maxLength: 3 })

const anyHappening: fc.Arbitrary<Happening> = fc.oneof(
  fc.record({
    type: fc.constant('answered' as const),
    card: fc.constantFrom(...IDS),
    grade: fc.constantFrom(...GRADES),
    tookMs: fc.nat(90_000),
    sitting: fc.constant('s1'),
    counts: fc.boolean(),
  }),
  fc.record({ type: fc.constant('suspended' as const), cards: anyCards, suspended: fc.boolean() }),
  fc.record({ type: fc.constant('flagged' as const), cards: anyCards, flagged: fc.boolean() }),
  fc.record({
    type: fc.constant('disagreed' as const),
    card: fc.constantFrom(...IDS),
    disagrees: fc.boolean(),
  }),
  fc.record({ type: fc.constant('tagged' as const), cards: anyCards, add: anyTags, remove: anyTags }),
  fc.record({ type: fc.constant('forgotten' as const), cards: anyCards }),
  fc.record({
    type: fc.constant('due-set' as const),
    cards: anyCards,
    due: fc.integer({ min: -20, max: 60 }).map((days) => addDays(FIRST_DAY, days)),
  }),
  fc.record({
    type: fc.constant('deck-changed' as const),
    deck: fc.constantFrom('first', 'second'),
    version: fc.constantFrom('1', '2'),
    added: anyMarks,
    edited: anyMarks,
  }),
)

/** Mostly what changes cards, in the order in which it happened; one event in seven takes another back. */
const anyHistory: fc.Arbitrary<readonly LogEvent[]> = fc
  .tuple(
    fc.array(fc.record({ happening: anyHappening, hours: fc.nat(48), undoes: fc.option(fc.nat(30), { freq: 6 }) }), {
      maxLength: 30,
    }),
    anyLog(8),
  )
  .map(([entries, others]) => {
    let hours = 0
    const made = entries.map(({ happening, hours: later, undoes }, index) => {
      hours += later
      const what: Happening = undoes === null ? happening : { type: 'undone', event: `y${undoes}` }
      return makeEvent(what, { id: `y${index}`, days: hours / 24 })
    })
    // These come from another device, and most of them late.
    return others.reduce<LogEvent[]>((log, event, index) => log.toSpliced(index * 3, 0, event), made)
  })

/** As the library does it: step by step, and the whole log again only where it must. */
function withMore(progress: Progress, log: readonly LogEvent[], event: LogEvent): Progress {
  const next = advance(progress, event)
  return next.behind ? replay(log) : next
}

const QUERIES = [
  'is:due or is:buried',
  '-is:new prop:reps>1',
  '#mine or #hard',
  '-#gotcha tag:none',
  'is:suspended or flag:1 or is:disagreed',
  'added:3 or edited:2',
  'is:leech',
  'rated:2 or missed:5 or -unseen:1',
  'prop:due<3 prop:r<0.9',
  'deck:first (introduced:9 or prop:lapses>0)',
].map((text) => {
  const query = parseQuery(text)
  if (!query.ok) throw new Error(query.problem.message)
  return query.value
})

describe('the subjects of a deck', () => {
  it('are the same kept up event by event as made from scratch, whatever happens, of either deck', () => {
    fc.assert(
      fc.property(anyHistory, (history) => {
        let progress = replay([])
        history.forEach((event, index) => {
          const log = history.slice(0, index + 1)
          progress = withMore(progress, log, event)
          for (const deck of DECKS) expect(subjectsIn({ deck, progress })).toEqual(subjectsOf(deck, replay(log)))
        })
      }),
      { numRuns: 150 },
    )
  })

  it('are found by a query kept up event by event as made from scratch', () => {
    fc.assert(
      fc.property(anyHistory, fc.nat(40), (history, days) => {
        const today = addDays(FIRST_DAY, days)
        let progress = replay([])
        history.forEach((event, index) => {
          const log = history.slice(0, index + 1)
          progress = withMore(progress, log, event)
          for (const deck of DECKS) {
            const scratch = subjectsOf(deck, replay(log))
            for (const query of QUERIES) {
              expect(found({ deck, progress, today }, query)).toEqual(scratch.filter(testFor(query, today)))
            }
          }
        })
      }),
      { numRuns: 50 },
    )
  })

  it('are the same array until something happens, and the same but for what an event changed', () => {
    const [deck] = DECKS as [DeckCards]
    const before = replay([])
    const subjects = subjectsIn({ deck, progress: before })
    expect(subjectsIn({ deck, progress: before })).toBe(subjects)
    const flagged = advance(before, makeEvent({ type: 'flagged', cards: ['c'], flagged: true }))
    const after = subjectsIn({ deck, progress: flagged })
    expect(after.flatMap((one, index) => (one === subjects[index] ? [] : [one.card.id]))).toEqual(['c'])
  })

  it('are those of the deck that is asked for', () => {
    const progress = replay([])
    expect(DECKS.map((deck) => subjectsIn({ deck, progress })[0]?.deck)).toEqual(['first', 'second'])
  })
})

describe('a card that the deck lets sleep', () => {
  const deck = makeDeck(
    [
      makeCard('awake', { domains: ['mla-c02/1'] }),
      makeCard('asleep', { domains: ['mla-c02/1'], startsSuspended: true }),
    ],
    { exams: [makeExam({ weights: [100] })] },
  )
  const wake = makeEvent({ type: 'suspended', cards: ['asleep'], suspended: false }, { days: 1 })
  const undo = makeEvent({ type: 'undone', event: wake.id }, { days: 2 })
  const weights = (log: readonly LogEvent[]) => {
    const weightOf = weightsIn({ deck, progress: replay(log), today: FIRST_DAY })
    return deck.cards.map(weightOf)
  }

  it('takes no share of what an exam asks, until the learner wakes it', () => {
    expect(weights([])[0]).toBe(1)
    expect(weights([wake])).toEqual([0.5, 0.5])
  })

  it('sleeps again once its waking is taken back, and is found by is:suspended only while it does', () => {
    const asleep = (log: readonly LogEvent[]) => {
      const query = parseQuery('is:suspended')
      return query.ok
        ? found({ deck, progress: replay(log), today: FIRST_DAY }, query.value).map(({ card }) => card.id)
        : []
    }
    expect(asleep([])).toEqual(['asleep'])
    expect(asleep([wake])).toEqual([])
    expect(asleep([wake, undo])).toEqual(['asleep'])
  })

  it('keeps what the learner decided, whatever a later deck says', () => {
    const waking = makeEvent({ type: 'suspended', cards: ['awake'], suspended: true })
    const newer = makeDeck(deck.cards.map((card) => ({ ...card, startsSuspended: true as const })))
    const active = subjectsIn({ deck: newer, progress: replay([waking, wake]) }).filter((one) => !isSuspended(one))
    expect(active.map(({ card }) => card.id)).toEqual(['asleep'])
  })
})
