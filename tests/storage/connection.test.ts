import { forceCloseDatabase, IDBFactory, IDBKeyRange } from 'fake-indexeddb'
import { afterEach, describe, expect, it, vi } from 'vitest'
import { createDexieRepository } from '#storage/dexie-repository.ts'
import type { News } from '#storage/repository.ts'
import { SCHEMA } from '#storage/schema.ts'
import { makeEvent } from '../makers.ts'
import { rowsOf } from './raw-database.ts'
import { answered, until } from './repository-contract.ts'

let disks = 0

function createDisk() {
  disks += 1
  const edges = { name: `connection-${disks}`, device: 'phone', indexedDB: new IDBFactory(), IDBKeyRange }
  return { ...edges, open: (more = {}) => createDexieRepository({ ...edges, ...more }) }
}

/** The version after the newest, as an app still to be written may have it. */
const NEWER = [...SCHEMA, { version: 99, stores: { plans: 'id' } }]

type Begin = IDBDatabase['transaction']
type Watched = { readonly db: IDBDatabase; readonly begin: Begin; misbehaviour?: Begin }

/** The connections to a disk, from here on; each begins its transactions as it is told. */
function watchConnections(factory: IDBFactory): Watched[] {
  const connections: Watched[] = []
  const open = factory.open.bind(factory)
  vi.spyOn(factory, 'open').mockImplementation((...args) => {
    const request = open(...args)
    request.addEventListener('success', () => {
      const db = request.result
      const watched: Watched = { db, begin: db.transaction.bind(db) }
      // At once: Dexie takes hold of this method while it opens.
      db.transaction = (...asked) => (watched.misbehaviour ?? watched.begin)(...asked)
      connections.push(watched)
    })
    return request
  })
  return connections
}

afterEach(() => {
  vi.restoreAllMocks()
})

describe('a database that goes away', () => {
  it('is opened again when the browser has dropped it', async () => {
    const disk = createDisk()
    const connections = watchConnections(disk.indexedDB)
    const repository = disk.open()
    await repository.append([makeEvent(answered('a'))])
    forceCloseDatabase(connections[0]?.db as never)
    await repository.append([makeEvent(answered('b'))])
    expect(connections).toHaveLength(2)
    expect(await repository.readLog()).toHaveLength(2)
    await repository.close()
  })

  it('is opened again when its connection turns out to be dead, and the work done once more', async () => {
    const disk = createDisk()
    const connections = watchConnections(disk.indexedDB)
    const repository = disk.open()
    await repository.load()
    const [first] = connections
    if (first) {
      first.misbehaviour = () => {
        throw new DOMException(
          'Connection to Indexed Database server lost. Refresh the page to try again',
          'UnknownError',
        )
      }
    }
    await Promise.all([repository.append([makeEvent(answered('a'))]), repository.append([makeEvent(answered('b'))])])
    expect(connections).toHaveLength(2)
    expect(await repository.readLog()).toHaveLength(2)
    await repository.close()
  })

  it('says so when opening it again does not help', async () => {
    const disk = createDisk()
    const repository = disk.open()
    vi.spyOn(console, 'warn').mockImplementation(() => {})
    vi.spyOn(disk.indexedDB, 'open').mockImplementation(() => {
      throw new DOMException('Internal error', 'UnknownError')
    })
    await expect(repository.append([makeEvent(answered('a'))])).rejects.toMatchObject({
      name: 'StorageError',
      kind: 'lost',
    })
    vi.restoreAllMocks()
    await repository.append([makeEvent(answered('a'))])
    expect(await repository.readLog()).toHaveLength(1)
    await repository.close()
  })

  it('refuses what comes after its close', async () => {
    const repository = createDisk().open()
    await repository.load()
    await repository.close()
    await expect(repository.append([makeEvent(answered('a'))])).rejects.toMatchObject({ kind: 'lost' })
  })
})

describe('a database that does not answer', () => {
  it('is opened again after a while, and the answer written once', async () => {
    const disk = createDisk()
    const connections = watchConnections(disk.indexedDB)
    const repository = disk.open({ appendMs: 50 })
    await repository.load()
    const [first] = connections as [Watched]
    // A transaction that never ends, nor begins: WebKit after a long sleep.
    first.misbehaviour = (...asked) => {
      const transaction = first.begin(...asked)
      transaction.objectStore = () => ({ put: () => ({}), get: () => ({}), getAll: () => ({}) }) as never
      return transaction
    }
    await repository.append([makeEvent(answered('a'))])
    expect(connections).toHaveLength(2)
    expect(await repository.readLog()).toHaveLength(1)
    await repository.close()
  })
})

describe('a browser that keeps nothing', () => {
  const forbidding = () => {
    const factory = new IDBFactory()
    vi.spyOn(factory, 'open').mockImplementation(() => {
      throw new DOMException('The operation is insecure.', 'SecurityError')
    })
    return factory
  }

  it('lets the app open with nothing in it, and says why nothing is kept', async () => {
    const repository = createDisk().open({ indexedDB: forbidding() })
    const loaded = await repository.load()
    expect(loaded.forbidden).toMatch(/private window/)
    expect(loaded.progress.cards.size).toBe(0)
    expect(await repository.readLog()).toEqual([])
    await expect(repository.append([makeEvent(answered('a'))])).rejects.toMatchObject({ kind: 'forbidden' })
    await repository.close()
  })
})

