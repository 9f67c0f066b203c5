import { inOrder, type LogEvent } from '#core/event.ts'
import { replay } from '#core/progress.ts'
import { breathe } from './breathe.ts'
import { type Connection, createConnection } from './connection.ts'
import { extend, settle, standOn } from './ground.ts'
import type { Loaded, Repository } from './repository.ts'
import type { SchemaVersion, SegmentKey } from './schema.ts'
import { addToTail, deviceOf, keepGround, readShelves, type Shelves, sealTail } from './shelves.ts'
import { StorageError } from './storage-error.ts'
import { createTabNews, type NewsChannel, newsOf } from './tab-news.ts'

export type DexieEdges = {
  /** Of the database, and of the channel between tabs. */
  readonly name: string
  /** The id of this device if the database has none yet; the first one that it is given stays. */
  readonly device: string
  readonly indexedDB?: IDBFactory
  readonly IDBKeyRange?: typeof IDBKeyRange
  /** To the other tabs; a BroadcastChannel unless another is given. */
  readonly channel?: NewsChannel
  /** How many events make a segment. */
  readonly segmentSize?: number
  /** Resolves when there is time for work that nobody waits for. */
  readonly pause?: () => Promise<void>
  /** How long the disk may take to write an answer, and an older tab to let go of the database. */
  readonly appendMs?: number
  readonly patienceMs?: number
  /** Only to write as an older or a newer app would. */
  readonly schema?: readonly SchemaVersion[]
}

/** An answer is written in milliseconds. After a sleep WebKit may never answer at all, nor say that it will not. */
const APPEND_MS = 10_000

/**
 * The log in IndexedDB. Appending touches the tail alone; sealing and snapshots follow when there is time:
 *
 *   append ──▶ tail ── when long ──▶ segment, sealed ── then ──▶ snapshot of all that is sealed
 *
 * A million single rows take five minutes to write, a thousand segments a third of a second.
 */
export function createDexieRepository(edges: DexieEdges): Repository {
  const { name, segmentSize = 1_000, pause = breathe, appendMs = APPEND_MS } = edges
  // So that the undo of a recent answer finds it in the tail, and not in the ground.
  const spare = Math.ceil(segmentSize / 20)
  const news = createTabNews(edges.channel ?? channelNamed(name))
  const connection = createConnection({ ...edges, onSuperseded: () => news.hear({ kind: 'superseded' }) })
  const chores = createChores(pause)
  /** How many rows the tail has, as far as this tab knows; at first it does not, and counts. */
  let tailLength = Number.POSITIVE_INFINITY

  function device(): Promise<string> {
    return connection.run((db) => deviceOf(db, edges.device))
  }

  async function load(): Promise<Loaded> {
    news.startOver()
    const near = await connection.run((db) => readShelves(db)).catch(forbiddenOr)
    // The app opens all the same, and whatever it cannot write is shown as not saved.
    if (near instanceof StorageError) return { progress: replay([]), unreadable: 0, forbidden: near.message }
    tailLength = near.tail
    const { ground } = near
    if (ground) {
      const progress = standOn(ground, [...near.inSegments, ...near.loose])
      if (!progress.behind) {
        if (near.segments > 0) chores.add('tidy', tidy)
        return { progress, unreadable: ground.unreadable + near.unreadable + near.odd }
      }
    }
    return loadWhole(ground ? await readAll(connection) : near)
  }

  function loadWhole(shelves: Shelves): Loaded {
    const { progress, ground } = settle(shelves)
    if (shelves.damaged.length > 0) chores.add('mend', () => mend(shelves.damaged))
    else if (ground) chores.add('keep', () => connection.run((db) => keepGround(db, ground)))
    return { progress, unreadable: shelves.unreadable + shelves.odd }
  }

  async function append(events: readonly LogEvent[]): Promise<void> {
    if (events.length === 0) return
    await connection.run((db) => addToTail(db, events), appendMs)
    news.tell(newsOf(events))
    noteGrowth(events.length)
  }

  function noteGrowth(count: number): void {
    tailLength += count
    if (tailLength >= segmentSize + spare) chores.add('tidy', tidy)
  }

  async function tidy(): Promise<void> {
    const mine = await device()
    while (await connection.run((db) => sealTail(db, mine, segmentSize, spare))) await pause()
    const near = await connection.run((db) => readShelves(db))
    tailLength = near.tail
    if (near.segments === 0) return
    const ground = (near.ground && extend(near.ground, near)) ?? settle(await readAll(connection)).ground
    if (ground) await connection.run((db) => keepGround(db, ground))
  }

  async function mend(damaged: readonly SegmentKey[]): Promise<void> {
    const { mendSegments } = await import('./mending.ts')
    await connection.run((db) => mendSegments(db, damaged))
    const { ground } = settle(await readAll(connection))
    if (ground) await connection.run((db) => keepGround(db, ground))
  }

  async function merge(events: readonly LogEvent[]): Promise<{ added: number }> {
    const mine = await device()
    const all = await readAll(connection)
    const known = new Set([...all.inSegments, ...all.loose].map(({ id }) => id))
    const { addMany, toMerge } = await import('./merging.ts')
    const fresh = toMerge(events, known, segmentSize)
    const added = fresh.events.length
    if (added === 0) return { added }
    await connection.run((db) => addMany(db, { ...fresh, device: mine, segmentSize }))
    news.tell({ kind: 'changed' })
    noteGrowth(fresh.inTail)
    return { added }
  }

  return {
    device,
    load,
    append,
    merge,
    async readLog() {
      const all = await readAll(connection).catch(forbiddenOr)
      return all instanceof StorageError ? [] : inOrder([...all.inSegments, ...all.loose])
    },
    async tryOut(mark) {
      const { tryOut } = await import('./merging.ts')
      await connection.run((db) => tryOut(db, mark), appendMs)
    },
    watch: news.watch,
    async close() {
      await chores.done()
      connection.close()
      news.close()
    },
  }
}

function readAll(connection: Connection): Promise<Shelves> {
  return connection.run((db) => readShelves(db, { isWhole: true }))
}

function forbiddenOr(error: unknown): StorageError {
  if (error instanceof StorageError && error.kind === 'forbidden') return error
  throw error
}

function channelNamed(name: string): NewsChannel | undefined {
  return typeof BroadcastChannel === 'undefined' ? undefined : new BroadcastChannel(name)
}

type Chores = {
  /** Adds a chore unless one of that name is waiting. */
  readonly add: (name: string, chore: () => Promise<void>) => void
  readonly done: () => Promise<void>
}

/** Work that nobody waits for, one piece at a time. */
function createChores(pause: () => Promise<void>): Chores {
  const waiting = new Set<string>()
  let last = Promise.resolve()
  return {
    add(name, chore) {
      if (waiting.has(name)) return
      waiting.add(name)
      last = last
        .then(pause)
        .then(() => {
          waiting.delete(name)
          return chore()
        })
        // A chore that failed changed nothing but speed, and comes again by itself with the next append or load.
        .catch(() => undefined)
    },
    done: () => last,
  }
}
