import '#styles/reset.css'
import '#styles/tokens.css'
import '#styles/base.css'
import { decks } from 'virtual:decks'
import { StrictMode, useEffect } from 'react'
import { createRoot } from 'react-dom/client'
import { BrowserRouter } from 'react-router-dom'
import { createDeckHost } from '#content/shipping/deck-host.ts'
import type { LogEvent } from '#core/event.ts'
import { createId } from '#core/id.ts'
import type { RunLab } from '#core/lab/job.ts'
import { dayOf } from '#core/time.ts'
import { askToKeep, promisedSoFar, roomLeft } from '#pwa/persistence.ts'
import { trustOwnScripts } from '#pwa/trusted-scripts.ts'
import { createUpdates } from '#pwa/updates.ts'
import { createScreenLock } from '#pwa/wake-lock.ts'
import { App } from '#screens/app.tsx'
import { download } from '#screens/download.ts'
import type { Edges } from '#screens/edges.ts'
import { CannotStart } from '#screens/frame/cannot-start.tsx'
import { ErrorBoundary } from '#screens/frame/error-boundary.tsx'
import { preloadScreen, sittingDesk, towardsExam } from '#screens/later-screens.ts'
import { noteDeck } from '#state/deck-changes.ts'
import { createLibraryStore, type LibraryStore } from '#state/library-store.ts'
import { createPlanning, type PlanSolver } from '#state/planning.ts'
import { createAside } from '#storage/aside.ts'
import { createDexieRepository } from '#storage/dexie-repository.ts'
import { writeLogFile } from '#storage/log-file.ts'
import type { Repository } from '#storage/repository.ts'
import { StorageError } from '#storage/storage-error.ts'

// The one place that reads the clock, rolls dice and names the disk. Everything else is handed these.

const base = import.meta.env.BASE_URL
const now = () => Date.now()
const zone = () => Intl.DateTimeFormat().resolvedOptions().timeZone
const random = () => (crypto.getRandomValues(new Uint32Array(1))[0] ?? 0) / 2 ** 32
const wait = (ms: number) => new Promise<void>((resolve) => setTimeout(resolve, ms))
const giveWay = () => wait(0)
const reload = () => window.location.reload()
const DATABASE = 'tagdrill'
const RESCUE_MS = 20_000
const COPIES_AFTER_MS = 30_000
const PATIENCE_MS = 30_000

async function fetchPart(address: string, what: string): Promise<Response> {
  const response = await fetch(base + address)
  if (!response.ok) throw new Error(`The ${what} could not be fetched (${response.status}).`)
  return response
}

const host = createDeckHost(decks[0], fetchPart)

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

let labRunner: RunLab | undefined

