import fc from 'fast-check'
import type { Card, Deck } from '#core/deck.ts'
import { BACKUP_PLACES, type Happening, type LogEvent } from '#core/event.ts'
import { AFTERWARDS, type ExamPlan } from '#core/exam-plan.ts'
import { QUEUE_ORDERS } from '#core/filtered-queue.ts'
import { GRADES } from '#core/grade.ts'
import { DEFAULT_PARAMETERS } from '#core/memory/parameters.ts'
import type { Block } from '#core/prose.ts'
import type { Answer } from '#core/scenario.ts'
import { DUE_ORDERS, EASY_DAYS, type FittedMemory, LEECH_ACTIONS } from '#core/settings.ts'
import { addDays, type Day } from '#core/time.ts'

/** Things to test with: cards, decks and logs, each with only what the test is about. */

export function paragraph(text: string): Block {
  return { kind: 'paragraph', content: [{ kind: 'text', text }] }
}

export function makeCard(id: string, more: Partial<Card> = {}): Card {
  return {
    id,
    kind: 'basic',
    note: 'xgboost',
    anchor: id,
    trail: ['XGBoost'],
    siblings: id,
    tags: [],
    front: [paragraph(`What is ${id}?`)],
    back: [paragraph(`It is ${id}.`)],
    topic: 'xgboost',
    area: 'algorithms',
    domains: [],
    sources: [],
    ...more,
  }
}

export function makeDeck(cards: readonly Card[], more: Partial<Deck> = {}): Deck {
  return {
    format: 'tagdrill-deck',
    formatVersion: 1,
    id: 'test',
    title: 'Test deck',
    version: '1',
    language: 'en',
    areas: [{ id: 'algorithms', title: 'Algorithms' }],
    tags: [
      { name: 'exam-tip', meaning: 'Likely to be asked', role: 'exam-tip', weight: 1 },
      { name: 'gotcha', meaning: 'A common trap', role: 'gotcha', weight: 1 },
    ],
    sources: [],
    exams: [],
    notes: [
      {
        id: 'xgboost',
        path: 'notes/algorithms/xgboost.md',
        title: 'XGBoost',
        topic: 'xgboost',
        area: 'algorithms',
        tags: [],
        blocks: [],
      },
    ],
    cards,
    scenarios: [],
    misconceptions: [],
    glossary: [],
    comparisons: [],
    ...more,
  }
}

export const FIRST_DAY: Day = '2026-11-21'
/** Noon of the first day, UTC. */
export const NOON = Date.parse('2026-11-21T12:00:00Z')
const DAY_MS = 86_400_000

let made = 0

/** An event that many days after the first, with an id of its own unless one is given. */
export function makeEvent(happening: Happening, { id = '', days = 0, ms = 0, device = 'phone' } = {}): LogEvent {
  made += 1
  const day = addDays(FIRST_DAY, Math.floor(days))
  return { ...happening, id: id || `e${String(made).padStart(8, '0')}`, at: NOON + days * DAY_MS + ms, day, device }
}

const CARDS = ['a', 'b', 'c', 'd', 'e']
const SITTINGS = ['s1', 's2']
const anyCard = fc.constantFrom(...CARDS)
const anySitting = fc.constantFrom(...SITTINGS)
const anyMock = fc.constantFrom('m1', 'm2')
const anyFilter = fc.constantFrom('f1', 'f2')
const anyEntry = fc.constantFrom('j1', 'j2')
const anyDay = fc.nat(60).map((days) => addDays(FIRST_DAY, days))
const anyMisconception = fc.constantFrom('upside-down', 'multiclass')

const anyRetention = fc.double({ min: 0.7, max: 0.97, noNaN: true })

/** Two memories that were fitted, one with a curve of its own. */
const FITTED: readonly FittedMemory[] = [
  { parameters: DEFAULT_PARAMETERS.with(2, 3.5), targets: 80, on: FIRST_DAY },
  { parameters: DEFAULT_PARAMETERS.with(20, 0.4), targets: 400, on: FIRST_DAY, logLoss: { before: 0.4, after: 0.3 } },
]

