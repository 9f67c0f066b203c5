import '#styles/reset.css'
import '#styles/tokens.css'
import '#styles/base.css'
import { decks } from 'virtual:decks'
import { StrictMode } from 'react'
import { createRoot } from 'react-dom/client'
import { BrowserRouter } from 'react-router-dom'
import { createLateTexts } from '#content/shipping/late-texts.ts'
import { readIndex } from '#content/shipping/read-index.ts'
import type { DeckCards } from '#core/deck.ts'
import { createId } from '#core/id.ts'
import type { Parsed } from '#core/parsed.ts'
import { askToKeep, promisedSoFar, roomLeft } from '#pwa/persistence.ts'
import { createUpdates } from '#pwa/updates.ts'
import { createScreenLock } from '#pwa/wake-lock.ts'
import { App } from '#screens/app.tsx'
import type { Edges } from '#screens/edges.ts'
import { CannotStart } from '#screens/frame/cannot-start.tsx'
import { preloadScreen, sittingDesk } from '#screens/later-screens.ts'
import { noteDeck } from '#state/deck-changes.ts'
import { createLibraryStore, type LibraryStore } from '#state/library-store.ts'
import { createPlanning, type PlanSolver } from '#state/planning.ts'
import { createDexieRepository } from '#storage/dexie-repository.ts'
import { readLogFile, writeLogFile } from '#storage/log-file.ts'

// The one place that reads the clock, rolls dice and names the disk. Everything else is handed these.

const base = import.meta.env.BASE_URL
const now = () => Date.now()
const zone = () => Intl.DateTimeFormat().resolvedOptions().timeZone
const random = () => (crypto.getRandomValues(new Uint32Array(1))[0] ?? 0) / 2 ** 32
const wait = (ms: number) => new Promise<void>((resolve) => setTimeout(resolve, ms))
const giveWay = () => wait(0)
const reload = () => window.location.reload()

const [bundled] = decks

async function fetchPart(address = '', what: string): Promise<Response> {
  const response = await fetch(base + address)
  if (!response.ok) throw new Error(`${what} could not be fetched (${response.status}).`)
  return response
}

const texts = createLateTexts(async () => {
  const [{ readTexts }, response] = await Promise.all([
    import('#content/shipping/read-texts.ts'),
    fetchPart(bundled?.texts, "The deck's texts"),
  ])
  return readTexts(new Uint8Array(await response.arrayBuffer()))
})

async function fetchDeck(): Promise<DeckCards> {
  if (!bundled) throw new Error('This build has no deck.')
  const deck = readIndex(await (await fetchPart(bundled.address, 'The deck')).json(), texts)
  if (!deck.ok) throw new Error(`The deck is damaged: ${deck.problem.message}`)
  return deck.value
}

/** Once; but what did not come is asked for again. */
function once<T>(read: () => Promise<T>): () => Promise<T> {
  let coming: Promise<T> | undefined
  return () => {
    coming ??= read().catch((error) => {
      coming = undefined
      throw error
    })
    return coming
  }
}

/** A part of the deck that only some screens need; what reads it comes with it. */
function partOfDeck<T>(
  address: string | undefined,
  what: string,
  reader: () => Promise<(bytes: Uint8Array, words: readonly string[]) => Parsed<T>>,
): () => Promise<T> {
  return once(async () => {
    const [read, response, { words }] = await Promise.all([reader(), fetchPart(address, what), texts.fetch()])
    const part = read(new Uint8Array(await response.arrayBuffer()), words)
    if (!part.ok) throw new Error(`${what} cannot be read: ${part.problem.message}`)
    return part.value
  })
}

const fetchScenarios = partOfDeck(
  bundled?.scenarios,
  'The scenarios',
  async () => (await import('#content/shipping/read-scenarios.ts')).readScenarios,
)
const fetchBook = partOfDeck(
  bundled?.book,
  'The glossary',
  async () => (await import('#content/shipping/read-book.ts')).readBook,
)
const fetchPath = partOfDeck(
  bundled?.path,
  'The learning path',
  async () => (await import('#content/shipping/read-path.ts')).readPath,
)

