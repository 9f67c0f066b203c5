import { IDBFactory, IDBKeyRange } from 'fake-indexeddb'
import { describe, expect, it } from 'vitest'
import { readBackup } from '#storage/backup/read-backup.ts'
import { scratchLog } from '#storage/backup/scratch.ts'
import { verifyBackup } from '#storage/backup/verify-backup.ts'
import { writeBackup } from '#storage/backup/write-backup.ts'
import { createDexieRepository } from '#storage/dexie-repository.ts'
import { createMemoryRepository } from '#storage/memory-repository.ts'
import { makeEvent, NOON } from '../../makers.ts'
import { scratchInMemory } from '../../state/desk.ts'
import { answered } from '../repository-contract.ts'

const log = ['a', 'b', 'a'].map((card, days) => makeEvent(answered(card), { days }))

async function backup() {
  const read = await readBackup(await writeBackup(log, { device: 'phone', at: NOON, app: '1', packed: true }))
  if (!read.ok) throw new Error(read.problem.message)
  return read.value
}

describe('a backup that is tried out', () => {
  it('is well where the disk gives it back and a replay counts what it says', async () => {
    const indexedDB = new IDBFactory()
    const scratch = scratchLog({ name: 'scratch', device: 'phone', indexedDB, IDBKeyRange })
    expect(await verifyBackup(await backup(), scratch)).toBeUndefined()
    expect(await indexedDB.databases()).toEqual([])
  })

  it('leaves nothing behind of one that was broken off', async () => {
    const indexedDB = new IDBFactory()
    const left = createDexieRepository({ name: 'scratch', device: 'phone', indexedDB, IDBKeyRange })
    await left.append([makeEvent(answered('z'))])
    const scratch = scratchLog({ name: 'scratch', device: 'phone', indexedDB, IDBKeyRange })
    expect(await verifyBackup(await backup(), scratch)).toBeUndefined()
    await left.close()
  })

  it('is refused where a replay gives another progress than it says', async () => {
    const file = await backup()
    const seals = { ...file.manifest.seals, progress: { tally: 1, sha256: '0'.repeat(64) } }
    const other = { ...file, manifest: { ...file.manifest, seals } } as typeof file
    expect(await verifyBackup(other, scratchInMemory())).toBe('a replay of it gives another progress')
  })

  it('is not compared by its progress where another version has counted it', async () => {
    const file = await backup()
    const seals = { ...file.manifest.seals, progress: { tally: 2, sha256: '0'.repeat(64) } }
    const other = { ...file, manifest: { ...file.manifest, seals } } as typeof file
    expect(await verifyBackup(other, scratchInMemory())).toBeUndefined()
  })

  it('is refused where the disk gives back less', async () => {
    const open = () => ({ ...createMemoryRepository(), readLog: async () => log.slice(1) })
    const words = 'what was written to the disk was read back otherwise'
    expect(await verifyBackup(await backup(), { open, clear: async () => undefined })).toBe(words)
  })
})
