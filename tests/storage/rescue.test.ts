import { readFileSync } from 'node:fs'
import { IDBFactory, IDBKeyRange } from 'fake-indexeddb'
import { describe, expect, it } from 'vitest'
import { inOrder } from '#core/event.ts'
import { createDexieRepository } from '#storage/dexie-repository.ts'
import { rescueLog } from '#storage/rescue.ts'
import { SCHEMA } from '#storage/schema.ts'
import { makeEvent } from '../makers.ts'
import type { Fixture } from './databases/lived-in.ts'
import { addRow, changeRows, restoreDatabase, rowsOf } from './raw-database.ts'
import { answered } from './repository-contract.ts'

const fixture = (name: string): Fixture =>
  JSON.parse(readFileSync(new URL(`databases/${name}.json`, import.meta.url), 'utf8'))

describe('rescuing the log', () => {
  it.each(['version-1', 'version-1-without-device'])('reads all of %s, whatever the app thinks of it', async (name) => {
    const { dump, log } = fixture(name)
    const indexedDB = new IDBFactory()
    await restoreDatabase(indexedDB, 'tagdrill', dump)
    expect(await rescueLog(indexedDB, 'tagdrill')).toEqual(inOrder(log))
  })

  it('reads what a newer app wrote, and what an older tab holds open', async () => {
    const indexedDB = new IDBFactory()
    const schema = [...SCHEMA, { version: 99, stores: { plans: 'id' } }]
    const newer = createDexieRepository({ name: 'log', device: 'phone', indexedDB, IDBKeyRange, schema })
    const event = makeEvent(answered('a'))
    await newer.append([event])
    expect(await rescueLog(indexedDB, 'log')).toEqual([event])
    await newer.close()
  })

  it('leaves out what nobody can read, and takes what was set aside and is readable', async () => {
    const indexedDB = new IDBFactory()
    const edges = { name: 'log', device: 'phone', indexedDB, IDBKeyRange, segmentSize: 10 }
    const repository = createDexieRepository(edges)
    const events = Array.from({ length: 21 }, (_, days) => makeEvent(answered('a'), { days }))
    await repository.append(events)
    await repository.close()
    await changeRows(indexedDB, 'log', 'segments', (row) => ({
      ...row,
      text: String(row.text).replace('"id"', '"di"'),
    }))
    const [two] = (await rowsOf(indexedDB, 'log', 'segments')).map(({ text }) => String(text).split('\n')[0])
    await addRow(indexedDB, 'log', 'setAside', { row: two?.replace('"di"', '"id"') })
    await addRow(indexedDB, 'log', 'setAside', { row: 7 })
    expect(await rescueLog(indexedDB, 'log')).toEqual(events.filter((_, place) => place !== 10))
  })

  it('says so where there is nothing, and leaves nothing behind', async () => {
    const indexedDB = new IDBFactory()
    await expect(rescueLog(indexedDB, 'none')).rejects.toThrow(/no log/)
    expect(await indexedDB.databases()).toEqual([])
  })
})