describe('an older app in another tab', () => {
  /** A tab that the browser has put to sleep: it hears of no new version, and lets go of nothing. */
  async function asleep(disk: ReturnType<typeof createDisk>): Promise<() => void> {
    const old = disk.open()
    await old.append([makeEvent(answered('a'))])
    await old.close()
    const request = disk.indexedDB.open(disk.name)
    await new Promise((resolve) => request.addEventListener('success', resolve))
    return () => request.result.close()
  }

  it('that does not let go is named, and the app goes on once it has', async () => {
    vi.spyOn(console, 'warn').mockImplementation(() => {})
    const disk = createDisk()
    const letGo = await asleep(disk)
    const newer = disk.open({ schema: NEWER, patienceMs: 20 })
    for (const work of [() => newer.load(), () => newer.append([makeEvent(answered('b'))])])
      await expect(work()).rejects.toMatchObject({ kind: 'blocked', message: expect.stringContaining('Close it') })
    letGo()
    await newer.append([makeEvent(answered('b'))])
    expect(await newer.readLog()).toHaveLength(2)
    await newer.close()
  })

  it('that lets go late costs nothing but time', async () => {
    vi.spyOn(console, 'warn').mockImplementation(() => {})
    const disk = createDisk()
    const letGo = await asleep(disk)
    const newer = disk.open({ schema: NEWER, patienceMs: 2_000 })
    setTimeout(letGo, 50)
    expect(await newer.readLog()).toHaveLength(1)
    await newer.close()
  })
})

describe('a newer app', () => {
  it('takes the database over, and the old tab stops writing and says so', async () => {
    const disk = createDisk()
    const old = disk.open()
    await old.append([makeEvent(answered('a'))])
    const heard: News[] = []
    old.watch((news) => heard.push(news))
    const newer = disk.open({ schema: NEWER })
    expect(await newer.readLog()).toHaveLength(1)
    expect(heard).toEqual([{ kind: 'superseded' }])
    for (const work of [() => old.append([makeEvent(answered('b'))]), () => old.load(), () => old.readLog()]) {
      await expect(work()).rejects.toMatchObject({ kind: 'superseded', message: expect.stringContaining('Reload') })
    }
    expect(await newer.readLog()).toHaveLength(1)
    await old.close()
    await newer.close()
  })

  it('that was here before keeps an old one from reading or writing, and loses nothing by it', async () => {
    const disk = createDisk()
    const newer = disk.open({ schema: NEWER })
    await newer.append([makeEvent(answered('a'))])
    await newer.close()
    const old = disk.open()
    const heard: News[] = []
    await expect(old.load()).rejects.toMatchObject({ kind: 'superseded' })
    old.watch((news) => heard.push(news))
    await until(() => heard.length > 0)
    expect(heard).toEqual([{ kind: 'superseded' }])
    await expect(old.append([makeEvent(answered('b'))])).rejects.toMatchObject({ kind: 'superseded' })
    await old.close()
    expect(await rowsOf(disk.indexedDB, disk.name, 'tail')).toHaveLength(1)
  })
})

describe('an answer', () => {
  it('counts as saved only once it is durable', async () => {
    const disk = createDisk()
    const connections = watchConnections(disk.indexedDB)
    const repository = disk.open()
    await repository.load()
    const asked: unknown[] = []
    const [connection] = connections as [Watched]
    connection.misbehaviour = (...more) => {
      asked.push(more)
      return connection.begin(...more)
    }
    await repository.append([makeEvent(answered('a'))])
    expect(asked).toEqual([[['tail'], 'readwrite', { durability: 'strict' }]])
    await repository.close()
  })
})

describe('a full disk', () => {
  it.each([
    ['while some rows are still to come', 1],
    ['when all are written and are to be made durable', 2],
  ])('keeps nothing of what it refuses %s, says so, and takes it once there is room', async (_, writes) => {
    const disk = createDisk()
    const connections = watchConnections(disk.indexedDB)
    const repository = disk.open()
    const [kept, ...refused] = [makeEvent(answered('a')), makeEvent(answered('b')), makeEvent(answered('c'))]
    await repository.append(kept ? [kept] : [])
    const [connection] = connections as [Watched]
    connection.misbehaviour = (...asked) => {
      const transaction = connection.begin(...asked)
      if (asked[1] === 'readwrite') abortAfter(writes, transaction, 'QuotaExceededError')
      return transaction
    }
    await expect(repository.append(refused)).rejects.toMatchObject({
      name: 'StorageError',
      kind: 'full',
      message: expect.stringContaining('no room left'),
    })
    delete connection.misbehaviour
    expect(await repository.readLog()).toEqual([kept])
    await repository.append(refused)
    expect(await repository.readLog()).toHaveLength(3)
    await repository.close()
  })
})

/** Lets some writes go well and then aborts, in the fake database's own way to abort for a reason. */
function abortAfter(writes: number, transaction: IDBTransaction, reason: string): void {
  const { _abort: abort } = transaction as unknown as { _abort: (reason: string) => void }
  const storeOf = transaction.objectStore.bind(transaction)
  let written = 0
  transaction.objectStore = (name) => {
    const store = storeOf(name)
    const put = store.put.bind(store)
    store.put = (row) => {
      const request = put(row)
      request.addEventListener('success', () => {
        written += 1
        if (written === writes) abort.call(transaction, reason)
      })
      return request
    }
    return store
  }
}
