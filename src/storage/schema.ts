import type { Dexie, Table, Transaction } from 'dexie'

/**
 * Every version of the database that was ever shipped. Add below; never edit above: learners have these on disk.
 * A new version comes with a dump of a database that the version before really wrote, in tests/storage/databases.
 *
 * - `tail`: the newest events, one a row.
 * - `segments`: older events, about 1,000 a row, as text. Never changed once written, unless they turn out to be
 *   damaged, and numbered by the device that wrote them: they come in the order of their numbers, without gaps.
 * - `snapshots`: what the sealed events mean. A cache.
 * - `about`: what belongs to this database alone: the id of the device.
 * - `setAside`: what could not be read: rows, when the tail was sealed, and lines of damaged segments. A newer version
 *   may know them.
 */
export const SCHEMA: readonly SchemaVersion[] = [
  {
    version: 1,
    stores: { tail: 'id', segments: '[device+seq]', snapshots: 'name', setAside: '++place', about: 'name' },
  },
]

export type SchemaVersion = {
  readonly version: number
  /** Dexie's notation: the primary key, then the indexes. */
  readonly stores: Readonly<Record<string, string>>
  /** From the version before. Await nothing but the transaction's own work. */
  readonly upgrade?: (transaction: Transaction) => PromiseLike<void>
}

export const NEWEST_VERSION = Math.max(...SCHEMA.map(({ version }) => version))

/** Rows are unknown until checked, whoever wrote them. */
export type Database = Dexie & {
  readonly tail: Table<unknown, string>
  readonly segments: Table<unknown, SegmentKey>
  readonly snapshots: Table<unknown, string>
  readonly setAside: Table<unknown, number>
  readonly about: Table<unknown, string>
}

export type SegmentKey = [device: string, seq: number]

export function declareSchema(db: Dexie, versions: readonly SchemaVersion[] = SCHEMA): Database {
  for (const { version, stores, upgrade } of versions) {
    const declared = db.version(version).stores({ ...stores })
    if (upgrade) declared.upgrade(upgrade)
  }
  return db as Database
}
