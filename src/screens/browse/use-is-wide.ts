import { useSyncExternalStore } from 'react'

// The width at which two columns are comfortable; browse.module.css has the same.
const WIDE = '(min-width: 64rem)'

/** Whether a card has room beside the list. */
export function useIsWide(): boolean {
  return useSyncExternalStore(watch, () => matchMedia(WIDE).matches)
}

function watch(listener: () => void): () => void {
  const width = matchMedia(WIDE)
  width.addEventListener('change', listener)
  return () => width.removeEventListener('change', listener)
}
