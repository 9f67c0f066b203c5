import { describe, expect, it } from 'vitest'
import { StorageError, storageErrorFrom } from '#storage/storage-error.ts'

const named = (name: string, more = {}) => Object.assign(new Error('no'), { name, ...more })

describe('a storage error', () => {
  it.each([
    ['full', named('QuotaExceededError')],
    ['full', named('AbortError', { inner: named('QuotaExceededError') })],
    ['full', named('BulkError', { failures: [named('AbortError', { cause: named('QuotaExceededError') })] })],
    ['superseded', named('VersionError')],
    ['lost', named('AbortError')],
    ['lost', named('DatabaseClosedError')],
    ['lost', named('OpenFailedError', { inner: named('UnknownError') })],
    ['other', named('DataCloneError')],
    ['other', 'no idea'],
    ['other', undefined],
  ])('is "%s" for %s', (kind, error) => {
    expect(storageErrorFrom(error)).toMatchObject({ kind, cause: error })
  })

  it('stays what it is', () => {
    const error = new StorageError('full')
    expect(storageErrorFrom(error)).toBe(error)
  })

  it('has an end, even where an error wraps itself', () => {
    const error = named('AbortError')
    Object.assign(error, { inner: error })
    expect(storageErrorFrom(error).kind).toBe('lost')
  })
})
