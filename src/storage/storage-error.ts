/**
 * Why the disk did not take or give something, in words for the learner.
 * `full`: no room left. `superseded`: a newer version of the app has the database. `lost`: the browser dropped the
 * connection, or does not answer, and opening it again did not help. `blocked`: a tab with an older version of the app
 * does not let go. `forbidden`: this browser keeps nothing at all here. Whatever was to be written is not lost by it:
 * try again later.
 */
export class StorageError extends Error {
  readonly kind: StorageFault

  constructor(kind: StorageFault, cause?: unknown) {
    super(kind === 'other' ? `The data could not be read or saved (${wordsOf(cause)}).` : MESSAGES[kind], { cause })
    this.name = 'StorageError'
    this.kind = kind
  }
}

export type StorageFault = 'full' | 'superseded' | 'lost' | 'blocked' | 'forbidden' | 'other'

const MESSAGES: Readonly<Record<Exclude<StorageFault, 'other'>, string>> = {
  full: 'There is no room left on this device. Delete downloads, videos or apps, or the data of other sites, but not of this one: that is your log.',
  superseded: 'A newer version of the app has this data. Reload this page to go on.',
  lost: 'The browser lost its connection to the saved data. If this does not go away, reload the page.',
  blocked: 'An older version of the app is open in another tab or window. Close it to go on.',
  forbidden: 'This browser keeps no data for this page: in a private window, or where the data of sites is blocked.',
}

// What a dead connection has been seen to answer with. WebKit: "UnknownError: Connection to Indexed Database server
// lost". An abort without a reason is a transaction that died with its connection.
const DEAD: readonly string[] = [
  'DatabaseClosedError',
  'InvalidStateError',
  'UnknownError',
  'AbortError',
  'TimeoutError',
]

// Dexie's word for a browser without IndexedDB, and the platform's for one that was told to block the data of sites.
const FORBIDDEN: readonly string[] = ['MissingAPIError', 'SecurityError', 'NotAllowedError']

// Chromium that blocks the data of sites: "UnknownError: The user denied permission to access the database". Private
// windows of some Firefoxes: "InvalidStateError: A mutation operation was attempted on a database that did not allow
// mutations".
const FORBIDDING = /denied permission|not allow mutations/

export function storageErrorFrom(error: unknown): StorageError {
  if (error instanceof StorageError) return error
  const chain = chainOf(error)
  const names = chain.map(({ name }) => name)
  // A full disk arrives as an AbortError around a QuotaExceededError.
  if (names.includes('QuotaExceededError')) return new StorageError('full', error)
  if (names.includes('VersionError')) return new StorageError('superseded', error)
  const isForbidden = chain.some(({ name, message }) => FORBIDDEN.includes(name) || FORBIDDING.test(message))
  if (isForbidden) return new StorageError('forbidden', error)
  return new StorageError(names.some((name) => DEAD.includes(name)) ? 'lost' : 'other', error)
}

type ErrorLike = { readonly name: string; readonly message: string }

/** The error and all that it wraps, in the ways of Dexie (`inner`, `failures`) and of the platform (`cause`). */
function chainOf(error: unknown, depth = 0): ErrorLike[] {
  if (typeof error !== 'object' || error === null || depth > 5) return []
  const { name, message, inner, cause, failures } = error as Readonly<Record<string, unknown>>
  const wrapped = [inner, cause, ...(Array.isArray(failures) ? failures.slice(0, 3) : [])]
  return [{ name: String(name), message: String(message) }, ...wrapped.flatMap((next) => chainOf(next, depth + 1))]
}

function wordsOf(error: unknown): string {
  const [outermost] = chainOf(error)
  return outermost ? `${outermost.name}: ${outermost.message}` : String(error)
}
