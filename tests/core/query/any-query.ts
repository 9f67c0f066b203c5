import fc from 'fast-check'
import type { CardProgress } from '#core/card-progress.ts'
import { CARD_KINDS } from '#core/deck.ts'
import { GRADES } from '#core/grade.ts'
import { foldedRegex, patternOf, plain } from '#core/query/pattern.ts'
import { parseRegex } from '#core/query/regex.ts'
import { COMPARISONS, FIELDS, PROPERTIES, type Query, SPANS, STATES } from '#core/query/shape.ts'
import { printQuery } from '#core/query.ts'
import type { Subject } from '#core/queue.ts'
import { addDays, type Day } from '#core/time.ts'
import { FIRST_DAY, makeCard, paragraph } from '../../makers.ts'

/** Words that cards hold and queries ask for, and those that are hard to read or to compare. */
const WORDS = [
  ...['eta', 'ETA', 'learning rate', 'k-means', 'scale_pos_weight', 'naïve', 'nai\u0308ve', 'über', 'ＥＴＡ', 'İ', 'ς'],
  ...['a/b', '*', '_', '\\', '\\*', 'back\\slash', '"', 'quo"te', '(', ')', '#a', '-a', 'or', 'AND', 'is:due', 'tag:'],
  ...['none', '7', '1/2', '\u{1F436}', '\ud83d', '\u0308', '\ufdfa', 'ﬁ', '\u3000', '\0', '\n'],
]

const anyWords = fc.oneof(
  fc.constantFrom(...WORDS),
  fc.array(fc.constantFrom(...WORDS), { maxLength: 4 }).map((words) => words.join('')),
  fc.string({ unit: 'binary', maxLength: 8 }),
  fc.string({ unit: 'grapheme', maxLength: 8 }),
)

/** A value in the form that a query keeps it in. */
const anyValue = anyWords.map(patternOf).filter((value) => value.trim() !== '')
const anyDomain = fc
  .tuple(fc.constantFrom('', 'mla-c02/', 'm*/'), fc.constantFrom('1', '2', '12', '*', '_'))
  .map((parts) => parts.join(''))
const anyRegex = fc
  .array(
    fc.constantFrom('a', 'É', '.', '*', '+?', '{2}', '|', '(', ')', '[^a-e]', '\\w', '\\b', '^', '"', '\\\\', '\\.'),
  )
  .map((bits) => foldedRegex(bits.join('')))
  .filter((value) => value !== '' && parseRegex(value).ok)
const anyDays = fc.integer({ min: 1, max: 99_999 })
const anyNumber = fc.oneof(
  fc.integer({ min: -30, max: 30 }),
  fc.double({ min: -1e20, max: 1e20, noNaN: true }).map((value) => value + 0),
)

const anyTerm: fc.Arbitrary<Query> = fc.oneof(
  fc.record({ kind: fc.constantFrom('text' as const, 'word' as const), value: anyValue }),
  anyValue
    .map(plain)
    .filter((value) => value.trim() !== '')
    .map((value): Query => ({ kind: 'unaccented', value })),
  fc.record({ kind: fc.constant('regex' as const), value: anyRegex }),
  fc.record({ kind: fc.constantFrom(...FIELDS.filter((field) => field !== 'domain')), value: anyValue }),
  fc.record({ kind: fc.constant('domain' as const), value: anyDomain }),
  fc.constant<Query>({ kind: 'untagged' }),
  fc.record({ kind: fc.constant('is' as const), value: fc.constantFrom(...STATES) }),
  fc.record({ kind: fc.constant('flag' as const), value: fc.boolean() }),
  fc.record({
    kind: fc.constant('prop' as const),
    name: fc.constantFrom(...PROPERTIES),
    compare: fc.constantFrom(...COMPARISONS),
    value: anyNumber,
  }),
  fc.record({ kind: fc.constantFrom(...SPANS), days: anyDays }),
  fc.record(
    { kind: fc.constant('rated' as const), days: anyDays, grade: fc.constantFrom(...GRADES) },
    { requiredKeys: ['kind', 'days'] },
  ),
)

