import { useEffect, useState, useSyncExternalStore } from 'react'

/** A curve takes so long to be drawn, however soon it was worked out: so that it is seen to grow. */
const UNROLLING_MS = 700

const REDUCED = '(prefers-reduced-motion: reduce)'

/** Whether the learner wants things to stand still. */
export function useReducedMotion(): boolean {
  return useSyncExternalStore(watch, () => matchMedia(REDUCED).matches)
}

function watch(listener: () => void): () => void {
  const motion = matchMedia(REDUCED)
  motion.addEventListener('change', listener)
  return () => motion.removeEventListener('change', listener)
}

/** How much of what `key` stands for is to be seen by now, from 0 to 1; all of it where nothing may move. */
export function useUnrolled(key: string | undefined): number {
  const isStill = useReducedMotion()
  const [unrolled, setUnrolled] = useState<{ readonly key: string | undefined; readonly share: number }>({
    key: undefined,
    share: 0,
  })
  // Frames come from the browser, each with its time.
  useEffect(() => {
    if (key === undefined || isStill) return
    let start: number | undefined
    let frame = requestAnimationFrame(function draw(time: number) {
      start ??= time
      const share = Math.min(1, (time - start + 16) / UNROLLING_MS)
      setUnrolled({ key, share })
      if (share < 1) frame = requestAnimationFrame(draw)
    })
    return () => cancelAnimationFrame(frame)
  }, [key, isStill])
  if (isStill) return 1
  return unrolled.key === key ? unrolled.share : 0
}
