import type { Library, LibraryStore } from './library-store.ts'

type CopyingEdges = {
  /** Makes a copy if it is worth it. */
  readonly keep: () => Promise<void>
  readonly wait: (ms: number) => Promise<void>
}

/** The summary is on the screen by then. */
const AFTER_SITTING_MS = 3_000

/** Has copies of the log made when nobody studies: now, and after each sitting. */
export function keepCopies(library: LibraryStore, { keep, wait }: CopyingEdges): void {
  const isStudying = ({ progress, device }: Library) => progress.sittings.has(device)

  function look(): void {
    // A browser that keeps no log keeps no copies of it, either. What fails is told on the screen of copies.
    if (!isStudying(library.getState()) && !library.getState().forbidden) void keep().catch(() => undefined)
  }

  library.subscribe((next, before) => {
    if (isStudying(before) && !isStudying(next)) void wait(AFTER_SITTING_MS).then(look)
  })
  look()
}
