/** What a query asks for; `query.ts` has its grammar. */
export type Query =
  | { readonly kind: 'all' }
  /** Of two parts or more. */
  | { readonly kind: 'and' | 'or'; readonly of: readonly Query[] }
  | { readonly kind: 'not'; readonly of: Query }
  /** Tags and texts are folded; see `folded`. */
  | { readonly kind: 'tag' | 'note' | 'topic' | 'text'; readonly value: string }
  | { readonly kind: 'is'; readonly value: State }

export const STATES = ['due', 'new', 'learn', 'review', 'suspended', 'flagged', 'scenario'] as const
export type State = (typeof STATES)[number]
