import type { Grade } from '#core/grade.ts'
import type { Subject } from '#core/queue.ts'

/** What a query asks for; `query.ts` has its grammar. Values are folded patterns; see `pattern.ts`. */
export type Query =
  | { readonly kind: 'all' }
  /** Of two parts or more. */
  | { readonly kind: 'and' | 'or'; readonly of: readonly Query[] }
  | { readonly kind: 'not'; readonly of: Query }
  /** Somewhere in the text: as it is, as a whole word, or whatever its accents. */
  | { readonly kind: 'text' | 'word' | 'unaccented'; readonly value: string }
  | { readonly kind: 'regex'; readonly value: string }
  | { readonly kind: Field; readonly value: string }
  | { readonly kind: 'untagged' }
  | { readonly kind: 'is'; readonly value: State }
  | { readonly kind: 'flag'; readonly value: boolean }
  | { readonly kind: 'prop'; readonly name: Property; readonly compare: Comparison; readonly value: number }
  | { readonly kind: Span; readonly days: number }
  /** Answered within the last days; 1 is today. With a grade: so graded within them. */
  | { readonly kind: 'rated'; readonly days: number; readonly grade?: Grade }

/** The parts as one query: what there is only one of stands alone, and none ask for nothing. */
export function joined(kind: 'and' | 'or', parts: readonly Query[]): Query {
  const [only] = parts
  if (!only) return { kind: 'all' }
  return parts.length === 1 ? only : { kind, of: parts }
}

/** The parts that must all be so, which `joined` makes the same query of. */
export function partsOf(query: Query): readonly Query[] {
  if (query.kind === 'all') return []
  return query.kind === 'and' ? query.of : [query]
}

/** What a card has a name in: `tag:` finds tags below it too, `domain:` also by the number alone. */
export const FIELDS = [
  'tag',
  'deck',
  'note',
  'card',
  'id',
  'exam',
  'domain',
  'topic',
  'service',
  'algorithm',
  'status',
  'source',
] as const
export type Field = (typeof FIELDS)[number]

export const STATES = [
  'due',
  'new',
  'learn',
  'review',
  'suspended',
  'buried',
  'leech',
  'stale',
  'scenario',
  'flagged',
  'disagreed',
] as const
export type State = (typeof STATES)[number]

/** Stability in days, difficulty from 0 to 1, recall today, interval and days until due, answers, lapses. */
export const PROPERTIES = ['s', 'd', 'r', 'ivl', 'due', 'reps', 'lapses'] as const
export type Property = (typeof PROPERTIES)[number]

export const COMPARISONS = ['<=', '>=', '!=', '<', '>', '='] as const
export type Comparison = (typeof COMPARISONS)[number]

/**
 * Within the last days, 1 being today: first answered, added to the deck, edited in the deck, answered wrong. `unseen`
 * is the other way round: not answered within them, or never.
 */
export const SPANS = ['introduced', 'added', 'edited', 'missed', 'unseen'] as const
export type Span = (typeof SPANS)[number]

/** A query made ready for a day: whether it finds a card. */
export type Predicate = (subject: Subject) => boolean
