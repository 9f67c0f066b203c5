import { Dexie } from 'dexie'
import { type Database, declareSchema, NEWEST_VERSION, type SchemaVersion } from './schema.ts'
import { StorageError, storageErrorFrom } from './storage-error.ts'

/**
 * The way to the database, which may go away at any time:
 *
 *   open ── dropped by the browser ──▶ opened again, once per piece of work, and the work repeated
 *   open ── upgraded by a newer app ──▶ superseded, for good
 *   open ── close() ──▶ closed, for good
 */
export type Connection = {
  /** Does some work, which may have to be done twice. Rejects with a StorageError. */
  readonly run: <T>(work: (db: Database) => PromiseLike<T>) => Promise<T>
  readonly close: () => void
}

export type ConnectionEdges = {
  readonly name: string
  readonly indexedDB?: IDBFactory
  readonly IDBKeyRange?: typeof IDBKeyRange
  readonly schema?: readonly SchemaVersion[]
  readonly onSuperseded: () => void
}

export function createConnection({ name, schema, onSuperseded, ...edges }: ConnectionEdges): Connection {
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

  async function open(): Promise<void> {
    if (end) throw end
    if (db.isOpen()) return
    await db.open()
    // Dexie opens a newer database too, as if it were its own. A native version is ten times Dexie's.
    const version = Math.floor(db.backendDB().version / 10)
    if (version > (schema ? Math.max(...schema.map((known) => known.version)) : NEWEST_VERSION)) throw supersede()
  }

  async function attempt<T>(work: (db: Database) => PromiseLike<T>): Promise<T> {
    const mine = opening
    try {
      await open()
      return await work(db)
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
    async run(work) {
      try {
        return await attempt(work)
      } catch (error) {
        if (end || !(error instanceof StorageError) || error.kind !== 'lost') throw error
        return attempt(work)
      }
    },
    close() {
      end ??= new StorageError('lost', new Error('This repository has been closed.'))
      db.close()
    },
  }
}
