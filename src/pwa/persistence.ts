/** What the browser promises about the learner's data on this device. */
export type Promised = 'kept' | 'not-promised' | 'unknown'

/** `navigator.storage`, missing outside secure contexts and in some engines. */
export type StorageEdge = StorageManager | undefined

/** Asks the browser never to clear the app's data by itself. Some ask the learner, so call it after a finished sitting. */
export async function askToKeep(storage: StorageEdge): Promise<Promised> {
  if (!storage?.persist) return 'unknown'
  return (await storage.persist()) ? 'kept' : 'not-promised'
}

/** What was promised so far, without asking for anything. */
export async function promisedSoFar(storage: StorageEdge): Promise<Promised> {
  if (!storage?.persisted) return 'unknown'
  return (await storage.persisted()) ? 'kept' : 'not-promised'
}

/** Bytes used and bytes that there are, or nothing where the browser does not tell. */
export async function roomLeft(storage: StorageEdge): Promise<{ usedBytes: number; quotaBytes: number } | undefined> {
  const { usage, quota } = (await storage?.estimate?.()) ?? {}
  return usage === undefined || quota === undefined ? undefined : { usedBytes: usage, quotaBytes: quota }
}
