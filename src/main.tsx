import '#styles/reset.css'
import '#styles/tokens.css'
import '#styles/base.css'
import { decks } from 'virtual:decks'
import { StrictMode } from 'react'
import { createRoot } from 'react-dom/client'
import { BrowserRouter } from 'react-router-dom'
import { checkDeck } from '#content/deck-schema.ts'
import type { DeckCards, DeckScenarios } from '#core/deck.ts'
import { createId } from '#core/id.ts'
import { askToKeep, promisedSoFar, roomLeft } from '#pwa/persistence.ts'
import { trustOwnScripts } from '#pwa/trusted-scripts.ts'
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

async function fetchDeck(): Promise<DeckCards> {
  const [bundled] = decks
  if (!bundled) throw new Error('This build has no deck.')
  const response = await fetch(base + bundled.address)
  if (!response.ok) throw new Error(`The deck could not be fetched (${response.status}).`)
  const deck = checkDeck(await response.json())
  if (!deck.ok) throw new Error(`The deck is damaged: ${deck.problem.message}`)
  return deck.value
}

let scenarios: Promise<DeckScenarios> | undefined

/** Once; but what did not come is asked for again. */
function fetchScenarios(): Promise<DeckScenarios> {
  scenarios ??= readScenarios().catch((error) => {
    scenarios = undefined
    throw error
  })
  return scenarios
}

async function readScenarios(): Promise<DeckScenarios> {
  const [bundled] = decks
  const [{ checkScenarios }, response] = await Promise.all([
    import('#content/scenarios-schema.ts'),
    fetch(base + bundled?.scenarios),
  ])
  if (!response.ok) throw new Error(`The scenarios could not be fetched (${response.status}).`)
  const read = checkScenarios(await response.json())
  if (!read.ok) throw new Error(`The scenarios are damaged: ${read.problem.message}`)
  return read.value
}

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
    scenarios: fetchScenarios,
    now,
    giveWay,
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
  trustOwnScripts({ trustedTypes: window.trustedTypes, origin: window.location.origin, base })
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
    ])
    const library = createLibraryStore(deck, loaded, { repository, device, now, zone, random, wait })
    noteDeck(library)
    root.render(
      <StrictMode>
        <BrowserRouter basename={base}>
          <App edges={edgesFor(library, updates)} />
        </BrowserRouter>
      </StrictMode>,
    )
    // One that does not come now is asked for again when it is shown.
    void sittingDesk.fetch().catch(() => undefined)
  } catch (error) {
    root.render(<CannotStart error={error} reload={reload} />)
  }
}

void start()
