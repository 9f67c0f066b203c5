import type { CardProgress } from '#core/card-progress.ts'
import { isDue, recallOn } from '#core/card-progress.ts'
import { unreachable } from '#core/parsed.ts'
import { isSuspended, type Subject } from '#core/queue.ts'
import { type Day, daysBetween } from '#core/time.ts'
import { foldedCard } from './folded-card.ts'
import { innerTest, type Test, wholeTest } from './pattern.ts'
import { hasMatch, parseRegex } from './regex.ts'
import type { Comparison, Field, Property, Query, Span, State } from './shape.ts'

export type Predicate = (subject: Subject) => boolean

/** A query made ready for a day: what it takes to read patterns is done once, and not for each card. */
export function predicateOf(query: Query, today: Day): Predicate {
  switch (query.kind) {
    case 'all':
      return () => true
    case 'and':
      return everyOf(query.of.map((part) => predicateOf(part, today)))
    case 'or':
      return someOf(query.of.map((part) => predicateOf(part, today)))
    case 'not': {
      const of = predicateOf(query.of, today)
      return (subject) => !of(subject)
    }
    case 'text': {
      const test = innerTest(query.value)
      return ({ card }) => test(foldedCard(card).text)
    }
    case 'word': {
      const test = wholeTest(query.value)
      return ({ card }) => foldedCard(card).words().some(test)
    }
    case 'unaccented': {
      const test = innerTest(query.value)
      return ({ card }) => test(foldedCard(card).unaccented())
    }
    case 'regex': {
      const regex = parseRegex(query.value)
      return ({ card }) => regex.ok && hasMatch(regex.value, foldedCard(card).text)
    }
    case 'untagged':
      return ({ card, progress }) => card.tags.length === 0 && (progress.myTags?.length ?? 0) === 0
    case 'is':
      return stateTest(query.value, today)
    case 'flag':
      return ({ progress }) => (progress.flagged ?? false) === query.value
    case 'prop':
      return propertyTest(query, today)
    case 'rated':
      return ({ progress }) => {
        const day = query.grade ? progress.graded?.[query.grade] : progress.last
        return isWithin(day, query.days, today)
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

function fieldTest(field: Field, value: string): Predicate {
  const test = wholeTest(value)
  switch (field) {
    case 'tag':
      return tagTest(value)
    case 'domain': {
      const ofAnyExam = value.includes('/') ? undefined : wholeTest(`*/${value}`)
      return ({ card }) => foldedCard(card).domains.some((one) => test(one) || (ofAnyExam?.(one) ?? false))
    }
    case 'exam':
      return ({ card }) => foldedCard(card).exams.some(test)
    case 'algorithm':
      return ({ card }) => foldedCard(card).algorithms.some(test)
    case 'service':
      return ({ card }) => foldedCard(card).services.some(test)
    case 'source':
      return ({ card }) => foldedCard(card).sources.some(test)
    case 'deck':
      return ({ deck = '' }) => test(deck.toLowerCase())
    default: {
      const name = field
      return ({ card }) => test(foldedCard(card)[name])
    }
  }
}

/** The tag or one below it; the deck's and the learner's own. */
function tagTest(value: string): Predicate {
  const tests: readonly Test[] = [wholeTest(value), wholeTest(`${value}/*`)]
  const isOne = (tag: string) => tests.some((test) => test(tag))
  return ({ card, progress }) =>
    foldedCard(card).tags.some(isOne) || (progress.myTags?.some((tag) => isOne(tag)) ?? false)
}

/** A card answered wrong so often in review is worth looking at, not repeating. Anki's threshold. */
export const LEECH_LAPSES = 8
/** Facts about a cloud age. */
export const STALE_DAYS = 365

function stateTest(state: State, today: Day): Predicate {
  switch (state) {
    case 'due':
      return (subject) => isDue(subject.progress, today) && !isSuspended(subject)
    case 'new':
    case 'learn':
    case 'review':
      return ({ progress }) => progress.state === state
    case 'suspended':
      return isSuspended
    case 'buried':
      return ({ progress, siblingsLast }) =>
        siblingsLast === today && progress.last !== today && (progress.state === 'new' || isDue(progress, today))
    case 'leech':
      return ({ progress }) => progress.lapses >= LEECH_LAPSES
    case 'stale':
      return ({ card }) => card.checkedOn !== undefined && daysBetween(card.checkedOn, today) > STALE_DAYS
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
export function propertyOf(progress: CardProgress, name: Property, today: Day): number | undefined {
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
  switch (span) {
    case 'introduced':
      return ({ progress }) => isWithin(progress.introduced, days, today)
    case 'missed':
      return ({ progress }) => isWithin(progress.graded?.again, days, today)
    case 'unseen':
      return ({ progress }) => !isWithin(progress.last, days, today)
    case 'added':
      return ({ added }) => isWithin(added, days, today)
    case 'edited':
      return ({ edited }) => isWithin(edited, days, today)
    default:
      return unreachable(span)
  }
}

function isWithin(day: Day | undefined, days: number, today: Day): boolean {
  return day !== undefined && daysBetween(day, today) < days
}
