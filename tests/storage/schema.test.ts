import { existsSync, readFileSync } from 'node:fs'
import { Dexie } from 'dexie'
import { IDBFactory, IDBKeyRange } from 'fake-indexeddb'
import { describe, expect, it } from 'vitest'
import { inOrder } from '#core/event.ts'
import { replay } from '#core/progress.ts'
import { createDexieRepository } from '#storage/dexie-repository.ts'
import { declareSchema, SCHEMA, type SchemaVersion } from '#storage/schema.ts'
import { makeEvent } from '../makers.ts'
import { type Fixture, writeFixture } from './databases/lived-in.ts'
import { type Dump, dumpDatabase, restoreDatabase } from './raw-database.ts'
import { answered, meaning } from './repository-contract.ts'

const fileOf = (version: number) => new URL(`databases/version-${version}.json`, import.meta.url)
const read = (file: URL): Fixture => JSON.parse(readFileSync(file, 'utf8'))
const fixtureOf = (version: number): Fixture => read(fileOf(version))

// In its first hours the first version had no table for the device's id, and was then made to have one.
const EARLY = new URL('databases/version-1-without-device.json', import.meta.url)
const EVER_WRITTEN = [
  ...SCHEMA.map(({ version }) => [`of version ${version}`, fileOf(version)] as const),
  ['of version 1 from before it had a table for the id of the device', EARLY] as const,
]

/** The tables without what is in them. */
function structureOf({ version, stores }: Dump) {
  return { version, stores: stores.map(({ rows: _, ...structure }) => structure) }
}

async function emptyDatabase(versions: readonly SchemaVersion[]): Promise<Dump> {
  const indexedDB = new IDBFactory()
  const db = declareSchema(new Dexie('empty', { indexedDB, IDBKeyRange }), versions)
  await db.open()
  db.close()
  return dumpDatabase(indexedDB, 'empty')
}

describe('the schema', () => {
  it('has its versions in order', () => {
    const versions = SCHEMA.map(({ version }) => version)
    expect(versions).toEqual(versions.toSorted((a, b) => a - b))
    expect(new Set(versions).size).toBe(versions.length)
  })

  it.each(SCHEMA)('has a database that version $version really wrote', ({ version }) => {
    expect(existsSync(fileOf(version))).toBe(true)
    expect(fixtureOf(version).dump.version).toBe(version * 10)
  })

  it.each(SCHEMA)('says of version $version what it said when that was shipped', async ({ version }) => {
    const shipped = SCHEMA.filter((each) => each.version <= version)
    expect(structureOf(await emptyDatabase(shipped))).toEqual(structureOf(fixtureOf(version).dump))
  })

  it.each(EVER_WRITTEN)('keeps every event of a database %s', async (_, file) => {
    const { dump, log, unreadable } = read(file)
    const edges = { name: 'tagdrill', device: 'phone', indexedDB: new IDBFactory(), IDBKeyRange, segmentSize: 10 }
    await restoreDatabase(edges.indexedDB, edges.name, dump)
    const repository = createDexieRepository(edges)
    const loaded = await repository.load()
    expect(loaded.unreadable).toBe(unreadable)
    expect(meaning(loaded.progress)).toEqual(meaning(replay(log)))
    expect(await repository.readLog()).toEqual(inOrder(log))
    expect(await repository.device()).toBe('phone')
    const more = Array.from({ length: 20 }, (_, index) => makeEvent(answered('a'), { days: 50 + index }))
    await repository.append(more)
    await repository.close()
    const again = createDexieRepository(edges)
    expect(await again.readLog()).toEqual(inOrder([...log, ...more]))
    expect(meaning((await again.load()).progress)).toEqual(meaning(replay([...log, ...more])))
    await again.close()
  })

  it('is used in full by the database that is kept of a version', async () => {
    const { dump } = await writeFixture()
    expect(dump.stores.filter(({ rows }) => rows.length === 0)).toEqual([])
  })

  it('can be upgraded with all that is in it', async () => {
    const { dump, log } = await writeFixture()
    const next: SchemaVersion = {
      version: 98,
      stores: { plans: 'id' },
      upgrade: (transaction) => transaction.table('plans').add({ id: 'first' }),
    }
    const edges = { name: 'tagdrill', device: 'phone', indexedDB: new IDBFactory(), IDBKeyRange, segmentSize: 10 }
    await restoreDatabase(edges.indexedDB, edges.name, dump)
    const repository = createDexieRepository({ ...edges, schema: [...SCHEMA, next] })
    expect(await repository.readLog()).toEqual(inOrder(log))
    await repository.close()
    const upgraded = await dumpDatabase(edges.indexedDB, edges.name)
    expect(upgraded.stores.find(({ name }) => name === 'plans')?.rows).toEqual([{ id: 'first' }])
  })
})
