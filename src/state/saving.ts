import type { LogEvent } from '#core/event.ts'
import type { Aside } from '#storage/aside.ts'

/** How writing goes: nothing is saved until the disk has said so, and nothing that is not is hidden. */
export type Saving = {
  readonly unsaved: number
  /** Why the last try failed, in words for the learner. */
  readonly problem?: string
  /** All that is not saved would be found again by the next page. */
  readonly isAside?: boolean
}

type SaverEdges = {
  readonly append: (events: readonly LogEvent[]) => Promise<void>
  readonly wait: (ms: number) => Promise<void>
  readonly aside: Aside
  readonly tell: (saving: Saving) => void
}

export type Saver = {
  /** Takes events to write; returns at once. */
  readonly add: (events: readonly LogEvent[]) => void
  /** What is not written yet, in order. */
  readonly pending: () => readonly LogEvent[]
  /** Does not wait any longer for the next try. */
  readonly tryNow: () => void
  /** The page may go at any moment: puts aside what is not written. */
  readonly putAside: () => void
}

const FIRST_WAIT_MS = 500
const LONGEST_WAIT_MS = 30_000

/**
 * Writes events in order, one durable transaction at a time, and tries a failed one again for as long as it takes.
 * Trying again is safe: the repository keeps an event once, whatever happened to the try before. From the first
 * failure on, what is not written lies aside as well.
 */
export function createSaver({ append, wait, aside, tell }: SaverEdges): Saver {
  let pending: readonly LogEvent[] = []
  let isWriting = false
  let problem: string | undefined
  /** Whether anything was put aside that is to be dropped again. */
  let isUsed = false
  let tryNow = () => {}

  function putAside(): boolean {
    isUsed ||= pending.length > 0
    return pending.length > 0 && aside.keep(pending)
  }

  function report(): void {
    tell({ unsaved: pending.length, ...(problem && { problem, isAside: putAside() }) })
  }

  async function write(): Promise<void> {
    isWriting = true
    for (let waitMs = FIRST_WAIT_MS; pending.length > 0; ) {
      const batch = pending
      try {
        await append(batch)
        pending = pending.slice(batch.length)
        if (isUsed) aside.drop(batch)
        isUsed &&= pending.length > 0
        waitMs = FIRST_WAIT_MS
        problem = undefined
        report()
      } catch (error) {
        problem = error instanceof Error ? error.message : String(error)
        report()
        await Promise.race([wait(waitMs), new Promise<void>((resolve) => (tryNow = resolve))])
        waitMs = Math.min(LONGEST_WAIT_MS, waitMs * 2)
      }
    }
    isWriting = false
  }

  return {
    add(events) {
      pending = [...pending, ...events]
      report()
      if (!isWriting) void write()
    },
    pending: () => pending,
    tryNow: () => tryNow(),
    putAside: () => void putAside(),
  }
}
