import { readFileSync } from 'node:fs'
import { IDBFactory, IDBKeyRange } from 'fake-indexeddb'
import { describe, expect, it } from 'vitest'
import { inOrder } from '#core/event.ts'
import { readCopies } from '#storage/backup/read-copies.ts'
import { writeBackup } from '#storage/backup/write-backup.ts'
import { createDexieRepository } from '#storage/dexie-repository.ts'
import { rescueAll, rescueLog } from '#storage/rescue.ts'
import { SCHEMA } from '#storage/schema.ts'
import { makeEvent, NOON } from '../makers.ts'
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

describe('rescuing all there is', () => {
  const events = Array.from({ length: 5 }, (_, days) => makeEvent(answered('a'), { days }))
  const dead = () => Promise.reject(new Error('The browser does not answer.'))
  const nothing = async () => []

  it('joins the log, its copies and what lies aside, each event once', async () => {
    const rescued = await rescueAll({
      database: async () => events.slice(0, 2),
      copies: async () => [
        { at: NOON, events: events.slice(0, 3) },
        { at: NOON + 1, events: events.slice(1, 4) },
      ],
      aside: events.slice(4),
    })
    expect(rescued).toEqual({ events, copiedAt: NOON + 1 })
  })

  it('says from when the newest copy is, where the log gives nothing, and why that is', async () => {
    const copies = async () => [{ at: NOON, events }]
    expect(await rescueAll({ database: dead, copies, aside: [] })).toEqual({
      events,
      copiedAt: NOON,
      problem: 'The browser does not answer.',
    })
  })

  it('does not speak of copies that have nothing more, or cannot be read', async () => {
    const database = async () => events
    expect(await rescueAll({ database, copies: async () => [{ at: NOON, events }], aside: [] })).toEqual({ events })
    expect(await rescueAll({ database, copies: dead, aside: [] })).toEqual({ events })
  })

  it('gives what lies aside where there is nothing else', async () => {
    expect(await rescueAll({ database: dead, copies: nothing, aside: events })).toMatchObject({ events })
  })

  it('rejects with the reason where there is nothing at all', async () => {
    await expect(rescueAll({ database: dead, copies: nothing, aside: [] })).rejects.toThrow(/does not answer/)
  })

  it('reads past copies that are damaged or gone', async () => {
    const good = await writeBackup(events, { app: '1', device: 'phone', at: NOON, packed: true })
    const files = new Map([
      ['cut', good.slice(0, good.size - 9)],
      ['good', good],
    ])
    const list = async () => ['gone', 'cut', 'good'].map((name) => ({ name, at: NOON, events: 5 }))
    const read = async (name: string) => files.get(name) ?? Promise.reject(new Error('Gone.'))
    expect(await readCopies({ list, read })).toEqual([{ at: NOON, events }])
  })
})
