import { inOrder, type LogEvent, readEvent } from '#core/event.ts'
import type { Instant } from '#core/time.ts'
import { eventsOf, readLine } from './event-lines.ts'
import { readSegment } from './segment.ts'

/** All that could still be had of a log. */
export type Rescued = {
  readonly events: readonly LogEvent[]
  /** Why the database gave nothing. */
  readonly problem?: string
  /** When the newest of the copies was made that have given what the database had not. */
  readonly copiedAt?: Instant
}

export type RescueSources = {
  readonly database: () => Promise<readonly LogEvent[]>
  /** Those that the app keeps by itself. */
  readonly copies: () => Promise<readonly CopiedLog[]>
  /** What the disk has not taken. */
  readonly aside: readonly LogEvent[]
}

export type CopiedLog = { readonly at: Instant; readonly events: readonly LogEvent[] }

/** Joins what every source has: an event that one has lost another may have. Rejects where none has anything. */
export async function rescueAll({ database, copies, aside }: RescueSources): Promise<Rescued> {
  const [log, copied] = await Promise.all([
    database().then(
      (events) => ({ events, problem: undefined }),
      (error: unknown) => ({ events: [], problem: error instanceof Error ? error.message : String(error) }),
    ),
    copies().catch(() => []),
  ])
  const found = new Map([...log.events, ...aside].map((event) => [event.id, event]))
  let copiedAt: Instant | undefined
  for (const { at, events } of copied.toSorted((a, b) => b.at - a.at)) {
    const missing = events.filter(({ id }) => !found.has(id))
    for (const event of missing) found.set(event.id, event)
    if (missing.length > 0) copiedAt ??= at
  }
  const { problem } = log
  if (found.size === 0 && problem) throw new Error(problem)
  return { events: inOrder([...found.values()]), ...(problem && { problem }), ...(copiedAt && { copiedAt }) }
}

/**
 * The log as it lies on the disk, whatever version of the app wrote it, past the app's own way to the database: for
 * the day when that fails. Changes nothing. Rejects where there is no log, or where the browser does not give it.
 */
export async function rescueLog(indexedDB: IDBFactory, name: string): Promise<readonly LogEvent[]> {
  const db = await openAsItIs(indexedDB, name)
  try {
    const tail = await rowsOf(db, 'tail')
    const segments = await rowsOf(db, 'segments')
    const setAside = (await rowsOf(db, 'setAside')).map((entry) => (entry as { row?: unknown }).row)
    const lines = setAside.filter((row) => typeof row === 'string')
    return inOrder([
      ...segments.flatMap((row) => readSegment(row).events),
      ...eventsOf([...tail, ...setAside].map(readEvent)).events,
      ...eventsOf(lines.map(readLine)).events,
    ])
  } finally {
    db.close()
  }
}

function openAsItIs(indexedDB: IDBFactory, name: string): Promise<IDBDatabase> {
  return new Promise((resolve, reject) => {
    const request = indexedDB.open(name)
    // There is none: it must not be made, either.
    request.onupgradeneeded = () => request.transaction?.abort()
    request.onsuccess = () => resolve(request.result)
    request.onerror = () => reject(new Error('There is no log on this device that could be read.'))
  })
}

/** One by one: a row that the disk does not give back must not hide the others. */
async function rowsOf(db: IDBDatabase, name: string): Promise<readonly unknown[]> {
  if (!db.objectStoreNames.contains(name)) return []
  const keys = await asked(db, name, (store) => store.getAllKeys())
  const rows: unknown[] = []
  for (const key of keys) rows.push(await asked(db, name, (store) => store.get(key)).catch(() => undefined))
  return rows
}

function asked<T>(db: IDBDatabase, name: string, ask: (store: IDBObjectStore) => IDBRequest<T>): Promise<T> {
  return new Promise((resolve, reject) => {
    const request = ask(db.transaction(name).objectStore(name))
    request.onsuccess = () => resolve(request.result)
    request.onerror = () => reject(request.error)
  })
}
