import type { Settings } from './settings.ts'
import { withParents } from './standing.ts'

type Wishes = Pick<Settings, 'retention' | 'tagRetentions'>

/**
 * The retention that is wanted of a card with these tags: the strictest that one of them, or a parent of it, was
 * given; else the one for all.
 */
export function retentionFor(tags: readonly string[], { retention, tagRetentions }: Wishes): number {
  if (tagRetentions.length === 0) return retention
  const all = withParents(tags)
  const given = tagRetentions.filter(({ tag }) => all.has(tag)).map((one) => one.retention)
  return given.length > 0 ? Math.max(...given) : retention
}
