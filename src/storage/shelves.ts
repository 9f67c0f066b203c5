import type { Table } from 'dexie'
import { inOrder, type LogEvent, readEvent } from '#core/event.ts'
import { eventsOf, type ReadEvents, readLine } from './event-lines.ts'
import { type Found, type Ground, isCovered, readGround, writeGround } from './ground.ts'
import type { Database, SegmentKey } from './schema.ts'
import { readSegment, sealSegment } from './segment.ts'

/** The only snapshot row. */
export const NEWEST = 'newest'

/** What lies in the database: the ground, if there is one to stand on, and all that it does not cover. */
export type Shelves = Found & {
  readonly ground: Ground | undefined
  /** How many segments were read. */
  readonly segments: number
  /** How many rows of the tail could be read. */
  readonly tail: number
  /** How many single rows could not be read. */
  readonly odd: number
  /** Segments with lines that could not be read. */
  readonly damaged: readonly SegmentKey[]
}

/** Reads what there is; without its snapshot if all of it is wanted. */
export async function readShelves(db: Database, { isWhole = false } = {}): Promise<Shelves> {
  const seen = await db.transaction('r', [db.snapshots, db.segments, db.tail, db.setAside], async () => ({
    // A snapshot that the disk does not give back is as good as none.
    snapshot: isWhole ? undefined : await db.snapshots.get(NEWEST).catch(() => undefined),
    keys: await db.segments.toCollection().primaryKeys(),
    tail: await db.tail.toArray(),
    setAside: await db.setAside.toArray(),
  }))
  const ground = readGround((seen.snapshot as { text?: unknown } | undefined)?.text)
  const keys = ground ? seen.keys.filter((key) => !isCovered(ground, key)) : seen.keys
  // Segments never change: read outside the transaction they are the same, and no answer has to wait.
  const rows = await rowsFor(db, keys)
  const segments = rows.map(readSegment)
  const tail = eventsOf(seen.tail.map(readEvent))
  const setAside = seen.setAside.map((row) => readOdd((row as { row?: unknown }).row))
  return {
    ground,
    sealed: newestOf(keys),
    inSegments: segments.flatMap(({ events }) => events),
    loose: [...tail.events, ...setAside.flatMap(({ events }) => events)],
    unreadable: segments.reduce((sum, segment) => sum + segment.unreadable, 0),
    segments: keys.length,
    tail: tail.events.length,
    odd: tail.unreadable + setAside.reduce((sum, { unreadable }) => sum + unreadable, 0),
    damaged: keys.filter((_, place) => rows[place] && segments[place]?.unreadable),
  }
}

/**
 * The segments of these keys; undefined where the disk does not give one back, as Chromium does where the file of a
 * large value has gone. One such must not hide the others.
 */
async function rowsFor(db: Database, keys: SegmentKey[]): Promise<readonly unknown[]> {
  try {
    return await db.segments.bulkGet(keys)
  } catch {
    return rowsOneByOne(db, keys)
  }
}

async function rowsOneByOne(db: Database, keys: readonly SegmentKey[]): Promise<readonly unknown[]> {
  const rows: unknown[] = []
  for (const key of keys) {
    // A key alone is read from another place: where that fails too, it is the connection that is dead.
    const row = await db.segments.get(key).catch(() => db.segments.where(':id').equals(key).count())
    rows.push(typeof row === 'number' ? undefined : row)
  }
  return rows
}

/** What was set aside: a row of the tail, a line of a segment or a whole segment. A newer version may know it. */
function readOdd(row: unknown): ReadEvents {
  if (typeof row === 'string') return eventsOf([readLine(row)])
  const reading = readEvent(row)
  return reading.ok ? eventsOf([reading]) : readSegment(row)
}

/** Adds to the tail. An event that is there already is written over by itself: doing it again does no harm. */
export async function addToTail(db: Database, events: readonly LogEvent[]): Promise<void> {
  await write(db, [db.tail], () => db.tail.bulkPut(events))
}

/** This device's id. Of two tabs on their first visit the later one takes what the earlier one wrote. */
export async function deviceOf(db: Database, offered: string): Promise<string> {
  // Every start asks; only the first has to wait for the disk.
  const known = await db.about.get('device')
  if (isDeviceRow(known)) return known.device
  return write(db, [db.about], async () => {
    const row = await db.about.get('device')
    if (isDeviceRow(row)) return row.device
    await db.about.put({ name: 'device', device: offered })
    return offered
  })
}

function isDeviceRow(row: unknown): row is { device: string } {
  return typeof row === 'object' && row !== null && 'device' in row && typeof row.device === 'string'
}

/**
 * Makes the oldest `size` events of the tail a segment and sets aside what could not be read, all or nothing.
 * Leaves the tail alone, and says so, while that would leave fewer than `spare` events in it.
 */
export async function sealTail(db: Database, device: string, size: number, spare: number): Promise<boolean> {
  return write(db, [db.tail, db.segments, db.setAside], async () => {
    const rows = await db.tail.toArray()
    const { events } = eventsOf(rows.map(readEvent))
    if (events.length < size + spare) return false
    const oldest = inOrder(events).slice(0, size)
    await putSegment(db, device, oldest)
    const odd = rows.filter((row) => !readEvent(row).ok)
    await db.setAside.bulkAdd(odd.map((row) => ({ row })))
    await db.tail.bulkDelete([...oldest.map(({ id }) => id), ...odd.map((row) => (row as { id: string }).id)])
    return true
  })
}

export async function keepGround(db: Database, ground: Ground): Promise<void> {
  await db.snapshots.put({ name: NEWEST, text: writeGround(ground) })
}

/** One transaction, all or nothing. Nothing but the transaction's own work may be awaited in it: that would end it. */
export async function write<T>(db: Database, tables: readonly Table[], work: () => PromiseLike<T>): Promise<T> {
  let native: IDBTransaction | undefined
  try {
    return await db.transaction('rw', [...tables], (transaction) => {
      native = transaction.idbtrans
      return work()
    })
  } catch (error) {
    // Where the disk is full while some rows are still to come, their errors only say that it was aborted.
    throw native?.error?.name === 'QuotaExceededError' ? native.error : error
  }
}

/** One more segment of this device, of events in log order; part of a transaction. */
export async function putSegment(db: Database, device: string, events: readonly LogEvent[]): Promise<void> {
  const mine = db.segments.where('[device+seq]').between([device, 0], [device, Number.POSITIVE_INFINITY])
  const [last] = await mine.reverse().limit(1).primaryKeys()
  await db.segments.add(sealSegment(device, (last?.[1] ?? 0) + 1, events))
}

function newestOf(keys: readonly SegmentKey[]): ReadonlyMap<string, number> {
  const newest = new Map<string, number>()
  for (const [device, seq] of keys) newest.set(device, Math.max(seq, newest.get(device) ?? 0))
  return newest
}
