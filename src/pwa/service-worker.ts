import { PrecacheController, type PrecacheEntry, PrecacheRoute } from 'workbox-precaching'
import { NavigationRoute, registerRoute } from 'workbox-routing'
import { type BuiltFile, checkFiles, isFilesQuestion, type PrecacheEdges } from './precache-check.ts'

/**
 * Keeps one whole build of the app for use without a network. Three things may go wrong, and none may end in a white
 * page: a download that stops half way or mixes two deployments (a build is taken whole or not at all), a cache that
 * the browser has cleared in part (the host is asked instead, and the cache mended), and a page of an older build that
 * runs on in another tab (its files stay until it is gone).
 */
declare const self: ServiceWorkerGlobalScope & { readonly __WB_MANIFEST: readonly (PrecacheEntry & BuiltFile)[] }

const INDEX = 'index.html'
// Addresses that end in a file name (a schema, a picture) are files; every other one is a screen of the app.
const FILE_NAME = /^[^?]*\/[^/?]+\.\w+(\?|$)/
/** Files whose names change with what is in them. */
const HASHED = /^(assets|decks)\//
const FILES_AT_ONCE = 4
/** A page has better to do in its first seconds. */
const AFTER_START_MS = 3_000

const built: readonly (PrecacheEntry & BuiltFile)[] = self.__WB_MANIFEST
const files = new PrecacheController()
files.addToCacheList(built.map((file) => (HASHED.test(file.url) ? { ...file, integrity: integrityOf(file) } : file)))

self.addEventListener('install', (event) => event.waitUntil(fetchMissing()))

// A new version waits until the page says that nobody is in the middle of a sitting.
self.addEventListener('message', (event) => {
  if (event.data?.type === 'SKIP_WAITING') void self.skipWaiting()
})

// The flight check: only the worker knows which files there must be.
self.addEventListener('message', (event) => {
  const [port] = event.ports
  if (!port || !isFilesQuestion(event.data)) return
  const answer = checkFiles(built, event.data, precache).catch(() => undefined)
  event.waitUntil(answer.then((checked) => port.postMessage(checked)))
})

// Take over the page of the very first visit, so that the screens it has not loaded yet open offline too.
self.addEventListener('activate', (event) => event.waitUntil(self.clients.claim()))

registerRoute(new NavigationRoute(({ event }) => visit(event), { denylist: [FILE_NAME] }))
registerRoute(new PrecacheRoute(files))
registerRoute(({ url, sameOrigin }) => sameOrigin && HASHED.test(pathWithin(url)), ofOlderBuild)

const precache: PrecacheEdges = {
  read: (url) => files.matchPrecache(url),
  fetch: (url) => fetch(url, { cache: 'reload' }),
  keep,
}

/** Fetches what is not kept yet, a few files at a time; throws if one cannot be had as this build knows it. */
async function fetchMissing(): Promise<void> {
  const kept = await keptFiles()
  const missing = [...files.getURLsToCacheKeys()].filter(([, key]) => !kept.has(key)).map(([url]) => url)
  const hands = Array.from({ length: FILES_AT_ONCE }, async () => {
    for (let next = missing.pop(); next; next = missing.pop()) await keep(next, await fetchRight(next))
  })
  await Promise.all(hands)
}

async function fetchRight(url: string): Promise<Response> {
  const key = files.getCacheKeyForURL(url) ?? url
  const integrity = files.getIntegrityForCacheKey(key) ?? ''
  // In the middle of a deployment a host may have answered with something else, to be kept for a year.
  const response = await fetch(url, { integrity, ...(!integrity && { cache: 'reload' }) }).catch(() =>
    fetch(url, { integrity, cache: 'reload' }),
  )
  if (!response.ok) throw new Error(`${url} could not be fetched (${response.status}).`)
  if (key === files.getCacheKeyForURL(INDEX) && !isOurs(await response.clone().text()))
    throw new Error('The page is of another build than its worker.')
  return response
}

/** Not held to its hash: some hosts add a line of their own to every page. All files that it names must be ours. */
function isOurs(page: string): boolean {
  const named = filesNamedIn(page)
  return named.length > 0 && named.every((url) => files.getCacheKeyForURL(url) !== undefined)
}