const anySetting: fc.Arbitrary<Happening> = fc
  .oneof(
    fc.record({ name: fc.constant('retention' as const), value: anyRetention }),
    fc.record({
      name: fc.constant('learningSteps' as const),
      value: fc.array(fc.integer({ min: 1, max: 60 }), { maxLength: 3 }),
    }),
    fc.record({
      name: fc.constant('easyDays' as const),
      value: fc.array(fc.constantFrom(...EASY_DAYS), { minLength: 7, maxLength: 7 }),
    }),
    fc.record({
      name: fc.constant('tagRetentions' as const),
      value: anyRetention.map((retention) => [{ tag: 'gotcha', retention }]),
    }),
    fc.record({ name: fc.constant('balance' as const), value: fc.boolean() }),
    fc.record({ name: fc.constant('leechAction' as const), value: fc.constantFrom(...LEECH_ACTIONS) }),
    fc.record({ name: fc.constant('dueOrder' as const), value: fc.constantFrom(...DUE_ORDERS) }),
    fc.record({ name: fc.constant('memory' as const), value: fc.constantFrom(...FITTED) }),
  )
  .map((change) => ({ type: 'setting-changed' as const, ...change }))

export const anyPlan: fc.Arbitrary<ExamPlan> = fc.record({
  exam: fc.constantFrom('mla-c02', 'aif-c01'),
  date: fc.nat(90).map((days) => addDays(FIRST_DAY, days)),
  weekdayMinutes: fc.array(fc.nat(120), { minLength: 7, maxLength: 7 }),
  daysOff: fc.array(fc.nat(90).map((days) => addDays(FIRST_DAY, days))),
})

const anyAnswer: fc.Arbitrary<Answer> = fc.oneof(
  fc.record({ type: fc.constant('choice' as const), option: fc.constantFrom('a', 'b', 'c', 'd') }),
  fc.record({ type: fc.constant('response' as const), options: fc.subarray(['a', 'b', 'c', 'd', 'e']) }),
  fc.record({ type: fc.constant('ordering' as const), steps: fc.shuffledSubarray(['a', 'b', 'c']) }),
  fc.record({
    type: fc.constant('matching' as const),
    matches: fc.record({ a: fc.constantFrom('x', 'y'), b: fc.constantFrom('x', 'y') }),
  }),
  fc.record({
    type: fc.constant('configure' as const),
    algorithm: fc.constant('xgboost'),
    values: fc.record({
      eta: fc.double({ min: 0, max: 1, noNaN: true }),
      booster: fc.constantFrom('gbtree', 'gblinear'),
    }),
  }),
  fc.record({ type: fc.constant('numeric' as const), value: fc.integer() }),
)

