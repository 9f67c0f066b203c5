/** Runs in the service worker: whether what was cached for offline is there, and is what was built. */

/** A file of the build by its address, with the SHA-256 of its bytes. */
export type BuiltFile = { readonly url: string; readonly hash: string }

export type FilesChecked = {
  readonly files: number
  readonly missing: readonly string[]
  /** There, but not with the bytes that were built. */
  readonly changed: readonly string[]
}

/** What the page asks: only to look, or to fetch anew what is not right as well. */
export type FilesQuestion = { readonly type: 'CHECK_FILES'; readonly mend: boolean }

export function isFilesQuestion(data: unknown): data is FilesQuestion {
  return typeof data === 'object' && data !== null && 'type' in data && data.type === 'CHECK_FILES'
}

export type PrecacheEdges = {
  /** From the cache alone. */
  readonly read: (url: string) => Promise<Response | undefined>
  /** From the network alone. */
  readonly fetch: (url: string) => Promise<Response>
  readonly keep: (url: string, response: Response) => Promise<void>
}

/** A few at a time: a phone has little memory, and hashing is quick. */
const AT_ONCE = 4

export async function checkFiles(
  built: readonly BuiltFile[],
  { mend }: Pick<FilesQuestion, 'mend'>,
  edges: PrecacheEdges,
): Promise<FilesChecked> {
  const missing: string[] = []
  const changed: string[] = []
  const waiting = [...built]
  const work = async () => {
    for (let file = waiting.shift(); file; file = waiting.shift()) {
      const state = await stateOf(file, edges)
      if (state === 'right' || (mend && (await fetchAnew(file, edges)))) continue
      if (state === 'missing') missing.push(file.url)
      else changed.push(file.url)
    }
  }
  await Promise.all(Array.from({ length: AT_ONCE }, work))
  return { files: built.length, missing: missing.sort(), changed: changed.sort() }
}

async function stateOf(file: BuiltFile, { read }: PrecacheEdges): Promise<'right' | 'missing' | 'changed'> {
  const response = await read(file.url).catch(() => undefined)
  if (!response) return 'missing'
  return (await hasBytes(response, file)) ? 'right' : 'changed'
}

/** Keeps what the network gives only if it is what was built: a host may have the next version by now. */
async function fetchAnew(file: BuiltFile, { fetch, keep }: PrecacheEdges): Promise<boolean> {
  try {
    const response = await fetch(file.url)
    if (!response.ok || !(await hasBytes(response.clone(), file))) return false
    await keep(file.url, response)
    return true
  } catch {
    return false
  }
}

async function hasBytes(response: Response, { hash }: BuiltFile): Promise<boolean> {
  try {
    const found = await crypto.subtle.digest('SHA-256', await response.arrayBuffer())
    return Array.from(new Uint8Array(found), (byte) => byte.toString(16).padStart(2, '0')).join('') === hash
  } catch {
    // The browser has lost the bytes.
    return false
  }
}
