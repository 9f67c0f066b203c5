import { PrecacheController, type PrecacheEntry, PrecacheRoute } from 'workbox-precaching'
import { NavigationRoute, registerRoute } from 'workbox-routing'

/**
 * Keeps one whole build of the app for use without a network. Three things may go wrong, and none may end in a white
 * page: a download that stops half way or mixes two deployments (each file is held to its hash, and the build is taken
 * whole or not at all), a cache that the browser has cleared in part (the host is asked instead, and the cache mended),
 * and a page of an older build that runs on in another tab (its files stay until it is gone).
 */
declare const self: ServiceWorkerGlobalScope & { readonly __WB_MANIFEST: readonly (PrecacheEntry | string)[] }

const INDEX = 'index.html'
// Addresses that end in a file name (a schema, a picture) are files; every other one is a screen of the app.
const FILE_NAME = /^[^?]*\/[^/?]+\.\w+(\?|$)/

const FILES_AT_ONCE = 4

const build = new PrecacheController()
build.addToCacheList([...self.__WB_MANIFEST])

self.addEventListener('install', (event) => event.waitUntil(fetchMissing()))

// A new version waits until the page says that nobody is in the middle of a sitting.
self.addEventListener('message', (event) => {
  if (event.data?.type === 'SKIP_WAITING') void self.skipWaiting()
})

// Take over the page of the very first visit, so that the screens it has not loaded yet open offline too.
self.addEventListener('activate', (event) => event.waitUntil(self.clients.claim()))

registerRoute(new NavigationRoute(({ event }) => visit(event), { denylist: [FILE_NAME] }))
registerRoute(new PrecacheRoute(build))
registerRoute(({ url, sameOrigin }) => sameOrigin && isHashed(url.pathname), ofOlderBuild)

async function visit(event: ExtendableEvent): Promise<Response> {
  const kept = await keptFiles()
  const shell = await build.matchPrecache(INDEX)
  if (shell && isWhole(kept)) {
    event.waitUntil(forgetOlderBuilds(event))
    return shell
  }
  // The host may have a newer build by now, whose page then brings its own files.
  const fresh = await fetch(self.registration.scope, { cache: 'no-cache' }).catch(() => undefined)
  if (fresh?.ok) {
    event.waitUntil(fetchMissing().catch(() => undefined))
    return unredirected(fresh)
  }
  return shell && (await canStart(shell.clone(), kept)) ? shell : cleared()
}

/** Fetches what is not kept yet, a few files at a time; throws if one cannot be had as this build knows it. */
async function fetchMissing(): Promise<void> {
  const kept = await keptFiles()
  const missing = [...build.getURLsToCacheKeys()].filter(([, key]) => !kept.has(key))
  const hands = Array.from({ length: FILES_AT_ONCE }, async () => {
    for (let next = missing.pop(); next; next = missing.pop()) await fetchInto(...next)
  })
  await Promise.all(hands)
}

async function fetchInto(url: string, key: string): Promise<void> {
  const integrity = build.getIntegrityForCacheKey(key) ?? ''
  // A host in the middle of a deployment may have answered with something else, to be kept for a year.
  const response = await fetch(url, { integrity }).catch(() => fetch(url, { integrity, cache: 'reload' }))
  if (!response.ok) throw new Error(`${url} could not be fetched (${response.status}).`)
  const cache = await self.caches.open(build.strategy.cacheName)
  await cache.put(key, unredirected(response))
}

/** Browsers refuse an answer to a visit that was led elsewhere on its way. */
function unredirected(response: Response): Response {
  return response.redirected ? new Response(response.body, response) : response
}

async function keptFiles(): Promise<ReadonlySet<string>> {
  const cache = await self.caches.open(build.strategy.cacheName)
  return new Set((await cache.keys()).map(({ url }) => url))
}

function isWhole(kept: ReadonlySet<string>): boolean {
  return [...build.getURLsToCacheKeys().values()].every((key) => kept.has(key))
}

/** Whether all that the page names is there, so that it can at least open. */
async function canStart(shell: Response, kept: ReadonlySet<string>): Promise<boolean> {
  const named = [...(await shell.text()).matchAll(/ (?:src|href)="([^"]+)"/g)].map(([, address = '']) => address)
  return named.every((address) => {
    const key = build.getCacheKeyForURL(address)
    return key === undefined || kept.has(key)
  })
}

/** Another tab may still run the build before, maybe in a sitting, and ask for parts of it that no host has any more. */
async function forgetOlderBuilds(event: ExtendableEvent): Promise<void> {
  const pages = await self.clients.matchAll({ type: 'window', includeUncontrolled: true })
  // While the next build waits its files are here too, and not ours to judge.
  if (pages.length <= 1 && !self.registration.waiting && !self.registration.installing) await build.activate(event)
}

/** Files whose names change with what is in them. */
function isHashed(path: string): boolean {
  const [, folder] = /^([^/]+)\/./.exec(path.slice(new URL(self.registration.scope).pathname.length)) ?? []
  return folder === 'assets' || folder === 'decks'
}

async function ofOlderBuild({ request }: { readonly request: Request }): Promise<Response> {
  const cache = await self.caches.open(build.strategy.cacheName)
  return (await cache.match(request, { ignoreSearch: true })) ?? fetch(request)
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
