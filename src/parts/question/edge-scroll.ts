import { useEffect, useRef } from 'react'

/** The outer parts of the screen in which a drag scrolls, as a share of its height. Bars may cover half of them. */
const EDGE = 0.16
const MOST_PX = 14

/** Pixels to scroll each frame while the finger is at `y`: none in the middle, faster towards either edge. */
export function edgeSpeed(y: number, height: number): number {
  const edge = height * EDGE
  const beyond = y < edge ? y - edge : Math.max(0, y - (height - edge))
  return Math.round(Math.max(-1, Math.min(1, beyond / edge)) * MOST_PX)
}

type Finger = { readonly y: number; readonly onScroll: () => void }

/** Scrolls the page while something is dragged near an edge of it; `onScroll` after each bit. */
export function useEdgeScroll() {
  const frame = useRef(0)
  const finger = useRef<Finger>({ y: 0, onScroll: () => {} })

  function stop() {
    cancelAnimationFrame(frame.current)
    frame.current = 0
  }

  function step() {
    frame.current = 0
    const before = window.scrollY
    window.scrollBy(0, edgeSpeed(finger.current.y, window.innerHeight))
    if (window.scrollY === before) return
    finger.current.onScroll()
    frame.current = requestAnimationFrame(step)
  }

  // The next frame belongs to the browser: it must not scroll a page that has gone on to something else.
  useEffect(() => () => cancelAnimationFrame(frame.current), [])

  return {
    follow: (y: number, onScroll: () => void) => {
      finger.current = { y, onScroll }
      if (frame.current === 0) frame.current = requestAnimationFrame(step)
    },
    stop,
  }
}