/** Its code, too, is fetched when it is first asked for. */
const runLab: RunLab = (job, tell) => {
  let stop: (() => void) | undefined
  let isStopped = false
  void import('#workers/lab-runner.ts').then(
    ({ createLabRunner, startLabWorker }) => {
      labRunner ??= createLabRunner({ startWorker: startLabWorker, giveWay })
      if (!isStopped) stop = labRunner(job, tell)
    },
    (error: unknown) => tell({ kind: 'broken', message: String(error) }),
  )
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

const aside = createAside(() => window.localStorage)

async function bringBack(repository: Repository): Promise<readonly LogEvent[]> {
  return (await import('#storage/bring-back.ts')).bringBack(aside, repository)
}

async function rescueLog(): Promise<string> {
  const [{ rescueAll, rescueLog: inDatabase }, { rescueWords }] = await Promise.all([
    import('#storage/rescue.ts'),
    import('#screens/frame/rescue-words.ts'),
  ])
  const late = () => wait(RESCUE_MS).then(() => Promise.reject(new Error('The browser does not answer.')))
  const rescued = await rescueAll({
    database: () => Promise.race([inDatabase(indexedDB, DATABASE), late()]),
    copies: () => Promise.race([ownCopies(), late()]),
    aside: aside.read(),
  })
  const day = dayOf(now(), { zone: zone(), dayStartHour: 0 })
  const file = writeLogFile(rescued.events, { device: 'rescued', at: now() })
  download(`tagdrill-${day}.jsonl`, file, 'application/jsonl')
  return rescueWords(rescued)
}

async function ownCopies() {
  const [{ readCopies }, { createOwnShelf }] = await Promise.all([
    import('#storage/backup/read-copies.ts'),
    import('#storage/backup/copy-shelf.ts'),
  ])
  return readCopies(createOwnShelf(navigator.storage))
}

const checkFiles: Edges['flightCheck']['files'] = async (mend) =>
  (await import('#pwa/flight-check.ts')).askAboutFiles(navigator.serviceWorker, mend)

/** All about copies of the log, fetched once it is wanted. */
function backupsOf(library: LibraryStore): Edges['backups'] {
  let coming: ReturnType<typeof fetchBackups> | undefined
  return () => {
    coming ??= fetchBackups(library).catch((error) => {
      coming = undefined
      throw error
    })
    return coming
  }
}

async function fetchBackups(library: LibraryStore) {
  const [{ createBackups }, { createSafekeeping }, { writeFileInWorker }, reader] = await Promise.all([
    import('#storage/backup/backups.ts'),
    import('#state/safekeeping.ts'),
    import('#workers/file-writer.ts'),
    import('#workers/backup-reader.ts'),
  ])
  const { device, readLog, record } = library.getState()
  const { tools, ...places } = createBackups({
    app: __VERSION__,
    database: DATABASE,
    device,
    now,
    read: reader.createBackupReader({ startWorker: reader.startBackupReader }),
    readLog,
    window,
    writeInWorker: writeFileInWorker,
    onBackup: (events) => record({ type: 'backed-up', to: 'folder', events }),
  })
  return { safekeeping: createSafekeeping(library, tools), ...places }
}

/** Some time after the start, which has other things to do. */
async function keepCopies(library: LibraryStore, backups: Edges['backups']): Promise<void> {
  await wait(COPIES_AFTER_MS)
  const { keepCopies: begin } = await import('#state/copying.ts')
  await begin(library, { keep: async () => (await backups()).copies.keep(), now, wait })
}

type Wiring = {
  readonly library: LibraryStore
  readonly repository: Repository
  readonly updates: Edges['updates']
  readonly backups: Edges['backups']
}

function edgesFor({ library, repository, updates, backups }: Wiring): Edges {
  return {
    library,
    planning: createPlanning(library, {
      fetchCode: () => import('#core/todays-study.ts'),
      solver: planSolver,
      giveWay,
    }).planning,
    texts: host.texts,
    scenarios: host.scenarios,
    book: host.book,
    ...(decks[0]?.path && { path: host.path }),
    now,
    giveWay,
    zone,
    version: __VERSION__,
    changes: async () => (await import('virtual:changes')).changes,
    writeLogFile: (events) => writeLogFile(events, { device: library.getState().device, at: now() }),
    backups,
    flightCheck: {
      files: checkFiles,
      decks: async () =>
        (await import('#content/whole-decks.ts')).wholeDecks(decks, (deck) => createDeckHost(deck, fetchPart)),
      database: () => repository.tryOut(createId(now(), random)),
    },
    rescueLog,
    rehearse,
    runLab,
    train: async (request, onProgress) => {
      const { startTrainerWorker, train } = await import('#workers/trainer.ts')
      return train(startTrainerWorker, request, onProgress)
    },
    writeCalendar: async (calendar) =>
      (await import('#exchange/calendar.ts')).writeCalendar(calendar, window.location.origin + base, now()),
    surroundings: async () => (await import('#pwa/surroundings.ts')).surroundingsOf(window),
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

/** A phone may end a hidden page without another word. */
function keepWhenLeaving(library: LibraryStore): void {
  const putAside = () => library.getState().putAside()
  window.addEventListener('pagehide', putAside)
  document.addEventListener('visibilitychange', () => {
    if (document.visibilityState === 'hidden') putAside()
    else library.getState().saveNow()
  })
}

function faultOf(error: unknown) {
  if (error instanceof StorageError) return 'disk'
  return navigator.serviceWorker?.controller ? 'files' : 'first visit'
}

/** What does not come now is asked for again when it is shown. */
function fetchSittingDesk(): void {
  void sittingDesk.fetch().catch(() => undefined)
}

/** Does what may wait until the first screen stands. */
function OnceShown({ go }: { readonly go: () => void }) {
  useEffect(go, [go])
  return null
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
  const cannotStart = (error: unknown) =>
    root.render(
      <CannotStart
        error={error}
        fault={faultOf(error)}
        mend={() => checkFiles(true)}
        reload={reload}
        rescueLog={rescueLog}
      />,
    )
  // A database may also just not answer. Should it do so after all, the app shows in the place of this.
  const patience = setTimeout(() => cannotStart(new Error('This takes very long. It may still come.')), PATIENCE_MS)
  try {
    const newDevice = createId(now(), random)
    const repository = createDexieRepository({ name: DATABASE, device: newDevice })
    const here = window.location.pathname.slice(base.length) + window.location.search
    // What an earlier page could not save belongs to the log before that is read.
    const unsaved = aside.read().length > 0 ? await bringBack(repository) : []
    const [deck, device, loaded] = await Promise.all([
      host.cards(),
      // On a full disk the id cannot be kept; that is no reason not to start.
      repository.device().catch(() => newDevice),
      repository.load(),
      preloadScreen(here),
      // Today is painted without them, and any other screen at once with them.
      here.split(/[?#]/)[0] === '' ? undefined : host.texts.fetch(),
    ])
    const library = createLibraryStore(deck, loaded, { repository, device, now, zone, random, wait, aside })
    if (unsaved.length > 0) library.getState().takeUp(unsaved)
    if (library.getState().progress.plan) await towardsExam.fetch()
    keepWhenLeaving(library)
    const backups = backupsOf(library)
    void keepCopies(library, backups).catch(() => undefined)
    const edges = edgesFor({ library, repository, updates, backups })
    root.render(
      <StrictMode>
        <ErrorBoundary edges={edges}>
          <BrowserRouter basename={base}>
            <App edges={edges} />
          </BrowserRouter>
          <OnceShown go={fetchSittingDesk} />
        </ErrorBoundary>
      </StrictMode>,
    )
    void host.texts.fetch().then(
      () => noteDeck(library),
      () => undefined,
    )
  } catch (error) {
    cannotStart(error)
  } finally {
    clearTimeout(patience)
  }
}

void start()
