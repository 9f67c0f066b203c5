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
    ['lost', named('TimeoutError')],
    ['forbidden', named('MissingAPIError')],
    ['forbidden', named('OpenFailedError', { inner: named('SecurityError') })],
    ['forbidden', named('UnknownError', { message: 'The user denied permission to access the database.' })],
    [
      'forbidden',
      named('InvalidStateError', {
        message: 'A mutation operation was attempted on a database that did not allow mutations.',
      }),
    ],
    ['other', named('DataCloneError')],
    ['other', 'no idea'],
    ['other', undefined],
  ])('is "%s" for %s', (kind, error) => {
    expect(storageErrorFrom(error)).toMatchObject({ kind, cause: error })
  })

  it('says of a full disk what may be deleted, and what may not', () => {
    expect(new StorageError('full').message).toMatch(/Delete downloads, videos or apps, .* not of this one/)
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
