import { isAboutCopies } from '#core/backup-due.ts'
import type { BackupPlace, Happening, LogEvent } from '#core/event.ts'
import { leftOutOf } from '#core/taken-back.ts'
import type { BackupFile, ReadFile } from '#storage/backup/read-backup.ts'
import type { LibraryStore } from './library-store.ts'

/** The log as a file, out and in. Whatever is taken in was restored and replayed apart from the log before. */
export type Safekeeping = {
  /** The whole log, what is not saved yet included. */
  readonly write: (form: { readonly packed: boolean }) => Promise<Backup>
  /** To be called once the learner has it. */
  readonly noteBackup: (backup: Pick<Backup, 'events'>, to: BackupPlace) => void
  readonly takeIn: (file: Blob, how?: TakingIn) => Promise<TakenIn>
  /** Leaves out what the file did not have, and returns how to undo that too. */
  readonly keepOnly: (taken: Taken) => Taken
  /** As it was before, but for what has been studied since. */
  readonly undo: (taken: Taken) => void
}

export type TakingIn = {
  /** Stops it for as long as nothing has been joined; then all is as it was. */
  readonly signal?: AbortSignal
  readonly tell?: (step: TakingInStep) => void
}

/** Reading says how far it is, from 0 to 1. What is being joined cannot be stopped any more. */
export type TakingInStep = { readonly step: 'reading'; readonly done: number } | { readonly step: 'trying' | 'joining' }

export type Backup = { readonly file: Blob; readonly events: number; readonly isPacked: boolean }

export type TakenIn =
  | { readonly ok: true; readonly value: Taken }
  | { readonly ok: false; readonly problem: { readonly message: string; readonly line?: number } }

export type Taken = {
  readonly file: Pick<BackupFile['manifest'], 'at' | 'device' | 'events'> & { readonly isSealed: boolean }
  readonly added: number
  /** Here already, but left out, and counting again. */
  readonly again: number
  readonly known: number
  /** What is here and not in the file. */
  readonly others: readonly string[]
  readonly undoing: readonly Leaving[]
}

type Leaving = { readonly events: readonly string[]; readonly leftOut: boolean }

export type SafekeepingTools = {
  readonly write: (events: readonly LogEvent[], form: { readonly packed: boolean }) => Promise<Blob>
  readonly read: ReadFile
  readonly verify: (file: BackupFile) => Promise<string | undefined>
}

/** A line of the log must stay short enough to be read by anyone. */
const MOST_NAMED = 2_000

export function createSafekeeping(library: LibraryStore, tools: SafekeepingTools): Safekeeping {
  let isTaking = false

  function record(leavings: readonly Leaving[]): void {
    const happenings = leavings.flatMap(({ events, leftOut }) => {
      const happening = (from: number): Happening => ({
        type: 'left-out',
        events: events.slice(from, from + MOST_NAMED),
        leftOut,
      })
      return Array.from({ length: Math.ceil(events.length / MOST_NAMED) }, (_, part) => happening(part * MOST_NAMED))
    })
    if (happenings.length > 0) library.getState().record(...happenings)
  }

  async function takeInVerified({ manifest, events }: BackupFile): Promise<Taken> {
    const { readLog, mergeLog, record: note } = library.getState()
    const here = await readLog()
    const known = new Set(here.map(({ id }) => id))
    const inFile = new Set(events.map(({ id }) => id))
    const outHere = leftOutOf(here).out
    const outThere = leftOutOf(events).out
    const fresh = events.filter(({ id }) => !known.has(id)).map(({ id }) => id)
    const again = events.filter(({ id }) => outHere.has(id) && !outThere.has(id)).map(({ id }) => id)
    const added = await mergeLog(events)
    record([{ events: again, leftOut: false }])
    note({ type: 'restored', events: events.length, added })
    const isOther = (event: LogEvent) =>
      !inFile.has(event.id) && !outHere.has(event.id) && event.type !== 'left-out' && !isAboutCopies(event)
    const { at, device, events: count, seals } = manifest
    return {
      file: { at, device, events: count, isSealed: seals !== undefined },
      added,
      again: again.length,
      known: events.length - added,
      others: here.filter(isOther).map(({ id }) => id),
      undoing: [{ events: [...fresh, ...again], leftOut: true }],
    }
  }

  return {
    async write(form) {
      const events = await library.getState().readLog()
      const file = await tools.write(events, form)
      return { file, events: events.length, isPacked: file.type === 'application/gzip' }
    },
    noteBackup({ events }, to) {
      library.getState().record({ type: 'backed-up', to, events })
    },
    async takeIn(file, { signal, tell = () => {} } = {}) {
      // There is one place to try files out.
      if (isTaking) return refusal('Another file is being taken in: wait until that is done.')
      isTaking = true
      try {
        const reading = await tools.read(file, {
          ...(signal && { signal }),
          tell: (done) => tell({ step: 'reading', done }),
        })
        if (!reading.ok) return reading
        signal?.throwIfAborted()
        tell({ step: 'trying' })
        const difference = await tools.verify(reading.value)
        signal?.throwIfAborted()
        if (difference) return refusal(`This file was tried out apart from your log, and ${difference}.`)
        tell({ step: 'joining' })
        return { ok: true, value: await takeInVerified(reading.value) }
      } catch (error) {
        if (signal?.aborted) return refusal('Stopped.')
        return refusal(error instanceof Error ? error.message : String(error))
      } finally {
        isTaking = false
      }
    },
    keepOnly(taken) {
      record([{ events: taken.others, leftOut: true }])
      return { ...taken, others: [], undoing: [...taken.undoing, { events: taken.others, leftOut: false }] }
    },
    undo: ({ undoing }) => record(undoing),
  }
}

function refusal(message: string): TakenIn {
  return { ok: false, problem: { message: `${message} Nothing was taken in.` } }
}
