import {
  cleanupOutdatedCaches,
  createHandlerBoundToURL,
  type PrecacheEntry,
  precacheAndRoute,
} from 'workbox-precaching'
import { NavigationRoute, registerRoute } from 'workbox-routing'

declare const self: ServiceWorkerGlobalScope & { readonly __WB_MANIFEST: readonly (PrecacheEntry | string)[] }

// Addresses that end in a file name (a schema, a picture) are files; every other one is a screen of the app.
const FILE_NAME = /^[^?]*\/[^/?]+\.\w+(\?|$)/

precacheAndRoute([...self.__WB_MANIFEST])
cleanupOutdatedCaches()
registerRoute(new NavigationRoute(createHandlerBoundToURL('index.html'), { denylist: [FILE_NAME] }))

// A new version waits until the page says that nobody is in the middle of a sitting.
self.addEventListener('message', (event) => {
  if (event.data?.type === 'SKIP_WAITING') void self.skipWaiting()
})

// Take over the page of the very first visit, so that the screens it has not loaded yet open offline too.
self.addEventListener('activate', (event) => event.waitUntil(self.clients.claim()))
