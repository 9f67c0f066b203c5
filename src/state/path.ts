import type { LearningPath } from '#core/path/learning-path.ts'
import type { JournalEntry, PathDates } from '#core/path/path-progress.ts'
import { type Timeline, timelineOf } from '#core/path/timeline.ts'
import type { Progress } from '#core/progress.ts'
import type { Block } from '#core/prose.ts'
import type { Day } from '#core/time.ts'
import { changeMany } from './browsing.ts'
import type { LibraryStore } from './library-store.ts'

/** Ticks parts of a topic, or takes the ticks off. Returns the event to undo. */
export function tick(
  store: LibraryStore,
  topic: string,
  parts: readonly string[],
  checked: boolean,
): string | undefined {
  return changeMany(store, { type: 'topic-checked', topic, parts, checked })
}

export function reachMilestone(store: LibraryStore, milestone: string, reached: boolean): string | undefined {
  return changeMany(store, { type: 'milestone-reached', milestone, reached })
}

export function datePath(store: LibraryStore, dates: PathDates): string | undefined {
  return changeMany(store, { type: 'path-dated', ...dates })
}

/** A new entry of the journal, or another text for one. Returns the event to undo. */
export function writeEntry(
  store: LibraryStore,
  { id, on, text }: Omit<JournalEntry, 'id'> & { readonly id?: string | undefined },
): string | undefined {
  return changeMany(store, { type: 'journal-written', entry: id ?? store.getState().newId(), on, text: text.trim() })
}

export function removeEntry(store: LibraryStore, entry: string): string | undefined {
  return changeMany(store, { type: 'journal-removed', entry })
}

/** The path over the learner's days: from when they set a plan or ticked first, to the exam of the plan. */
export function timelineFor({ progress, today }: { progress: Progress; today: Day }, path: LearningPath): Timeline {
  const { plan, planSince } = progress
  const days = [...(planSince ? [planSince] : []), ...progress.path.ticks.values()]
  return timelineOf(path, { dates: progress.path.dates, exam: plan?.date, begun: days.sort()[0], today })
}

/** An entry's Markdown as blocks. The parser comes when the first entry is shown. */
export async function proseOfEntry(text: string): Promise<readonly Block[]> {
  const { proseOf } = await import('#content/prose-of.ts')
  return proseOf(text)
}
