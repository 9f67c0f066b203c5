import type { LogEvent } from '#core/event.ts'

/** How writing goes: nothing is saved until the disk has said so, and nothing that is not is hidden. */
export type Saving = {
  readonly unsaved: number
  /** Why the last try failed, in words for the learner. */
  readonly problem?: string
}

type SaverEdges = {
  readonly append: (events: readonly LogEvent[]) => Promise<void>
  readonly wait: (ms: number) => Promise<void>
  readonly tell: (saving: Saving) => void
}

export type Saver = {
  /** Takes events to write; returns at once. */
  readonly add: (events: readonly LogEvent[]) => void
  /** What is not written yet, in order. */
  readonly pending: () => readonly LogEvent[]
}

const FIRST_WAIT_MS = 500
const LONGEST_WAIT_MS = 30_000

/**
 * Writes events in order, one durable transaction at a time, and tries a failed one again for as long as it takes.
 * Trying again is safe: the repository keeps an event once, whatever happened to the try before.
 */
export function createSaver({ append, wait, tell }: SaverEdges): Saver {
  let pending: readonly LogEvent[] = []
  let isWriting = false

  async function write(): Promise<void> {
    isWriting = true
    for (let waitMs = FIRST_WAIT_MS; pending.length > 0; ) {
      const batch = pending
      try {
        await append(batch)
        pending = pending.slice(batch.length)
        waitMs = FIRST_WAIT_MS
        tell({ unsaved: pending.length })
      } catch (error) {
        tell({ unsaved: pending.length, problem: error instanceof Error ? error.message : String(error) })
        await wait(waitMs)
        waitMs = Math.min(LONGEST_WAIT_MS, waitMs * 2)
      }
    }
    isWriting = false
  }

  return {
    add(events) {
      pending = [...pending, ...events]
      tell({ unsaved: pending.length })
      if (!isWriting) void write()
    },
    pending: () => pending,
  }
}
