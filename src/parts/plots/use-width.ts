import { type RefObject, useLayoutEffect, useRef, useState } from 'react'

/** What a plot is drawn for until it is known how much room there is. */
const USUAL = 350

/** How wide an element is, in pixels: a plot is drawn for its place, so that its words keep their size. */
export function useWidth<Target extends HTMLElement>(): readonly [RefObject<Target | null>, number] {
  const target = useRef<Target>(null)
  const [width, setWidth] = useState(USUAL)
  // Layout belongs to the browser: it is asked before the first paint, and tells of each change.
  useLayoutEffect(() => {
    const element = target.current
    if (!element) return
    const measure = () => setWidth(element.clientWidth || USUAL)
    measure()
    const watcher = new ResizeObserver(measure)
    watcher.observe(element)
    return () => watcher.disconnect()
  }, [])
  return [target, width]
}
