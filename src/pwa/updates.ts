/**
 * New versions of the app. The service worker fetches one in the background and waits;
 * `apply` lets it take over and reloads. Whoever calls `apply` knows that no sitting is open.
 */
export interface Updates {
  /** Registers the service worker once the page has loaded. Without service workers nothing happens. */
  start(): void
  /** Whether a new version waits to be applied. */
  isWaiting(): boolean
  subscribe(listener: () => void): () => void
  apply(): void
}

export interface UpdateEdges {
  /** `navigator.serviceWorker`, which plain http and some private windows lack. */
  readonly container: ServiceWorkerContainer | undefined
  /** The path that the app lives under, with a slash at its end. */
  readonly base: string
  readonly window: Window
  readonly reload: () => void
  readonly onProblem?: (problem: unknown) => void
}

const LEAVING_MS = 5_000
const RELOADED_FOR = 'tagdrill-reloaded-for'

export function createUpdates({ container, base, window, reload, onProblem }: UpdateEdges): Updates {
  const listeners = new Set<() => void>()
  let registration: ServiceWorkerRegistration | undefined
  let waiting = false
  let applying = false

  function tell(): void {
    if (waiting) return
    waiting = true
    for (const listener of listeners) listener()
  }

  function watch(worker: ServiceWorker | null): void {
    worker?.addEventListener('statechange', () => {
      // Without a controller this is the first version ever, and nothing is being replaced.
      if (worker.state === 'installed' && container?.controller) tell()
    })
  }

  async function register(present: ServiceWorkerContainer): Promise<void> {
    let controlled = present.controller !== null
    present.addEventListener('controllerchange', () => {
      if (applying) reload()
      // Another tab took the update. This one keeps running, maybe in a sitting, and offers to follow.
      else if (controlled) tell()
      controlled = true
    })
    registration = await present.register(`${base}service-worker.js`, { scope: base, updateViaCache: 'none' })
    if (registration.waiting && present.controller) tell()
    watch(registration.installing)
    registration.addEventListener('updatefound', () => watch(registration?.installing ?? null))
    window.document.addEventListener('visibilitychange', () => {
      // Offline this fails, and that is no news to anyone.
      if (window.document.visibilityState === 'visible') registration?.update().catch(() => undefined)
    })
  }

  return {
    start() {
      healMissingChunks(window, reload)
      if (!container) return
      const go = () => register(container).catch((problem: unknown) => onProblem?.(problem))
      if (window.document.readyState === 'complete') void go()
      else window.addEventListener('load', go, { once: true })
    },
    isWaiting: () => waiting,
    subscribe(listener) {
      listeners.add(listener)
      return () => listeners.delete(listener)
    },
    apply() {
      applying = true
      if (registration?.waiting) registration.waiting.postMessage({ type: 'SKIP_WAITING' })
      else reload()
    },
  }
}

/**
 * A tab left open over two deployments asks for a chunk that no longer exists. Reload once for each such chunk;
 * if the same one is missing again, let the error boundary speak instead of reloading for ever.
 */
function healMissingChunks(window: Window, reload: () => void): void {
  // Whoever leaves a page stops what it is fetching. To reload it then would keep them from leaving.
  let isLeaving = false
  const leave = () => {
    isLeaving = true
    // Some links only seem to leave: a download, a mail.
    window.setTimeout(() => {
      isLeaving = false
    }, LEAVING_MS)
  }
  window.addEventListener('beforeunload', leave)
  window.addEventListener('pagehide', leave)
  window.addEventListener('vite:preloadError', (event) => {
    if (isLeaving) return
    // The message names the chunk.
    const missing = event.payload.message
    if (!window.navigator.onLine || window.sessionStorage.getItem(RELOADED_FOR) === missing) return
    window.sessionStorage.setItem(RELOADED_FOR, missing)
    event.preventDefault()
    reload()
  })
}
