import { parseQuery } from '#core/query.ts'
import { standingOf } from '#core/standing.ts'
import { found } from '#state/found.ts'
import type { Library } from '#state/library-store.ts'

/** What a filter's query holds for today, in words. */
export function standingWords(desk: Pick<Library, 'deck' | 'progress' | 'today'>, text: string): string {
  const query = parseQuery(text)
  if (!query.ok) return 'This filter cannot be read'
  const { cards, due, new: unseen } = standingOf(found(desk, query.value), desk.today)
  return cards === 0 ? 'No card' : `${due} due · ${unseen} new`
}
