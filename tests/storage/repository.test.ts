import { IDBFactory, IDBKeyRange } from 'fake-indexeddb'
import { createDexieRepository } from '#storage/dexie-repository.ts'
import { createMemoryRepository } from '#storage/memory-repository.ts'
import { describeRepository } from './repository-contract.ts'

describeRepository('a log in memory', () => {
  const { shared } = createMemoryRepository()
  return { open: () => createMemoryRepository(shared) }
})

let disks = 0

// Segments of 10, so that short logs are sealed too.
for (const segmentSize of [10, 1_000]) {
  describeRepository(`a log in IndexedDB, sealed by ${segmentSize}`, () => {
    disks += 1
    const name = `contract-${disks}`
    const indexedDB = new IDBFactory()
    let visits = 0
    return {
      open: () => {
        visits += 1
        return createDexieRepository({ name, device: `offer-${visits}`, indexedDB, IDBKeyRange, segmentSize })
      },
    }
  })
}
