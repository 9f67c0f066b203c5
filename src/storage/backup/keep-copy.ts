import { isAboutCopies } from '#core/backup-due.ts'
import type { LogEvent } from '#core/event.ts'
import type { Instant } from '#core/time.ts'
import { type CopyShelf, type LogFile, nameOf } from './copy-shelf.ts'
import type { BackupReading } from './read-backup.ts'

export type CopyTools = {
  readonly readLog: () => Promise<readonly LogEvent[]>
  readonly write: (events: readonly LogEvent[]) => Promise<Blob>
  readonly read: (file: Blob) => Promise<BackupReading>
  readonly now: () => Instant
}

/**
 * The newest copy of so many days is kept, and besides them the one with the most events: should a log ever shrink,
 * that is the better one.
 */
const MOST_DAYS = 5
const DAY_MS = 86_400_000
/** Sooner there is little new. */
const APART_MS = 20 * 60_000

/**
 * Keeps one more copy of the log on a shelf, if there is something new and the last one is some time old. It is read
 * back before older ones go. Returns what was kept, if anything; rejects where that failed, and changes nothing then.
 */
export async function keepCopy(shelf: CopyShelf, tools: CopyTools): Promise<LogFile | undefined> {
  const copies = await shelf.list()
  const at = tools.now()
  const newest = copies[0]
  if (newest && at - newest.at < APART_MS && at >= newest.at) return undefined
  const events = await tools.readLog()
  // That it was backed up since is nothing new.
  const worth = events.filter((event) => !isAboutCopies(event) || event.at <= (newest?.at ?? 0))
  if (worth.length === (newest?.events ?? 0)) return undefined
  const kept = await writeChecked(shelf, events, { at, ...tools })
  for (const { name } of tooMany([kept, ...copies])) await shelf.remove(name)
  return kept
}

/** Writes a copy and reads it back. */
export async function writeChecked(
  shelf: CopyShelf,
  events: readonly LogEvent[],
  { at, write, read }: Pick<CopyTools, 'write' | 'read'> & { readonly at: Instant },
): Promise<LogFile> {
  const copy = { at, events: events.length }
  const name = nameOf(copy)
  try {
    await shelf.write(name, await write(events))
    const reading = await read(await shelf.read(name))
    if (reading.ok && reading.value.events.length === events.length) return { name, ...copy }
    throw new Error(reading.ok ? 'The copy has not all events.' : reading.problem.message)
  } catch (error) {
    await shelf.remove(name).catch(() => undefined)
    throw error
  }
}

function tooMany(copies: readonly LogFile[]): readonly LogFile[] {
  const fullest = copies.toSorted((a, b) => b.events - a.events || b.at - a.at)[0]
  const ofDays = new Map<number, LogFile>()
  for (const copy of copies.toSorted((a, b) => a.at - b.at)) ofDays.set(Math.floor(copy.at / DAY_MS), copy)
  const newest = new Set([...ofDays.values()].slice(-MOST_DAYS))
  return copies.filter((copy) => copy !== fullest && !newest.has(copy))
}
