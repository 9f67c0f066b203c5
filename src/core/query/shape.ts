/** What a query asks for; `query.ts` has its grammar. */
export type Query =
  | { readonly kind: 'all' }
  /** Of two parts or more. */
  | { readonly kind: 'and' | 'or'; readonly of: readonly Query[] }
  | { readonly kind: 'not'; readonly of: Query }
  /** Tags and texts are folded; see `folded`. */
  | { readonly kind: 'tag' | 'note' | 'topic' | 'text'; readonly value: string }
  /** `mla-c02/2`, or `2` for the second domain of any exam. */
  | { readonly kind: 'domain' | 'algorithm'; readonly value: string }
  /** Not recalled, or answered wrong, within so many days; 1 is today. */
  | { readonly kind: 'missed'; readonly days: number }
  | { readonly kind: 'is'; readonly value: State }

export const STATES = ['due', 'new', 'learn', 'review', 'suspended', 'flagged', 'disagreed', 'scenario'] as const
export type State = (typeof STATES)[number]