function filesNamedIn(page: string): string[] {
  const named = [...page.matchAll(/ (?:src|href)="([^"]+)"/g)].map(
    ([, address = '']) => new URL(address, self.location.href),
  )
  return named.filter((url) => HASHED.test(pathWithin(url))).map(({ href }) => href)
}

async function keep(url: string, response: Response): Promise<void> {
  const cache = await self.caches.open(files.strategy.cacheName)
  await cache.put(files.getCacheKeyForURL(url) ?? url, unredirected(response))
}

/** Browsers refuse an answer to a visit that was led elsewhere on its way. */
function unredirected(response: Response): Response {
  return response.redirected ? new Response(response.body, response) : response
}

async function visit(event: ExtendableEvent): Promise<Response> {
  const kept = await keptFiles()
  const page = await files.matchPrecache(INDEX)
  if (page && isWhole(kept)) {
    event.waitUntil(forgetOlderBuilds(event))
    event.waitUntil(mendFirstScreen(page.clone()))
    return page
  }
  // The host may have a newer build by now, whose page then brings its own files.
  const fresh = await fetch(self.registration.scope, { cache: 'no-cache' }).catch(() => undefined)
  if (fresh?.ok) {
    event.waitUntil(fetchMissing().catch(() => undefined))
    return unredirected(fresh)
  }
  return page && (await canStart(page.clone(), kept)) ? page : cleared()
}

/** Without these nothing runs that could ask for a check: should one be damaged, the next visit has it whole. */
async function mendFirstScreen(page: Response): Promise<void> {
  const named = new Set(filesNamedIn(await page.text()))
  await new Promise((resolve) => setTimeout(resolve, AFTER_START_MS))
  const first = built.filter(({ url }) => named.has(new URL(url, self.location.href).href))
  await checkFiles(first, { mend: true }, precache)
}

async function keptFiles(): Promise<ReadonlySet<string>> {
  const cache = await self.caches.open(files.strategy.cacheName)
  return new Set((await cache.keys()).map(({ url }) => url))
}

function isWhole(kept: ReadonlySet<string>): boolean {
  return [...files.getURLsToCacheKeys().values()].every((key) => kept.has(key))
}

/** Whether all that the page names is there, so that it can at least open. */
async function canStart(page: Response, kept: ReadonlySet<string>): Promise<boolean> {
  return filesNamedIn(await page.text()).every((url) => kept.has(files.getCacheKeyForURL(url) ?? ''))
}

/** Another tab may still run the build before, maybe in a sitting, and ask for parts of it that no host has any more. */
async function forgetOlderBuilds(event: ExtendableEvent): Promise<void> {
  const pages = await self.clients.matchAll({ type: 'window', includeUncontrolled: true })
  // While the next build waits its files are here too, and not ours to judge.
  if (pages.length <= 1 && !self.registration.waiting && !self.registration.installing) await files.activate(event)
}

async function ofOlderBuild({ request }: { readonly request: Request }): Promise<Response> {
  const cache = await self.caches.open(files.strategy.cacheName)
  return (await cache.match(request, { ignoreSearch: true })) ?? fetch(request)
}

function pathWithin({ origin, pathname }: URL): string {
  const { scope } = self.registration
  return `${origin}${pathname}`.startsWith(scope) ? `${origin}${pathname}`.slice(scope.length) : ''
}

function integrityOf({ hash }: BuiltFile): string {
  const bytes = hash.match(/../g)?.map((hex) => String.fromCharCode(Number.parseInt(hex, 16))) ?? []
  return `sha256-${btoa(bytes.join(''))}`
}

function cleared(): Response {
  return new Response(CLEARED, { status: 503, headers: { 'content-type': 'text/html; charset=utf-8' } })
}

const CLEARED = `<!doctype html>
<html lang="en">
  <head>
    <meta charset="utf-8">
    <meta http-equiv="Content-Security-Policy" content="default-src 'none'">
    <meta name="viewport" content="width=device-width, initial-scale=1">
    <meta name="color-scheme" content="light dark">
    <title>Tagdrill needs the network once</title>
  </head>
  <body>
    <h1>Tagdrill needs the network once</h1>
    <p>The browser has cleared files of the app from this device. What you have studied is kept apart from them.</p>
    <p>Go online and open this page again.</p>
  </body>
</html>
`
