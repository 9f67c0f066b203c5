/** A folder of the learner's, remembered from visit to visit. Only some browsers let a page have one. */
export type ChosenFolder = {
  readonly isPossible: boolean
  /** What is remembered, and whether it may be written to without asking again. */
  readonly get: () => Promise<KnownFolder | undefined>
  /** Asks the learner for one; undefined if they would rather not. */
  readonly choose: () => Promise<KnownFolder | undefined>
  /** Asks the learner to let the app write there again. To be called in answer to a tap. */
  readonly ask: (folder: KnownFolder) => Promise<boolean>
  readonly forget: () => Promise<void>
}

export type KnownFolder = { readonly handle: FileSystemDirectoryHandle; readonly mayWrite: boolean }

// Not yet known to TypeScript.
type Permitted = {
  queryPermission?: (how: { mode: 'readwrite' }) => Promise<PermissionState>
  requestPermission?: (how: { mode: 'readwrite' }) => Promise<PermissionState>
}
type Picker = { showDirectoryPicker?: (how: { id: string; mode: 'readwrite' }) => Promise<FileSystemDirectoryHandle> }

const MODE = { mode: 'readwrite' } as const
const STORE = 'folder'
const KEY = 'chosen'

/** The handle lies in a database of its own, so that the log's needs no new version for it. */
export function createChosenFolder(window: object, indexedDB: IDBFactory, name: string): ChosenFolder {
  const { showDirectoryPicker } = window as Picker
  async function known(handle: FileSystemDirectoryHandle): Promise<KnownFolder> {
    const state = await (handle as Permitted).queryPermission?.(MODE)
    return { handle, mayWrite: state === undefined || state === 'granted' }
  }

  return {
    isPossible: showDirectoryPicker !== undefined,
    async get() {
      if (!showDirectoryPicker) return undefined
      const handle = await inStore(indexedDB, name, 'readonly', (store) => store.get(KEY))
      return handle === undefined ? undefined : known(handle as FileSystemDirectoryHandle)
    },
    async choose() {
      try {
        const handle = await showDirectoryPicker?.call(window, { id: 'tagdrill', ...MODE })
        if (!handle) return undefined
        await inStore(indexedDB, name, 'readwrite', (store) => store.put(handle, KEY))
        return await known(handle)
      } catch (error) {
        if (error instanceof DOMException && error.name === 'AbortError') return undefined
        throw error
      }
    },
    async ask({ handle }) {
      return (await (handle as Permitted).requestPermission?.(MODE)) === 'granted'
    },
    async forget() {
      await inStore(indexedDB, name, 'readwrite', (store) => store.delete(KEY))
    },
  }
}

function inStore(
  indexedDB: IDBFactory,
  name: string,
  mode: IDBTransactionMode,
  ask: (store: IDBObjectStore) => IDBRequest,
): Promise<unknown> {
  return new Promise((resolve, reject) => {
    const opening = indexedDB.open(name, 1)
    opening.onupgradeneeded = () => opening.result.createObjectStore(STORE)
    opening.onerror = () => reject(opening.error)
    opening.onsuccess = () => {
      const db = opening.result
      const transaction = db.transaction(STORE, mode)
      const request = ask(transaction.objectStore(STORE))
      transaction.oncomplete = () => {
        db.close()
        resolve(request.result)
      }
      transaction.onabort = () => {
        db.close()
        reject(transaction.error)
      }
    }
  })
}
