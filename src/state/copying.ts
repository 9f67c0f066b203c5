import type { Instant } from '#core/time.ts'
import type { LibraryStore } from './library-store.ts'

type CopyingEdges = {
  /** Makes a copy if it is worth it. */
  readonly keep: () => Promise<void>
  readonly now: () => Instant
  readonly wait: (ms: number) => Promise<void>
}

const LOOK_MS = 15_000
/** Whoever has not answered for so long is not about to. */
const QUIET_MS = 30_000

/** Has copies of the log made for as long as the page lives, whenever there is something new and nobody studies. */
export async function keepCopies(library: LibraryStore, { keep, now, wait }: CopyingEdges): Promise<never> {
  let copied: string | undefined
  for (;;) {
    const { progress, forbidden, saving } = library.getState()
    const { newest } = progress
    const isQuiet = newest !== undefined && Math.abs(now() - newest.at) > QUIET_MS && saving.unsaved === 0
    // A browser that keeps no log keeps no copies of it, either.
    if (isQuiet && newest.id !== copied && !forbidden) {
      copied = newest.id
      // What fails is told on the screen of copies.
      await keep().catch(() => undefined)
    }
    await wait(LOOK_MS)
  }
}
