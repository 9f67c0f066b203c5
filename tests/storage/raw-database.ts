/** A database as it lies on disk, beneath the repository: to look at it, to copy it, and to do it harm. */
export type Dump = { readonly version: number; readonly stores: readonly StoreDump[] }

export type StoreDump = {
  readonly name: string
  readonly keyPath: string | string[] | null
  readonly autoIncrement: boolean
  readonly indexes: readonly { readonly name: string; readonly keyPath: string | string[]; readonly unique: boolean }[]
  readonly rows: readonly unknown[]
}

type Row = { [column: string]: unknown }

export async function dumpDatabase(factory: IDBFactory, name: string): Promise<Dump> {
  const db = await opened(factory.open(name))
  const names = [...db.objectStoreNames]
  const transaction = db.transaction(names, 'readonly')
  const stores: StoreDump[] = []
  for (const storeName of names) {
    const store = transaction.objectStore(storeName)
    const indexes = [...store.indexNames].map((indexName) => {
      const { keyPath, unique } = store.index(indexName)
      return { name: indexName, keyPath, unique }
    })
    const { keyPath, autoIncrement } = store
    stores.push({ name: storeName, keyPath, autoIncrement, indexes, rows: await done(store.getAll()) })
  }
  db.close()
  return { version: db.version, stores }
}

export async function restoreDatabase(factory: IDBFactory, name: string, dump: Dump): Promise<void> {
  const request = factory.open(name, dump.version)
  request.onupgradeneeded = () => {
    for (const { name: storeName, keyPath, autoIncrement, indexes, rows } of dump.stores) {
      const store = request.result.createObjectStore(storeName, { keyPath, autoIncrement })
      for (const index of indexes) store.createIndex(index.name, index.keyPath, { unique: index.unique })
      for (const row of rows) store.put(row)
    }
  }
  ;(await opened(request)).close()
}

export async function rowsOf(factory: IDBFactory, name: string, store: string): Promise<readonly Row[]> {
  const { stores } = await dumpDatabase(factory, name)
  return (stores.find((each) => each.name === store)?.rows ?? []) as Row[]
}

/** Puts in place of each row what `change` makes of it; undefined deletes it. */
export async function changeRows(
  factory: IDBFactory,
  name: string,
  store: string,
  change: (row: Row) => Row | undefined,
): Promise<void> {
  const db = await opened(factory.open(name))
  const objects = db.transaction(store, 'readwrite').objectStore(store)
  const keys = await done(objects.getAllKeys())
  const rows: Row[] = await done(objects.getAll())
  for (const [index, row] of rows.entries()) {
    const changed = change(row)
    if (changed) await done(objects.put(changed))
    else await done(objects.delete(keys[index] as IDBValidKey))
  }
  db.close()
}

export async function addRow(factory: IDBFactory, name: string, store: string, row: unknown): Promise<void> {
  const db = await opened(factory.open(name))
  await done(db.transaction(store, 'readwrite').objectStore(store).add(row))
  db.close()
}

function opened(request: IDBOpenDBRequest): Promise<IDBDatabase> {
  return done(request)
}

function done<T>(request: IDBRequest<T>): Promise<T> {
  return new Promise((resolve, reject) => {
    request.onsuccess = () => resolve(request.result)
    request.onerror = () => reject(request.error)
  })
}
