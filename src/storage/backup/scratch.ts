import { createDexieRepository } from '#storage/dexie-repository.ts'
import type { Repository } from '#storage/repository.ts'

/** A log apart from the learner's, for as long as it takes to look at it. */
export type Scratch = {
  readonly open: () => Repository
  /** Takes it away, whatever is in it. */
  readonly clear: () => Promise<void>
}

type ScratchEdges = {
  readonly name: string
  readonly device: string
  readonly indexedDB: IDBFactory
  readonly IDBKeyRange?: typeof IDBKeyRange
}

const PATIENCE_MS = 10_000

/** In a database of its own, so that the disk has taken all of it once before the real one is asked to. */
export function scratchLog(edges: ScratchEdges): Scratch {
  return {
    open: () => createDexieRepository(edges),
    clear: () =>
      new Promise((resolve, reject) => {
        // Whoever has it open lets go when told; a tab that sleeps does not.
        const timer = setTimeout(() => reject(new Error('Another tab is trying a backup out. Close it.')), PATIENCE_MS)
        const request = edges.indexedDB.deleteDatabase(edges.name)
        request.onsuccess = () => {
          clearTimeout(timer)
          resolve()
        }
        request.onerror = () => {
          clearTimeout(timer)
          reject(request.error)
        }
      }),
  }
}