/** Any query but that for everything, which is never a part of another. */
export const { query: anyQuery } = fc.letrec<{ query: Query }>((tie) => ({
  query: fc.oneof(
    { maxDepth: 4, withCrossShrink: true },
    { weight: 4, arbitrary: anyTerm },
    { weight: 1, arbitrary: tie('query').map((of): Query => ({ kind: 'not', of })) },
    {
      weight: 2,
      arbitrary: fc
        .tuple(fc.constantFrom('and' as const, 'or' as const), fc.array(tie('query'), { minLength: 2, maxLength: 3 }))
        .map(([kind, of]): Query => ({ kind, of })),
    },
  ),
}))

const BITS = [
  ...['#', '#a', '(', ')', '-', ' ', 'or', 'and', '"', '\\', ':', '/', '*', '_', 'x', '2', '<=', '.', '\u0308', '＊'],
  ...['is:', 'is:due', 'domain:', 'missed:', 'prop:', 'prop:s<', 'rated:7:', 'tag:none', 're:', 're:[', 'w:', 'nc:'],
]

/** A query with a few of its letters gone, doubled or turned into others. */
const anyMutated = fc
  .tuple(anyQuery, fc.array(fc.tuple(fc.nat(), fc.nat(3), fc.constantFrom('', ...BITS)), { maxLength: 3 }))
  .map(([query, changes]) =>
    changes.reduce((text, [place, length, bit]) => {
      const at = place % (text.length + 1)
      return text.slice(0, at) + bit + text.slice(at + length)
    }, printQuery(query)),
  )

/** Any text at all: letters of any kind, pieces of queries, and queries that were nearly right. */
export const anyText = fc.oneof(
  fc.string({ unit: 'binary' }),
  fc.string({ unit: 'grapheme' }),
  fc.array(fc.constantFrom(...BITS)).map((bits) => bits.join('')),
  anyMutated,
)

const anyDay: fc.Arbitrary<Day> = fc.integer({ min: -400, max: 40 }).map((days) => addDays(FIRST_DAY, days))
const someWords = fc.array(anyWords, { maxLength: 3 })

const anyProgress: fc.Arbitrary<CardProgress> = fc.record(
  {
    state: fc.constantFrom('new' as const, 'learn' as const, 'review' as const),
    memory: fc.record({
      stability: fc.double({ min: 0.01, max: 1_000, noNaN: true }),
      difficulty: fc.double({ min: 1, max: 10, noNaN: true }),
    }),
    introduced: anyDay,
    last: anyDay,
    due: anyDay,
    reps: fc.nat(12),
    lapses: fc.nat(12),
    suspended: fc.boolean(),
    flagged: fc.constant(true as const),
    disagreed: fc.constant(true as const),
    graded: fc.dictionary(fc.constantFrom(...GRADES), anyDay),
    myTags: someWords,
  },
  { requiredKeys: ['state', 'reps', 'lapses'] },
)

const anyOutline = fc.record({
  type: fc.constant('choice' as const),
  questions: fc.constant(1),
  algorithms: someWords,
  services: someWords,
})

/** Any card, however it stands. */
export const anySubject: fc.Arbitrary<Subject> = fc
  .record(
    {
      id: anyWords,
      kind: fc.constantFrom(...CARD_KINDS),
      texts: fc.tuple(anyWords, anyWords, anyWords),
      tags: someWords,
      topic: anyWords,
      domains: fc.array(fc.oneof(anyWords, fc.constantFrom('mla-c02/2', 'aif-c01/12')), { maxLength: 2 }),
      sources: someWords,
      checkedOn: anyDay,
      scenario: anyOutline,
      progress: anyProgress,
      deck: anyWords,
      added: anyDay,
      edited: anyDay,
      siblingsLast: anyDay,
    },
    { requiredKeys: ['id', 'kind', 'texts', 'tags', 'topic', 'domains', 'sources', 'progress'] },
  )
  .map(({ progress, deck, added, edited, siblingsLast, id, texts: [above, front, back], ...card }) => ({
    card: makeCard(id, { ...card, trail: [above], front: [paragraph(front)], back: [paragraph(back)] }),
    progress,
    ...(deck !== undefined && { deck }),
    ...(added && { added }),
    ...(edited && { edited }),
    ...(siblingsLast && { siblingsLast }),
  }))
