import type { LogEvent } from '#core/event.ts'
import type { Instant } from '#core/time.ts'
import { createChosenFolder, type KnownFolder } from './chosen-folder.ts'
import { type CopyShelf, createCopyShelf, createOwnShelf, type LogFile, OWN_FOLDER } from './copy-shelf.ts'
import { keepCopy, writeChecked } from './keep-copy.ts'
import type { BackupFile, ReadFile } from './read-backup.ts'
import { scratchLog } from './scratch.ts'
import { verifyBackup } from './verify-backup.ts'
import { type BackupOptions, writeBackup } from './write-backup.ts'

export type BackupEdges = Pick<BackupOptions, 'app' | 'device'> & {
  /** The name of the learner's; what belongs to copies has names that begin with it. */
  readonly database: string
  readonly now: () => Instant
  readonly readLog: () => Promise<readonly LogEvent[]>
  readonly window: Pick<Window & typeof globalThis, 'navigator' | 'indexedDB'>
  readonly read: ReadFile
  readonly writeInWorker: (file: { folder: string; name: string; bytes: ArrayBuffer }) => Promise<void>
  /** The learner's folder has so many events now. */
  readonly onBackup: (events: number) => void
}

/** Everything that makes, keeps and tries out copies of a log, on what the platform has. */
export function createBackups(edges: BackupEdges) {
  const { app, database, device, now, read, readLog, window } = edges
  const chosenFolder = createChosenFolder(window, window.indexedDB, `${database}-folder`)
  const scratch = scratchLog({ name: `${database}-scratch`, device, indexedDB: window.indexedDB })
  const write = (events: readonly LogEvent[], { packed }: { readonly packed: boolean }) =>
    writeBackup(events, { app, device, at: now(), packed })
  const tools = {
    write,
    read,
    verify: (file: BackupFile) => verifyBackup(file, scratch),
  }
  const copyTools = {
    readLog,
    now,
    read,
    write: (events: readonly LogEvent[]) => write(events, { packed: true }),
  }
  const own = createOwnShelf(window.navigator.storage, (name, bytes) =>
    edges.writeInWorker({ folder: OWN_FOLDER, name, bytes }),
  )
  let problem: string | undefined
  let keeping: Promise<void> | undefined

  async function keepBoth(): Promise<void> {
    try {
      await keepCopy(own, copyTools)
      const folder = await chosenFolder.get()
      const kept = folder?.mayWrite ? await keepCopy(shelfIn(folder), copyTools) : undefined
      if (kept) edges.onBackup(kept.events)
      problem = undefined
    } catch (error) {
      problem = error instanceof Error ? error.message : String(error)
    }
    keeping = undefined
  }

  return {
    tools,
    copies: {
      list: (): Promise<readonly LogFile[]> => own.list(),
      read: (name: string) => own.read(name),
      keep() {
        keeping ??= keepBoth()
        return keeping
      },
      problem: () => problem,
    },
    ...(chosenFolder.isPossible && {
      folder: {
        get: async () => stateOf(await chosenFolder.get()),
        choose: async () => stateOf(await chosenFolder.choose()),
        forget: chosenFolder.forget,
        async backUp() {
          const folder = await chosenFolder.get()
          if (!folder || !(folder.mayWrite || (await chosenFolder.ask(folder))))
            throw new Error('The browser was not allowed to write there.')
          const events = await readLog()
          await writeChecked(shelfIn(folder), events, { at: now(), ...copyTools })
          edges.onBackup(events.length)
          return events.length
        },
      },
    }),
  }
}

function shelfIn({ handle }: KnownFolder): CopyShelf {
  return createCopyShelf({ folder: async () => handle })
}

function stateOf(folder: KnownFolder | undefined) {
  return folder && { name: folder.handle.name, mayWrite: folder.mayWrite }
}
