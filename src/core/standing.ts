import { recallOn } from './card-progress.ts'
import { isDueNow, isSuspended, isUnseen, type Subject } from './queue.ts'
import type { Day } from './time.ts'

/** How a group of cards stands. Suspended ones are counted apart, and in nothing else. */
export type Standing = {
  readonly cards: number
  readonly suspended: number
  readonly due: number
  readonly new: number
  /** The share of the group that would be recalled today, 0 to 1; a card never met counts as not recalled. */
  readonly strength: number
}

export function standingOf(subjects: Iterable<Subject>, today: Day): Standing {
  let active = 0
  let suspended = 0
  let due = 0
  let unseen = 0
  let recalled = 0
  for (const subject of subjects) {
    if (isSuspended(subject)) {
      suspended += 1
      continue
    }
    active += 1
    if (isDueNow(subject, today)) due += 1
    if (isUnseen(subject)) unseen += 1
    recalled += recallOn(subject.progress, today) ?? 0
  }
  const strength = active === 0 ? 0 : recalled / active
  return { cards: active, suspended, due, new: unseen, strength }
}

/** The subjects under each tag; a card under `a/b` is under `a` too. */
export function byTag(subjects: readonly Subject[]): ReadonlyMap<string, readonly Subject[]> {
  const groups = new Map<string, Subject[]>()
  for (const subject of subjects) {
    for (const tag of withParents(subject.card.tags)) {
      const group = groups.get(tag)
      if (group) group.push(subject)
      else groups.set(tag, [subject])
    }
  }
  return groups
}

/** The tags with all their parents, each once: `a/b/c` gives `a`, `a/b` and itself. */
export function withParents(tags: readonly string[]): ReadonlySet<string> {
  const all = new Set<string>()
  for (const tag of tags) {
    for (let slash = tag.indexOf('/'); slash > 0; slash = tag.indexOf('/', slash + 1)) all.add(tag.slice(0, slash))
    all.add(tag)
  }
  return all
}
