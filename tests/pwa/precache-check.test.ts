import { createHash } from 'node:crypto'
import { describe, expect, it } from 'vitest'
import { checkFiles, isFilesQuestion, type PrecacheEdges } from '#pwa/precache-check.ts'

const sha256 = (text: string) => createHash('sha256').update(text).digest('hex')
const built = ['a.js', 'b.css', 'c.json', 'd.svg', 'e.html', 'f.js'].map((url) => ({
  url,
  hash: sha256(`text of ${url}`),
}))

/** A cache and a network in memory: what is at each address. */
function edges(cached: Readonly<Record<string, string>>, online: Readonly<Record<string, string>> = {}) {
  const cache = new Map(Object.entries(cached))
  const all: PrecacheEdges = {
    async read(url) {
      const text = cache.get(url)
      return text === undefined ? undefined : new Response(text)
    },
    async fetch(url) {
      const text = online[url]
      if (text === undefined) throw new TypeError('Failed to fetch')
      return new Response(text)
    },
    keep: async (url, response) => void cache.set(url, await response.text()),
  }
  return { cache, ...all }
}

const right = Object.fromEntries(built.map(({ url }) => [url, `text of ${url}`]))

describe('the files put by for offline use', () => {
  it('are all right when each has the bytes that were built', async () => {
    expect(await checkFiles(built, { mend: false }, edges(right))).toEqual({ files: 6, missing: [], changed: [] })
  })

  it('are told by name when they are missing or not as built', async () => {
    const { 'b.css': _, ...rest } = right
    const checked = await checkFiles(built, { mend: true }, edges({ ...rest, 'f.js': 'text of another' }))
    expect(checked).toEqual({ files: 6, missing: ['b.css'], changed: ['f.js'] })
  })

  it('are fetched anew if that is asked for, but only as they were built', async () => {
    const online = { 'b.css': 'text of b.css', 'f.js': 'text of the next version' }
    const { 'b.css': _, 'f.js': __, ...rest } = right
    const here = edges(rest, online)
    expect(await checkFiles(built, { mend: false }, here)).toMatchObject({ missing: ['b.css', 'f.js'] })
    expect(await checkFiles(built, { mend: true }, here)).toMatchObject({ missing: ['f.js'] })
    expect(here.cache.get('b.css')).toBe('text of b.css')
    expect(here.cache.has('f.js')).toBe(false)
  })

  it('count as missing where the cache itself fails', async () => {
    const failing = { ...edges({}), read: () => Promise.reject(new Error('The cache is gone.')) }
    expect((await checkFiles(built, { mend: false }, failing)).missing).toHaveLength(6)
  })

  it('are asked about by one message and no other', () => {
    expect(isFilesQuestion({ type: 'CHECK_FILES', mend: false })).toBe(true)
    for (const other of [undefined, null, 'CHECK_FILES', { type: 'SKIP_WAITING' }])
      expect(isFilesQuestion(other)).toBe(false)
  })
})
