import { createHash } from 'node:crypto'
import { cpSync, mkdtempSync, readdirSync, readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'

/**
 * One host and the builds that are deployed to it, one after the other. A build is the one in dist with every chunk,
 * style and deck renamed, as a change of their text would: of two builds no hashed name is the same. Each chunk notes
 * on its page which build it is of, so that a page with chunks of two is found out.
 */
export interface Deployments {
  /** What the host serves. */
  readonly folder: string
  /** Puts a build in the place of the last one, of which nothing stays. */
  deploy(build: string): void
  remove(): void
}

/** Named on the page by its chunks. */
export type Marked = { readonly builds?: ReadonlySet<string> }

export function createDeployments(): Deployments {
  const folder = mkdtempSync(join(tmpdir(), 'tagdrill-host-'))
  return {
    folder,
    deploy(build) {
      for (const name of readdirSync(folder)) rmSync(join(folder, name), { recursive: true })
      cpSync('dist', folder, { recursive: true })
      rename(folder, build)
      seal(folder)
    },
    remove: () => rmSync(folder, { recursive: true, force: true }),
  }
}

function rename(folder: string, build: string): void {
  const renamed = ['assets', 'decks'].flatMap((inside) =>
    readdirSync(join(folder, inside)).map((name) => {
      const next = name.replace('.', `-${build}.`)
      renameSync(join(folder, inside, name), join(folder, inside, next))
      return [name, next] as const
    }),
  )
  const names = new RegExp(renamed.map(([name]) => name.replaceAll(/[.$]/g, '\\$&')).join('|'), 'g')
  const nextOf = new Map(renamed)
  for (const path of textFiles(folder)) {
    const text = readFileSync(path, 'utf8').replaceAll(names, (name) => nextOf.get(name) ?? name)
    const isChunk = path.includes('/assets/') && path.endsWith('.js')
    writeFileSync(path, isChunk ? `(globalThis.builds??=new Set).add("${build}");${text}` : text)
  }
}

function textFiles(folder: string): string[] {
  const chunks = readdirSync(join(folder, 'assets')).map((name) => join(folder, 'assets', name))
  return [...chunks, join(folder, 'index.html'), join(folder, 'service-worker.js')]
}

/** What the worker holds each file to, anew. */
export function seal(folder: string): void {
  const path = join(folder, 'service-worker.js')
  const text = readFileSync(path, 'utf8')
  const sealed = text.replaceAll(/\{[^{}]*"hash":"\w+"[^{}]*\}/g, (entry) => {
    const { url, revision }: { url: string; revision: string | null } = JSON.parse(entry)
    const hash = createHash('sha256')
      .update(readFileSync(join(folder, url)))
      .digest('hex')
    return JSON.stringify({ url, hash, revision: revision && hash.slice(0, 32) })
  })
  if (sealed === text) throw new Error('The worker holds no file to a hash.')
  writeFileSync(path, sealed)
}