const anyHappening: fc.Arbitrary<Happening> = fc.oneof(
  {
    weight: 6,
    arbitrary: fc.record({
      type: fc.constant('answered' as const),
      card: anyCard,
      grade: fc.constantFrom(...GRADES),
      tookMs: fc.nat(90_000),
      sitting: anySitting,
      counts: fc.boolean(),
    }),
  },
  {
    weight: 2,
    arbitrary: fc.record({
      type: fc.constant('answered' as const),
      card: anyCard,
      grade: fc.constantFrom(...GRADES),
      tookMs: fc.nat(400_000),
      sitting: anySitting,
      counts: fc.boolean(),
      given: fc.record({
        seed: fc.nat(),
        answers: fc.array(fc.option(anyAnswer)),
        right: fc.boolean(),
        misconceptions: fc.uniqueArray(anyMisconception),
      }),
    }),
  },
  {
    weight: 1,
    arbitrary: fc.record({ type: fc.constant('disagreed' as const), card: anyCard, disagrees: fc.boolean() }),
  },
  {
    weight: 1,
    arbitrary: fc.record({
      type: fc.constant('contrasted' as const),
      misconception: anyMisconception,
      beaten: fc.boolean(),
      tookMs: fc.nat(90_000),
    }),
  },
  {
    weight: 1,
    arbitrary: fc.record({
      type: fc.constant('mock-started' as const),
      mock: anyMock,
      exam: fc.constant('mla-c02'),
      minutes: fc.constantFrom(10, 10_000),
      relaxed: fc.boolean(),
      items: fc.constant(CARDS.map((card, seed) => ({ card, seed, domain: 1, scored: seed % 2 === 0 }))),
    }),
  },
  {
    weight: 4,
    arbitrary: fc.oneof(
      fc.record({ type: fc.constant('mock-moved' as const), mock: anyMock, item: fc.nat(4) }),
      fc.record({ type: fc.constant('mock-moved' as const), mock: anyMock }),
      fc.record({
        type: fc.constant('mock-answered' as const),
        mock: anyMock,
        item: fc.nat(4),
        answer: fc.option(anyAnswer),
      }),
      fc.record({
        type: fc.constant('mock-flagged' as const),
        mock: anyMock,
        item: fc.nat(4),
        flagged: fc.boolean(),
      }),
      fc.record({ type: fc.constantFrom('mock-paused' as const, 'mock-resumed' as const), mock: anyMock }),
      fc.record({
        type: fc.constant('mock-finished' as const),
        mock: anyMock,
        by: fc.constantFrom('learner' as const, 'clock' as const),
        right: fc.array(fc.option(fc.boolean()), { minLength: 5, maxLength: 5 }),
      }),
    ),
  },
  {
    weight: 2,
    arbitrary: fc.oneof(
      anyPlan.map((plan) => ({ type: 'plan-set' as const, ...plan })),
      fc.record({ type: fc.constantFrom('plan-dropped' as const, 'rescheduled' as const) }),
      fc.record({
        type: fc.constant('exam-taken' as const),
        exam: fc.constant('mla-c02'),
        date: fc.constant(FIRST_DAY),
        afterwards: fc.constantFrom(...AFTERWARDS),
      }),
    ),
  },
  {
    weight: 3,
    arbitrary: fc.oneof(
      fc.record({
        type: fc.constant('topic-checked' as const),
        topic: fc.constantFrom('studio', 'endpoints'),
        parts: fc.uniqueArray(fc.constantFrom('theory', 'hands-on', 'scaling')),
        checked: fc.boolean(),
      }),
      fc.record({
        type: fc.constant('milestone-reached' as const),
        milestone: fc.constantFrom('first-training', 'first-endpoint'),
        reached: fc.boolean(),
      }),
      fc.record({ type: fc.constant('path-dated' as const), start: anyDay, end: anyDay }, { requiredKeys: ['type'] }),
      fc.record({
        type: fc.constant('journal-written' as const),
        entry: anyEntry,
        on: anyDay,
        text: fc.constantFrom('', '**First** endpoint', '- a\n- b'),
      }),
      fc.record({ type: fc.constant('journal-removed' as const), entry: anyEntry }),
    ),
  },
  { weight: 1, arbitrary: fc.record({ type: fc.constant('skipped' as const), card: anyCard, sitting: anySitting }) },
  {
    weight: 3,
    arbitrary: fc.oneof(
      fc.record({
        type: fc.constant('tagged' as const),
        cards: fc.array(anyCard),
        add: fc.array(fc.constantFrom('mine', 'night')),
        remove: fc.array(fc.constantFrom('mine', 'night')),
      }),
      fc.record({
        type: fc.constant('tagged' as const),
        cards: fc.array(anyCard),
        add: fc.constant(['leech']),
        remove: fc.constant([]),
        sitting: anySitting,
        leech: fc.constant(true as const),
      }),
      fc.record({
        type: fc.constant('rescheduled' as const),
        dues: fc.array(
          fc.tuple(
            anyCard,
            fc.nat(60).map((days) => addDays(FIRST_DAY, days)),
          ),
        ),
      }),
      fc.record({ type: fc.constant('forgotten' as const), cards: fc.array(anyCard) }),
      fc.record({
        type: fc.constant('due-set' as const),
        cards: fc.array(anyCard),
        due: fc.nat(60).map((days) => addDays(FIRST_DAY, days)),
      }),
      fc.record({
        type: fc.constant('deck-changed' as const),
        deck: fc.constant('deck'),
        version: fc.constantFrom('1', '2'),
        added: fc.array(fc.tuple(anyCard, fc.constantFrom('m1', 'm2'))),
        edited: fc.array(fc.tuple(anyCard, fc.constantFrom('m1', 'm2'))),
      }),
      fc.record({
        type: fc.constant('filter-saved' as const),
        filter: anyFilter,
        name: fc.constantFrom('Tips', 'Traps'),
        query: fc.constantFrom('#exam-tip', '#gotcha -is:suspended'),
        pinned: fc.boolean(),
        place: fc.nat(3),
      }),
      fc.record({ type: fc.constant('filter-removed' as const), filter: anyFilter }),
    ),
  },
  {
    weight: 1,
    arbitrary: fc.record({
      type: fc.constant('suspended' as const),
      cards: fc.array(anyCard),
      suspended: fc.boolean(),
    }),
  },
  {
    weight: 1,
    arbitrary: fc.record({
      type: fc.constant('flagged' as const),
      cards: fc.array(anyCard),
      flagged: fc.boolean(),
      sitting: anySitting,
    }),
  },
  {
    weight: 1,
    arbitrary: fc.record({
      type: fc.constant('sitting-started' as const),
      sitting: anySitting,
      query: fc.constantFrom('', '#gotcha'),
      counts: fc.boolean(),
      cards: fc.constant(CARDS),
      learningSteps: fc.array(fc.integer({ min: 1, max: 720 }), { maxLength: 3 }),
      taste: fc.record({ order: fc.constantFrom(...QUEUE_ORDERS), limit: fc.integer({ min: 1, max: 50 }) }),
    }),
  },
  { weight: 1, arbitrary: fc.record({ type: fc.constant('sitting-ended' as const), sitting: anySitting }) },
  {
    weight: 1,
    arbitrary: fc.oneof(
      fc.record({ type: fc.constant('backed-up' as const), to: fc.constantFrom(...BACKUP_PLACES), events: fc.nat() }),
      fc.record({ type: fc.constant('restored' as const), events: fc.nat(), added: fc.nat() }),
    ),
  },
  {
    weight: 1,
    arbitrary: anySetting,
  },
)

