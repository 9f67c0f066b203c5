import {
  cleanupOutdatedCaches,
  createHandlerBoundToURL,
  getCacheKeyForURL,
  matchPrecache,
  PrecacheController,
  type PrecacheEntry,
  precacheAndRoute,
} from 'workbox-precaching'
import { NavigationRoute, registerRoute } from 'workbox-routing'
import { type BuiltFile, checkFiles, isFilesQuestion, type PrecacheEdges } from './precache-check.ts'

declare const self: ServiceWorkerGlobalScope & { readonly __WB_MANIFEST: readonly (PrecacheEntry & BuiltFile)[] }

// Addresses that end in a file name (a schema, a picture) are files; every other one is a screen of the app.
const FILE_NAME = /^[^?]*\/[^/?]+\.\w+(\?|$)/

const built = self.__WB_MANIFEST

precacheAndRoute([...built])
cleanupOutdatedCaches()
registerRoute(new NavigationRoute(createHandlerBoundToURL('index.html'), { denylist: [FILE_NAME] }))

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

const precache: PrecacheEdges = {
  read: matchPrecache,
  fetch: (url) => fetch(url, { cache: 'reload' }),
  async keep(url, response) {
    const cache = await caches.open(new PrecacheController().strategy.cacheName)
    await cache.put(getCacheKeyForURL(url) ?? url, response)
  },
}

// Take over the page of the very first visit, so that the screens it has not loaded yet open offline too.
self.addEventListener('activate', (event) => event.waitUntil(self.clients.claim()))
