/** Keeps the screen awake during a sitting. */
export interface ScreenLock {
  hold(): void
  release(): void
}

/** `wakeLock` is `navigator.wakeLock`; where it is missing the screen simply sleeps as usual. */
export function createScreenLock({
  wakeLock,
  document,
}: {
  readonly wakeLock: WakeLock | undefined
  readonly document: Document
}): ScreenLock {
  let wanted = false
  let sentinel: WakeLockSentinel | undefined

  async function acquire(): Promise<void> {
    if (!wakeLock || !wanted || document.visibilityState !== 'visible') return
    try {
      const granted = await wakeLock.request('screen')
      // The sitting may have ended, or another request been granted, while this one was under way.
      if (wanted && (!sentinel || sentinel.released)) sentinel = granted
      else await granted.release()
    } catch {
      // Refused on a low battery. Studying goes on, and the next return to the page asks again.
    }
  }

  // The browser drops the lock whenever the page is hidden.
  document.addEventListener('visibilitychange', () => void acquire())

  return {
    hold() {
      wanted = true
      void acquire()
    },
    release() {
      wanted = false
      void sentinel?.release()
      sentinel = undefined
    },
  }
}
