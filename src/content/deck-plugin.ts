import { existsSync, readdirSync } from 'node:fs'
import { join, relative, resolve, sep } from 'node:path'
import type { Plugin, ViteDevServer } from 'vite'
import { packDeck } from '#content/shipping/pack-deck.ts'
import type { Deck } from '#core/deck.ts'
import { compileDeck } from './compile-deck.ts'
import { type Problem, problemLine } from './problem.ts'
import { readFolder } from './read-folder.ts'

const NAME = 'virtual:decks'
const RESOLVED = `\0${NAME}`
/** Editors write a file in several steps. */
const SETTLED_MS = 60

type File = { readonly address: string; readonly content: string | Uint8Array }

/** A deck ready to be fetched, and what was wrong in its folder; the files are named from the top of the project. */
type Compiled = {
  readonly deck: Deck
  readonly index: File
  readonly texts: File
  readonly scenarios: File
  readonly book: File
  readonly path: File | undefined
  readonly problems: readonly Problem[]
}

/**
 * Compiles every folder of `folder` that has a `deck.json` to `decks/<id>.<version>.json`, with its texts, its scenarios,
 * its glossary with the comparisons, and its learning path apart in `.texts.bin` and the like, and tells the app which
 * there are through `virtual:decks`. In a build an error ends it; while developing, the last good deck stays.
 */
export function deckPlugin({ folder }: { readonly folder: string }): Plugin {
  let top = ''
  let base = '/'
  let isBuild = false
  let decks: readonly Compiled[] = []
  const compileAll = () => compileFolders(top, join(top, folder))

  return {
    name: 'tagdrill:decks',
    configResolved(config) {
      top = config.root
      base = config.base
      isBuild = config.command === 'build'
    },
    buildStart() {
      decks = compileAll()
      const all = decks.flatMap(({ problems }) => problems)
      const lines = (severity: Problem['severity']) => linesOf(all.filter((one) => one.severity === severity))
      if (lines('warning')) this.warn(lines('warning'))
      if (!lines('error')) return
      if (isBuild) this.error(`The decks have errors:\n${lines('error')}`)
      else this.warn(lines('error'))
    },
    resolveId: (id) => (id === NAME ? RESOLVED : undefined),
    load: (id) => (id === RESOLVED ? moduleOf(decks) : undefined),
    // The deck comes beside the script, and not only once the script has run and asked for it.
    transformIndexHtml: () =>
      decks.slice(0, isBuild ? 1 : 0).map(({ index: { address } }) => ({
        tag: 'link',
        attrs: { rel: 'preload', as: 'fetch', href: `${base}${address}`, crossorigin: 'anonymous' },
      })),
    generateBundle() {
      for (const { address, content } of filesOf(decks))
        this.emitFile({ type: 'asset', fileName: address, source: content })
    },
    configureServer(server) {
      server.middlewares.use((request, response, next) => {
        const path = request.url?.split('?')[0]
        const asked = filesOf(decks).find(({ address }) => path === `${base}${address}`)
        if (!asked) return next()
        response.setHeader(
          'Content-Type',
          typeof asked.content === 'string' ? 'application/json' : 'application/octet-stream',
        )
        response.end(asked.content)
      })
      watch(server, join(top, folder), () => {
        const fresh = compileAll()
        decks = fresh.map((one) => (hasError(one) ? lastGood(decks, one) : one))
        announce(
          server,
          fresh.flatMap(({ problems }) => problems),
        )
      })
    },
  }
}

function compileFolders(top: string, folder: string): Compiled[] {
  const names = existsSync(folder) ? readdirSync(folder).sort() : []
  return names
    .map((name) => join(folder, name))
    .filter((one) => existsSync(join(one, 'deck.json')))
    .map((one) => {
      const { files, problems } = readFolder(one)
      const { deck, problems: more } = compileDeck(files)
      const here = relative(top, one)
      const { index, texts, scenarios, book, path } = packDeck(deck)
      const name = `decks/${deck.id}.${deck.version}`
      return {
        deck,
        index: { address: `${name}.json`, content: JSON.stringify(index) },
        texts: { address: `${name}.texts.bin`, content: texts },
        scenarios: { address: `${name}.scenarios.bin`, content: scenarios },
        book: { address: `${name}.book.bin`, content: book },
        path: path && { address: `${name}.path.bin`, content: path },
        problems: [...problems, ...more].map((problem) => ({ ...problem, file: join(here, problem.file) })),
      }
    })
}

function filesOf(decks: readonly Compiled[]): File[] {
  return decks.flatMap(({ index, texts, scenarios, book, path }) => [
    index,
    texts,
    scenarios,
    book,
    ...(path ? [path] : []),
  ])
}

function moduleOf(decks: readonly Compiled[]): string {
  const listed = decks.map(({ deck: { id, title, version, cards }, index, texts, scenarios, book, path }) => ({
    id,
    title,
    version,
    cards: cards.length,
    address: index.address,
    texts: texts.address,
    scenarios: scenarios.address,
    book: book.address,
    path: path?.address,
  }))
  return `export const decks = ${JSON.stringify(listed)}\n`
}

function watch(server: ViteDevServer, folder: string, change: () => void): void {
  let waiting: NodeJS.Timeout | undefined
  server.watcher.add(folder)
  server.watcher.on('all', (_, path) => {
    if (!resolve(path).startsWith(resolve(folder) + sep) || !/\.(md|markdown|json)$/i.test(path)) return
    clearTimeout(waiting)
    waiting = setTimeout(change, SETTLED_MS)
  })
}

/** The page starts again with the new decks, or shows over the old ones what has to be mended. */
function announce(server: ViteDevServer, problems: readonly Problem[]): void {
  const lines = linesOf(problems)
  if (problems.some(({ severity }) => severity === 'error')) {
    server.config.logger.error(lines, { timestamp: true })
    server.ws.send({ type: 'error', err: { message: lines, stack: '', plugin: 'tagdrill:decks' } })
    return
  }
  if (lines) server.config.logger.warn(lines, { timestamp: true })
  const { moduleGraph } = server.environments.client
  const module = moduleGraph.getModuleById(RESOLVED)
  if (module) moduleGraph.invalidateModule(module)
  server.ws.send({ type: 'full-reload' })
}

function hasError({ problems }: Compiled): boolean {
  return problems.some(({ severity }) => severity === 'error')
}

function lastGood(decks: readonly Compiled[], fresh: Compiled): Compiled {
  return decks.find(({ deck }) => deck.id === fresh.deck.id) ?? fresh
}

function linesOf(problems: readonly Problem[]): string {
  return problems.map(problemLine).join('\n')
}
