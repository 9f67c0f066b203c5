import type { ReactNode } from 'react'
import { Link } from 'react-router-dom'
import type { DeckCards, TagRole } from '#core/deck.ts'
import type { Surroundings } from '#parts/text/surroundings.ts'
import { useLibrary } from './edges.ts'
import { inAddress } from './in-address.ts'

const kept = new WeakMap<DeckCards, Surroundings>()

/** The deck as its texts need to know it. */
export function useSurroundings(): Surroundings {
  const deck = useLibrary((library) => library.deck)
  const known = kept.get(deck)
  if (known) return known
  const roles = new Map<string, TagRole>(deck.tags.map(({ name, role }) => [name, role]))
  const sources = new Map(deck.sources.map((source) => [source.id, source]))
  const around: Surroundings = {
    roleOf: (tag) => roles.get(tag) ?? 'plain',
    sourceOf: (id) => sources.get(id),
    NoteLink,
  }
  kept.set(deck, around)
  return around
}

/** Where `note:<id>` or `note:<id>#<anchor>` is to be read. */
function NoteLink({ address, children }: { readonly address: string; readonly children: ReactNode }) {
  const [id = '', anchor] = address.slice('note:'.length).split('#')
  return <Link to={noteAddress(id, anchor)}>{children}</Link>
}

export function noteAddress(note: string, anchor?: string): string {
  return `/notes/${inAddress(note)}${anchor ? `#${inAddress(anchor)}` : ''}`
}

/** Two things of one kind side by side; without names, a choice of them. */
export function compareAddress(comparison: string, items: readonly string[] = []): string {
  const chosen = items.length === 0 ? '' : `&items=${items.map(inAddress).join(',')}`
  return `/notes/compare?of=${inAddress(comparison)}${chosen}`
}

export function reviewAddress(query: string): string {
  return `/review?q=${inAddress(query)}`
}

export function browseAddress(query: string): string {
  return query === '' ? '/browse' : `/browse?q=${inAddress(query)}`
}

export function drillAddress(query: string): string {
  return `/drill?q=${inAddress(query)}`
}
