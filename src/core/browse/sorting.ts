import { recallOn } from '#core/card-progress.ts'
import { unreachable } from '#core/parsed.ts'
import { folded } from '#core/query/pattern.ts'
import type { Subject } from '#core/queue.ts'
import { type Day, daysBetween } from '#core/time.ts'
import { frontLine } from './front-line.ts'

/** By what cards are listed; `order` is that of the deck. */
export const SORTS = [
  'order',
  'due',
  'stability',
  'difficulty',
  'recall',
  'interval',
  'reps',
  'lapses',
  'added',
  'edited',
  'answered',
  'front',
  'topic',
  'domain',
] as const
export type Sort = (typeof SORTS)[number]

export type Key = number | string | undefined

/** What a card is sorted by; undefined where it has no such thing. A card never answered has none of the numbers. */
export function keyOf(sort: Exclude<Sort, 'order'>, subject: Subject, today: Day): Key {
  const { card, progress } = subject
  const { memory, due, last } = progress
  switch (sort) {
    case 'due':
      return due
    case 'stability':
      return memory?.stability
    case 'difficulty':
      return memory?.difficulty
    case 'recall':
      return recallOn(progress, today)
    case 'interval':
      return due && last ? daysBetween(last, due) : undefined
    case 'reps':
    case 'lapses':
      return progress.reps === 0 ? undefined : progress[sort]
    case 'added':
      return subject.added
    case 'edited':
      return subject.edited
    case 'answered':
      return last
    case 'front':
      return folded(frontLine(card))
    case 'topic':
      return folded(card.topic)
    case 'domain':
      return card.domains[0]
    default:
      return unreachable(sort)
  }
}

export type Keyed = { readonly subject: Subject; readonly key: Key }

/** In order of their keys, equals by id; `down` is the other way round. Those without a key come last either way. */
export function byKey(cards: readonly Keyed[], down: boolean): Subject[] {
  const some = cards.filter(({ key }) => key !== undefined).sort(compare)
  const none = cards.filter(({ key }) => key === undefined).sort(compare)
  return [...(down ? some.reverse() : some), ...none].map(({ subject }) => subject)
}

// The keys of one list are all numbers or all texts.
function compare(a: Keyed, b: Keyed): number {
  if (a.key !== undefined && b.key !== undefined) {
    if (a.key < b.key) return -1
    if (a.key > b.key) return 1
  }
  return a.subject.card.id < b.subject.card.id ? -1 : a.subject.card.id > b.subject.card.id ? 1 : 0
}
