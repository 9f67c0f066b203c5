import type { NoteSource } from './read-note.ts'

/** A link from one note to another, to be checked once all anchors are known. */
export type NoteLink = {
  readonly from: NoteSource
  readonly note: string
  readonly anchor?: string
  readonly at: number
}

/** Where a text may lead out of the app. */
export const SAFE = /^(https?:|mailto:)/i

/**
 * Where a link of a note leads: `note:<id>` or `note:<id>#<anchor>` for another note of the folder, the address
 * itself for the web and for mail, and otherwise nowhere (with the reason).
 */
export function resolveLink(
  url: string,
  from: string,
  notes: ReadonlyMap<string, NoteSource>,
): { readonly address: string; readonly note?: string; readonly anchor?: string } | { readonly fault: string } {
  if (SAFE.test(url)) return { address: url.replace(SAFE, (scheme) => scheme.toLowerCase()) }
  if (/^[a-z][a-z0-9+.-]*:/i.test(url))
    return { fault: `links may lead to http, https and mailto, not to ${url.split(':')[0]}:` }
  const [path = '', anchor] = decoded(url).split('#')
  const target = path === '' ? from : joined(from, path)
  const note = notes.get(target)
  if (!note) return { fault: `there is no note ${path}` }
  const name = anchor?.replace(/^\^/, '')
  return { address: `note:${note.id}${name ? `#${name}` : ''}`, note: note.id, ...(name && { anchor: name }) }
}

function decoded(url: string): string {
  try {
    return decodeURIComponent(url)
  } catch {
    return url
  }
}

/** A path as it stands in a file, seen from the folder. */
function joined(from: string, path: string): string {
  const parts = path.startsWith('/') ? [] : from.split('/').slice(0, -1)
  for (const part of path.split('/')) {
    if (part === '..') parts.pop()
    else if (part !== '.' && part !== '') parts.push(part)
  }
  return parts.join('/')
}
