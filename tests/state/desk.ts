import type { Card } from '#core/deck.ts'
import { createRandom } from '#core/random.ts'
import { createLibraryStore, type LibraryStore } from '#state/library-store.ts'
import { createSafekeeping, type Safekeeping, type SafekeepingTools } from '#state/safekeeping.ts'
import type { Aside } from '#storage/aside.ts'
import type { Scratch } from '#storage/backup/scratch.ts'
import { verifyBackup } from '#storage/backup/verify-backup.ts'
import { writeBackup } from '#storage/backup/write-backup.ts'
import { createMemoryRepository } from '#storage/memory-repository.ts'
import type { Repository } from '#storage/repository.ts'
import { createBackupReader } from '#workers/backup-reader.ts'
import { makeDeck, NOON } from '../makers.ts'

/** A desk to study at: the real core and store, a log in memory, and a clock that stands until it is moved. */
export type Desk = {
  readonly store: LibraryStore
  readonly repository: Repository
  readonly now: () => number
  readonly pass: (ms: number) => void
  /** Resolves once nothing is left to be written. */
  readonly written: () => Promise<void>
}

type Choices = {
  readonly repository: Repository
  readonly aside: Aside
  readonly seed: number
  readonly device: string
  readonly wait: (ms: number) => Promise<void>
}

/** A place that keeps nothing. */
const NOWHERE: Aside = { keep: () => false, read: () => [], drop: () => undefined }

const briefly = () => new Promise<void>((resolve) => setTimeout(resolve, 1))

export async function createDesk(
  cards: readonly Card[],
  {
    repository = createMemoryRepository(),
    aside = NOWHERE,
    seed = 1,
    device = 'phone',
    wait = briefly,
  }: Partial<Choices> = {},
): Promise<Desk> {
  let clock = NOON
  const now = () => clock
  const store = createLibraryStore(makeDeck(cards), await repository.load(), {
    repository,
    device,
    now,
    zone: () => 'UTC',
    random: createRandom(seed),
    aside,
    wait,
  })
  return {
    store,
    repository,
    now,
    pass: (ms) => {
      clock += ms
    },
    written: async () => {
      while (store.getState().saving.unsaved > 0) await new Promise((resolve) => setTimeout(resolve, 1))
    },
  }
}

/** Nothing here runs a worker: the page does it itself. */
function noWorker(): never {
  throw new Error('No worker here.')
}

/** The log of a desk as a file, out and in, by the real code; only the scratch log is in memory. */
export function keepSafe(desk: Pick<Desk, 'store' | 'now'>): Safekeeping {
  return createSafekeeping(desk.store, safekeepingTools(desk))
}

export function safekeepingTools({ now }: Pick<Desk, 'now'>): SafekeepingTools {
  return {
    write: (events, { packed }) => writeBackup(events, { app: '1.2.3', device: 'phone', at: now(), packed }),
    read: createBackupReader({ startWorker: noWorker }),
    verify: (file) => verifyBackup(file, scratchInMemory()),
  }
}

export function scratchInMemory(): Scratch {
  return { open: () => createMemoryRepository(), clear: async () => undefined }
}
