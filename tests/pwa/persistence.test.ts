import { describe, expect, it } from 'vitest'
import { askToKeep, promisedSoFar, roomLeft, type StorageEdge } from '#pwa/persistence.ts'

const storage = (answers: Partial<StorageManager>) => answers as StorageEdge

describe('the storage promise', () => {
  it('is kept or not promised, as the browser says', async () => {
    expect(await askToKeep(storage({ persist: async () => true }))).toBe('kept')
    expect(await askToKeep(storage({ persist: async () => false }))).toBe('not-promised')
    expect(await promisedSoFar(storage({ persisted: async () => true }))).toBe('kept')
    expect(await promisedSoFar(storage({ persisted: async () => false }))).toBe('not-promised')
  })

  it('is unknown where the browser cannot be asked', async () => {
    expect(await askToKeep(undefined)).toBe('unknown')
    expect(await promisedSoFar(storage({}))).toBe('unknown')
  })
})

describe('the room left', () => {
  it('is told in bytes', async () => {
    const edge = storage({ estimate: async () => ({ usage: 10, quota: 100 }) })
    expect(await roomLeft(edge)).toEqual({ usedBytes: 10, quotaBytes: 100 })
  })

  it('is nothing where the browser does not tell', async () => {
    expect(await roomLeft(undefined)).toBeUndefined()
    expect(await roomLeft(storage({ estimate: async () => ({}) }))).toBeUndefined()
  })
})
