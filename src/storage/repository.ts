import type { LogEvent } from '#core/event.ts'
import type { Progress } from '#core/progress.ts'

/**
 * Where the log lives. Events are only ever added. Snapshots are the repository's own affair: a cache that may be
 * deleted at any time and changes nothing but speed.
 */
export type Repository = {
  /** The id of this device, kept with the log: whoever lost the one would have lost the other. */
  device(): Promise<string>
  /** What the log means now, from the newest snapshot and what came after; from the whole log if need be. */
  load(): Promise<Loaded>
  /**
   * Resolves once the events are durable on disk; rejects with a StorageError if they could not be kept, or if that
   * is not known. Appending them again is always safe: an event is kept once.
   */
  append(events: readonly LogEvent[]): Promise<void>
  /** Adds those events that the log does not have yet, all of them or none, and says how many. */
  merge(events: readonly LogEvent[]): Promise<{ readonly added: number }>
  /** The whole log in order, each event once. */
  readLog(): Promise<readonly LogEvent[]>
  /** Writes a mark of its own beside the log, reads it back and takes it away; rejects where that fails. */
  tryOut(mark: string): Promise<void>
  /** Tells of events that another tab appended or merged. Returns how to stop listening. */
  watch(listener: (news: News) => void): () => void
  close(): Promise<void>
}

export type Loaded = {
  readonly progress: Progress
  /** Stored events that could not be read: kept where they are, left out of progress. */
  readonly unreadable: number
  /** This browser keeps nothing at all here: why, in words for the learner. Each write will fail the same way. */
  readonly forbidden?: string
}

/**
 * `appended`: these events, in order. `changed`: more than is worth sending; load again.
 * `superseded`: a newer version of the app has upgraded the database; stop writing and ask to reload.
 */
export type News =
  | { readonly kind: 'appended'; readonly events: readonly LogEvent[] }
  | { readonly kind: 'changed' }
  | { readonly kind: 'superseded' }
