import { type RefObject, useEffect, useRef } from 'react'

/** On paper nothing can be opened: all `<details>` are open while the page is printed, and then as they were. */
export function useOpenedInPrint<Target extends HTMLElement>(): RefObject<Target | null> {
  const target = useRef<Target>(null)
  useEffect(() => {
    let opened: readonly HTMLDetailsElement[] = []
    const onPaper = matchMedia('print')
    // The browser tells when it is about to print, and when it has.
    const follow = () => {
      for (const details of opened) details.open = false
      opened = onPaper.matches
        ? [...(target.current?.querySelectorAll<HTMLDetailsElement>('details:not([open])') ?? [])]
        : []
      for (const details of opened) details.open = true
    }
    onPaper.addEventListener('change', follow)
    return () => onPaper.removeEventListener('change', follow)
  }, [])
  return target
}