/**
 * Any log of up to `maxLength` events on two devices over some weeks, in no particular order; about one event in
 * eight is an undo of another (or of one that never was), and one in sixteen leaves some out or takes them in again.
 */
export function anyLog(maxLength = 40): fc.Arbitrary<LogEvent[]> {
  const anyItem = fc.record({
    happening: anyHappening,
    minutes: fc.nat(60 * 24 * 40),
    device: fc.constantFrom('phone', 'laptop'),
    undoes: fc.option(fc.nat(maxLength), { freq: 7 }),
    leavesOut: fc.option(fc.record({ events: fc.array(fc.nat(maxLength)), leftOut: fc.boolean() }), { freq: 15 }),
  })
  return fc.array(anyItem, { maxLength }).map((entries) =>
    entries.map(({ happening, minutes, device, undoes, leavesOut }, index) => {
      const undo: Happening | undefined = undoes === null ? undefined : { type: 'undone', event: `x${undoes}` }
      const leaving: Happening | undefined = leavesOut
        ? { type: 'left-out', events: leavesOut.events.map((one) => `x${one}`), leftOut: leavesOut.leftOut }
        : undefined
      const what = leaving ?? undo ?? happening
      return makeEvent(what, { id: `x${index}`, days: minutes / (24 * 60), device })
    }),
  )
}

/** Whether an event says of one of these others whether it counts. */
export function isAboutOneOf(others: readonly LogEvent[], event: LogEvent): boolean {
  const named = event.type === 'undone' ? [event.event] : event.type === 'left-out' ? event.events : []
  return others.some(({ id }) => named.includes(id))
}
