import { type CardProgress, isDue, recallOn } from '#core/card-progress.ts'
import { staleOn } from '#core/freshness.ts'
import { unreachable } from '#core/parsed.ts'
import { isBuried, isSuspended } from '#core/queue.ts'
import { DEFAULT_SETTINGS } from '#core/settings.ts'
import { addDays, type Day, daysBetween } from '#core/time.ts'
import { fieldTest } from './field-test.ts'
import { foldedText, unaccentedText } from './folded-card.ts'
import { innerTest, wordTest } from './pattern.ts'
import { hasMatch, parseRegex } from './regex.ts'
import { type Comparison, FIELDS, type Predicate, type Property, type Query, type Span, type State } from './shape.ts'

/** A query made ready for a day: what it takes to read patterns is done once, and not for each card. */
export function predicateOf(query: Query, today: Day): Predicate {
  switch (query.kind) {
    case 'all':
      return () => true
    case 'and':
      return everyOf(cheapestFirst(query.of).map((part) => predicateOf(part, today)))
    case 'or':
      return someOf(cheapestFirst(query.of).map((part) => predicateOf(part, today)))
    case 'not': {
      const of = predicateOf(query.of, today)
      return (subject) => !of(subject)
    }
    case 'text': {
      const test = innerTest(query.value)
      return ({ card }) => test(foldedText(card))
    }
    case 'word': {
      const test = wordTest(query.value)
      return ({ card }) => test(foldedText(card))
    }
    case 'unaccented': {
      const test = innerTest(query.value)
      return ({ card }) => test(unaccentedText(card))
    }
    case 'regex': {
      const regex = parseRegex(query.value)
      return ({ card }) => regex.ok && hasMatch(regex.value, foldedText(card))
    }
    case 'untagged':
      return ({ card, progress }) => card.tags.length === 0 && (progress.myTags?.length ?? 0) === 0
    case 'is':
      return stateTest(query.value, today)
    case 'flag':
      return ({ progress }) => (progress.flagged ?? false) === query.value
    case 'prop':
      return propertyTest(query, today)
    case 'rated': {
      const { grade } = query
      const isWithin = withinTest(query.days, today)
      return ({ progress }) => isWithin(grade ? progress.graded?.[grade] : progress.last)
    }
    case 'introduced':
    case 'added':
    case 'edited':
    case 'missed':
    case 'unseen':
      return spanTest(query.kind, query.days, today)
    default:
      return fieldTest(query.kind, query.value)
  }
}

function everyOf(tests: readonly Predicate[]): Predicate {
  return (subject) => {
    for (const test of tests) if (!test(subject)) return false
    return true
  }
}

function someOf(tests: readonly Predicate[]): Predicate {
  return (subject) => {
    for (const test of tests) if (test(subject)) return true
    return false
  }
}

/** What decides without reading the text goes first: it often spares the reading. */
function cheapestFirst(parts: readonly Query[]): readonly Query[] {
  return parts.toSorted((a, b) => costOf(a) - costOf(b))
}

function costOf(query: Query): number {
  switch (query.kind) {
    case 'and':
    case 'or':
      return Math.max(...query.of.map(costOf))
    case 'not':
      return costOf(query.of)
    case 'text':
    case 'unaccented':
      return 2
    case 'word':
    case 'regex':
      return 3
    default:
      return (FIELDS as readonly string[]).includes(query.kind) ? 1 : 0
  }
}

function stateTest(state: State, today: Day): Predicate {
  switch (state) {
    case 'due':
      return (subject) => isDue(subject.progress, today) && !isSuspended(subject)
    case 'new':
    case 'learn':
      return ({ progress }) => progress.state === state
    case 'review':
      // As in Anki, a card that was known and then forgotten is in both.
      return ({ progress }) => progress.state === 'review' || (progress.state === 'learn' && progress.lapses > 0)
    case 'suspended':
      return isSuspended
    case 'buried':
      return (subject) =>
        isBuried(subject, today) && (subject.progress.state === 'new' || isDue(subject.progress, today))
    case 'leech':
      return ({ progress, leechLapses = DEFAULT_SETTINGS.leechLapses }) => progress.lapses >= leechLapses
    case 'stale': {
      const isStale = staleOn(today)
      return ({ card }) => isStale(card)
    }
    case 'scenario':
      return ({ card }) => card.kind === 'scenario'
    case 'flagged':
      return ({ progress }) => progress.flagged ?? false
    case 'disagreed':
      return ({ progress }) => progress.disagreed ?? false
    default:
      return unreachable(state)
  }
}

function propertyTest({ name, compare, value }: Extract<Query, { kind: 'prop' }>, today: Day): Predicate {
  const isSo = comparison(compare, value)
  return ({ progress }) => {
    const number = propertyOf(progress, name, today)
    return number !== undefined && isSo(number)
  }
}

/** Undefined for a card that has none: one never answered has no stability and no due day. */
function propertyOf(progress: CardProgress, name: Property, today: Day): number | undefined {
  const { memory, due, last } = progress
  switch (name) {
    case 's':
      return memory?.stability
    case 'd':
      // FSRS counts from 1 to 10, Anki shows 0 to 1.
      return memory && (memory.difficulty - 1) / 9
    case 'r':
      return recallOn(progress, today)
    case 'ivl':
      return due && last ? daysBetween(last, due) : undefined
    case 'due':
      return due && daysBetween(today, due)
    case 'reps':
      return progress.reps
    case 'lapses':
      return progress.lapses
    default:
      return unreachable(name)
  }
}

function comparison(compare: Comparison, value: number): (number: number) => boolean {
  switch (compare) {
    case '<':
      return (number) => number < value
    case '<=':
      return (number) => number <= value
    case '>':
      return (number) => number > value
    case '>=':
      return (number) => number >= value
    case '=':
      return (number) => number === value
    case '!=':
      return (number) => number !== value
    default:
      return unreachable(compare)
  }
}

function spanTest(span: Span, days: number, today: Day): Predicate {
  const isWithin = withinTest(days, today)
  switch (span) {
    case 'introduced':
      return ({ progress }) => isWithin(progress.introduced)
    case 'missed':
      return ({ progress }) => isWithin(progress.graded?.again)
    case 'unseen':
      return ({ progress }) => !isWithin(progress.last)
    case 'added':
      return ({ added }) => isWithin(added)
    case 'edited':
      // As in Anki, what is new counts.
      return ({ added, edited }) => isWithin(edited ?? added)
    default:
      return unreachable(span)
  }
}

// Days sort as text: no sums are needed for each card.
function withinTest(days: number, today: Day): (day: Day | undefined) => boolean {
  const first = addDays(today, 1 - days)
  return (day) => day !== undefined && day >= first
}
