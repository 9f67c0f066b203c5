import { existsSync, readFileSync, statSync } from 'node:fs'
import { createServer, type IncomingMessage, type Server, type ServerResponse } from 'node:http'
import { extname, join, resolve } from 'node:path'
import { gzipSync } from 'node:zlib'

/** The built app on a plain static host: gzip, no cleverness, index.html for an unknown address. */
export interface Site {
  readonly origin: string
  /** Every path asked for since the start, in order. */
  readonly requests: readonly string[]
  /** What goes wrong from now on with the answer to a path: nothing, for most. */
  trouble: (path: string) => Trouble | undefined
  /** Takes the host off the network. `start` brings it back at the same address. */
  stop(): Promise<void>
  start(): Promise<void>
}

/** The host does not have the file, breaks off half way, or says its start page instead, as some hosts do. */
export type Trouble = 'missing' | 'cut' | 'start page'

const TYPES: Readonly<Record<string, string>> = {
  '.html': 'text/html; charset=utf-8',
  '.js': 'text/javascript',
  '.css': 'text/css',
  '.json': 'application/json',
  '.svg': 'image/svg+xml',
  '.png': 'image/png',
  '.txt': 'text/plain',
  '.webmanifest': 'application/manifest+json',
}

/** `folder` is served under `base`; a folder changed meanwhile is a deployment. */
export async function serveSite({
  folder = 'dist',
  base = '/',
  headers = {},
}: {
  readonly folder?: string
  readonly base?: string
  /** Sent with every answer. */
  readonly headers?: Readonly<Record<string, string>>
} = {}): Promise<Site> {
  const root = resolve(folder)
  if (!existsSync(join(root, 'index.html'))) throw new Error(`${folder}/ holds no built app: run npm run build first.`)
  const requests: string[] = []
  let server: Server | undefined
  let port = 0

  function answer(request: IncomingMessage, response: ServerResponse): void {
    const path = decodeURIComponent(new URL(request.url ?? '/', 'http://site').pathname)
    requests.push(path)
    if (!path.startsWith(base)) {
      response.writeHead(404).end()
      return
    }
    const trouble = site.trouble(path)
    const found = fileFor(root, path.slice(base.length))
    const file = trouble === 'start page' ? join(root, 'index.html') : found
    if (!file || trouble === 'missing') {
      response.writeHead(404, { 'content-type': 'text/plain' }).end('There is no such file.')
      return
    }
    const own = {
      ...headers,
      'content-type': TYPES[extname(file)] ?? 'application/octet-stream',
      'content-encoding': 'gzip',
      'cache-control': path.includes('/assets/') ? 'max-age=31536000, immutable' : 'no-cache',
    }
    const bytes = packed(file)
    response.writeHead(200, { ...own, 'content-length': bytes.length })
    if (trouble === 'cut') response.write(bytes.subarray(0, bytes.length / 2), () => response.destroy())
    else response.end(bytes)
  }

  const site: Site = {
    get origin() {
      return `http://localhost:${port}`
    },
    requests,
    trouble: () => undefined,
    async start() {
      server = createServer(answer)
      await new Promise<void>((done, failed) => {
        server?.once('error', failed).listen(port, 'localhost', done)
      })
      const address = server.address()
      if (address && typeof address === 'object') port = address.port
    },
    async stop() {
      const ending = server
      server = undefined
      if (!ending) return
      ending.closeAllConnections()
      await new Promise<void>((done) => ending.close(() => done()))
    },
  }
  await site.start()
  return site
}

function fileFor(root: string, path: string): string | undefined {
  const file = resolve(root, `./${path}`)
  const isFile = file.startsWith(root) && existsSync(file) && statSync(file).isFile()
  // A missing chunk or deck must be missing, not a page.
  if (!isFile && /^(assets|decks)\//.test(path)) return undefined
  return isFile ? file : join(root, 'index.html')
}

const packs = new Map<string, { readonly changed: number; readonly bytes: Buffer }>()

function packed(file: string): Buffer {
  const changed = statSync(file).mtimeMs
  const known = packs.get(file)
  if (known?.changed === changed) return known.bytes
  const bytes = gzipSync(readFileSync(file))
  packs.set(file, { changed, bytes })
  return bytes
}
