import { inOrder, type LogEvent, readEvent } from '#core/event.ts'
import { eventsOf, readLine } from './event-lines.ts'
import { readSegment } from './segment.ts'

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
