import { useLayoutEffect, useRef } from 'react'

/** Whenever something else comes up, the focus goes to it, so that it is read out and the next Tab starts there. */
export function useArrival<Target extends HTMLElement>(occasion: unknown) {
  const target = useRef<Target>(null)
  // biome-ignore lint/correctness/useExhaustiveDependencies: the occasion is what brings it about.
  useLayoutEffect(() => {
    target.current?.focus({ preventScroll: true })
    window.scrollTo(0, 0)
  }, [occasion])
  return target
}
