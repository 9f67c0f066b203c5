import { useEffect, useState } from 'react'
import type { Instant } from '#core/time.ts'
import { useEdges } from '#screens/edges.ts'

const SECOND_MS = 1_000

/** The time, looked at every second and when the page comes back to the front. What it means is computed from the log. */
export function useNow(): Instant {
  const { now } = useEdges()
  const [at, setAt] = useState(now)
  useEffect(() => {
    const look = () => setAt(now())
    const clock = setInterval(look, SECOND_MS)
    document.addEventListener('visibilitychange', look)
    return () => {
      clearInterval(clock)
      document.removeEventListener('visibilitychange', look)
    }
  }, [now])
  return at
}
