// Withdraws the app's service worker: deploy this file in the place of service-worker.js (README, "Withdrawing an
// update"). Browsers take it as they take any update, and from then on ask the host for every file. It clears what
// the service worker kept, and never touches IndexedDB, where the learner's log lies.

self.addEventListener('install', () => self.skipWaiting())

self.addEventListener('activate', (event) => {
  event.waitUntil(withdraw())
})

// No page is reloaded: it registers its service worker anew each time it opens, and that would never end.
async function withdraw() {
  // Other apps of this origin may have caches of their own: ours are named after our address.
  const names = await caches.keys()
  const ours = names.filter((name) => name.endsWith(`-${self.registration.scope}`))
  await Promise.all(ours.map((name) => caches.delete(name)))
  await self.registration.unregister()
}