/** Its code is fetched when it is first asked for. */
const rehearse: Edges['rehearse'] = (question, tell) => {
  let stop: (() => void) | undefined
  let isStopped = false
  void import('#workers/rehearser.ts').then(({ createRehearser, startRehearsalWorker }) => {
    if (!isStopped) stop = createRehearser({ startWorker: startRehearsalWorker, giveWay })(question, tell)
  })
  return () => {
    isStopped = true
    stop?.()
  }
}

let steadySolver: PlanSolver | undefined

/** Its code, too, is fetched when it is first asked for. */
const planSolver: PlanSolver = {
  async solve(task, options) {
    const [{ createSteadySolver }, { startPlanWorker }] = await Promise.all([
      import('#workers/plan-on-page.ts'),
      import('#workers/plan-solver.ts'),
    ])
    steadySolver ??= createSteadySolver({ startWorker: startPlanWorker, giveWay })
    return steadySolver.solve(task, options)
  },
  cancel: () => steadySolver?.cancel(),
}

function edgesFor(library: LibraryStore, updates: Edges['updates']): Edges {
  return {
    library,
    planning: createPlanning(library, {
      fetchCode: () => import('#core/todays-study.ts'),
      solver: planSolver,
      giveWay,
    }).planning,
    texts,
    scenarios: fetchScenarios,
    book: fetchBook,
    ...(bundled?.path && { path: fetchPath }),
    now,
    zone,
    version: __VERSION__,
    changes: async () => (await import('virtual:changes')).changes,
    logFile: {
      write: (events) => writeLogFile(events, { device: library.getState().device, at: now() }),
      read: readLogFile,
    },
    rehearse,
    train: async (request, onProgress) => {
      const { startTrainerWorker, train } = await import('#workers/trainer.ts')
      return train(startTrainerWorker, request, onProgress)
    },
    writeCalendar: async (calendar) =>
      (await import('#exchange/calendar.ts')).writeCalendar(calendar, window.location.origin + base, now()),
    disk: {
      promised: () => promisedSoFar(navigator.storage),
      askToKeep: () => askToKeep(navigator.storage),
      room: () => roomLeft(navigator.storage),
    },
    updates,
    screenLock: createScreenLock({ wakeLock: navigator.wakeLock, document }),
    reload,
  }
}

async function start(): Promise<void> {
  const root = createRoot(document.getElementById('root') ?? document.body)
  const updates = createUpdates({
    // The dev server has no service worker.
    container: import.meta.env.PROD ? navigator.serviceWorker : undefined,
    base,
    window,
    reload,
  })
  updates.start()
  try {
    const newDevice = createId(now(), random)
    const repository = createDexieRepository({ name: 'tagdrill', device: newDevice })
    const here = window.location.pathname.slice(base.length) + window.location.search
    const [deck, device, loaded] = await Promise.all([
      fetchDeck(),
      // On a full disk the id cannot be kept; that is no reason not to start.
      repository.device().catch(() => newDevice),
      repository.load(),
      preloadScreen(here),
      // Today is painted without them, and any other screen at once with them.
      here.split(/[?#]/)[0] === '' ? undefined : texts.fetch(),
    ])
    const library = createLibraryStore(deck, loaded, { repository, device, now, zone, random, wait })
    root.render(
      <StrictMode>
        <BrowserRouter basename={base}>
          <App edges={edgesFor(library, updates)} />
        </BrowserRouter>
      </StrictMode>,
    )
    // What does not come now is asked for again when it is shown.
    void sittingDesk.fetch().catch(() => undefined)
    void texts.fetch().then(
      () => noteDeck(library),
      () => undefined,
    )
  } catch (error) {
    root.render(<CannotStart error={error} reload={reload} />)
  }
}

void start()
