import type { ComponentType, ReactNode } from 'react'
import type { Source, TagRole } from '#core/deck.ts'

/** What a text needs to know of the deck around it. */
export type Surroundings = {
  readonly roleOf: (tag: string) => TagRole
  readonly sourceOf: (id: string) => Source | undefined
  /** Leads to another note of the deck; `address` is `note:<id>` or `note:<id>#<anchor>`. */
  readonly NoteLink: ComponentType<{ readonly address: string; readonly children: ReactNode }>
  /** Explains a word where it is met; `address` is `term:<id>`. */
  readonly TermMark?: ComponentType<{ readonly address: string; readonly children: ReactNode }>
}

/** Which gap a cloze card asks for, and whether it is filled in. */
export type Gap = { readonly number: number; readonly filled: boolean }
