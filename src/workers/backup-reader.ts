import type { LogEvent } from '#core/event.ts'
import { type BackupFile, type BackupReading, type ReadFile, readBackup } from '#storage/backup/read-backup.ts'

export type BackupReaderReply =
  /** How much is read, from 0 to 1. The first of these says that the worker runs. */
  | { readonly kind: 'share'; readonly done: number }
  /** Some of the events: all of them in one piece would hold the page up. */
  | { readonly kind: 'events'; readonly events: readonly LogEvent[] }
  /** Whose events have all come. */
  | { readonly kind: 'whole'; readonly manifest: BackupFile['manifest'] }
  | { readonly kind: 'refused'; readonly problem: (BackupReading & { ok: false })['problem'] }

/** As much of a worker as reading needs. */
export type BackupReaderPort = {
  postMessage(file: Blob): void
  terminate(): void
  onmessage: ((event: MessageEvent<BackupReaderReply>) => void) | null
  onerror: ((event: ErrorEvent) => void) | null
}

/** A backup of a million events takes half a minute on a slow phone. */
const LIMIT_MS = 180_000

type Edges = { readonly startWorker: () => BackupReaderPort; readonly limitMs?: number }

/**
 * Reads backups, which may be made to do harm, in a worker of its own each, that is ended when nobody wants its answer
 * any more or when it takes too long; on the page where workers cannot be had. Rejects where it was ended.
 */
export function createBackupReader({ startWorker, limitMs = LIMIT_MS }: Edges): ReadFile {
  return (file, { signal, tell = () => {} } = {}) =>
    new Promise((resolve, reject) => {
      const events: LogEvent[] = []
      let worker: BackupReaderPort | undefined
      let isRunning = false
      let isOver = false

      function end(settle: () => void): void {
        if (isOver) return
        isOver = true
        clearTimeout(timer)
        signal?.removeEventListener('abort', stop)
        worker?.terminate()
        settle()
      }
      const stop = () => end(() => reject(signal?.reason))
      const done = (reading: BackupReading) => end(() => resolve(reading))
      const failed = (error: unknown) => end(() => reject(error))

      const onPage = () =>
        readBackup(file, (share) => {
          if (isOver) throw new Error('Nobody wants it any more.')
          tell(share)
        }).then(done, failed)

      function hear({ data }: MessageEvent<BackupReaderReply>): void {
        if (isOver) return
        isRunning = true
        if (data.kind === 'share') tell(data.done)
        else if (data.kind === 'events') for (const event of data.events) events.push(event)
        else if (data.kind === 'whole') done({ ok: true, value: { manifest: data.manifest, events } })
        else done({ ok: false, problem: data.problem })
      }

      const timer = setTimeout(() => failed(new Error(tooLong(limitMs))), limitMs)
      if (signal?.aborted) return stop()
      signal?.addEventListener('abort', stop)
      try {
        worker = startWorker()
        worker.onmessage = hear
        worker.onerror = ({ message }) => {
          // What ran and broke would break the page as well.
          if (isRunning) failed(new Error(`It could not be read to its end: ${message}.`))
          else if (!isOver) void onPage()
        }
        worker.postMessage(file)
      } catch {
        // A browser that allows no worker throws when it is started.
        void onPage()
      }
    })
}

function tooLong(limitMs: number): string {
  return `It was given up after ${Math.round(limitMs / 1000)} seconds: the file is far too large, or made to do harm. Choose another copy.`
}

export function startBackupReader(): BackupReaderPort {
  return new Worker(new URL('./backup-reader-worker.ts', import.meta.url), { type: 'module' })
}
