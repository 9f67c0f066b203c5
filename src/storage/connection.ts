import { Dexie } from 'dexie'
import { type Database, declareSchema, NEWEST_VERSION, type SchemaVersion } from './schema.ts'
import { StorageError, storageErrorFrom } from './storage-error.ts'

/**
 * The way to the database, which may go away at any time:
 *
 *   open ── dropped by the browser ──▶ opened again, once per piece of work, and the work repeated
 *   open ── no answer for long ──▶ taken for dropped
 *   opening ── held up by an older app in another tab ──▶ still opening, and whoever asks meanwhile is told
 *   open ── upgraded by a newer app ──▶ superseded, for good
 *   open ── close() ──▶ closed, for good
 */
export type Connection = {
  /**
   * Does some work, which may have to be done twice. Rejects with a StorageError. Work that is known to be short says
   * how short; what has taken longer is given up, and may have been done all the same.
   */
  readonly run: <T>(work: (db: Database) => PromiseLike<T>, limitMs?: number) => Promise<T>
  readonly close: () => void
}

export type ConnectionEdges = {
  readonly name: string
  readonly indexedDB?: IDBFactory
  readonly IDBKeyRange?: typeof IDBKeyRange
  readonly schema?: readonly SchemaVersion[]
  readonly onSuperseded: () => void
  /** How long another tab has, to let go of an older version of the database. */
  readonly patienceMs?: number
}

export function createConnection({
  name,
  schema,
  onSuperseded,
  patienceMs = 2_000,
  ...edges
}: ConnectionEdges): Connection {
  const db = declareSchema(
    // Durable before it is told: a power cut after "Saved" must not take the answer. The cache is for live queries.
    new Dexie(name, { ...edges, chromeTransactionDurability: 'strict', cache: 'disabled' }),
    schema,
  )
  let end: StorageError | undefined
  /** Counts the times the database was opened, so that of two failures on one connection only one opens another. */
  let opening = 0

  function supersede(): StorageError {
    if (!end) {
      end = new StorageError('superseded')
      db.close()
      onSuperseded()
    }
    return end
  }

  db.on('versionchange', ({ newVersion }) => {
    // Without a new version it is being deleted. Either way it waits for us to let go; Dexie only warns first.
    if (newVersion) supersede()
    else db.close({ disableAutoOpen: false })
    return false
  })

  /** Resolves if another tab keeps the database from being opened, and goes on doing so. */
  const blocked = new Promise<void>((resolve) => {
    // Told of an upgrade, a tab lets go at once; one that the browser has put to sleep does not.
    db.on('blocked', () => void setTimeout(resolve, patienceMs))
  })

  async function open(): Promise<void> {
    if (end) throw end
    if (db.isOpen()) return
    const opened = await Promise.race([db.open(), blocked])
    if (!opened) {
      // It may have let go meanwhile; then this is quick.
      await within(db.open(), patienceMs, () => new StorageError('blocked'))
    }
    // Dexie opens a newer database too, as if it were its own. A native version is ten times Dexie's.
    const version = Math.floor(db.backendDB().version / 10)
    if (version > (schema ? Math.max(...schema.map((known) => known.version)) : NEWEST_VERSION)) throw supersede()
  }

  async function attempt<T>(work: (db: Database) => PromiseLike<T>, limitMs: number | undefined): Promise<T> {
    const mine = opening
    try {
      const doing = open().then(() => work(db))
      return await (limitMs ? within(doing, limitMs, silence) : doing)
    } catch (error) {
      if (end) throw end
      const failure = storageErrorFrom(error)
      if (failure.kind === 'superseded') throw supersede()
      if (failure.kind === 'lost' && mine === opening) {
        opening += 1
        db.close({ disableAutoOpen: false })
      }
      throw failure
    }
  }

  return {
    async run(work, limitMs) {
      try {
        return await attempt(work, limitMs)
      } catch (error) {
        if (end || !(error instanceof StorageError) || error.kind !== 'lost') throw error
        return attempt(work, limitMs)
      }
    },
    close() {
      end ??= new StorageError('lost', new Error('This repository has been closed.'))
      db.close()
    },
  }
}

function silence(): DOMException {
  return new DOMException('The database does not answer.', 'TimeoutError')
}

/** What was promised, or the fault if that takes too long. */
async function within<T>(promised: PromiseLike<T>, limitMs: number, fault: () => Error): Promise<T> {
  let timer: ReturnType<typeof setTimeout> | undefined
  const late = new Promise<never>((_, reject) => {
    timer = setTimeout(() => reject(fault()), limitMs)
  })
  try {
    return await Promise.race([promised, late])
  } finally {
    clearTimeout(timer)
  }
}
