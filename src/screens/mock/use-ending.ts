import { useEffect } from 'react'
import { useEdges } from '#screens/edges.ts'
import { fetchShelf } from '#screens/use-shelf.ts'
import { finishOverdueMock } from '#state/mocks.ts'

const SECOND_MS = 1_000

/** Ends the mock once its time is over: while somebody looks, or as soon as somebody does again. */
export function useEnding(): void {
  const { library, scenarios, now } = useEdges()
  useEffect(() => {
    // What could not be fetched is asked for again a second later.
    const read = async () => (await fetchShelf(scenarios)).scenarios
    const look = () => void finishOverdueMock(library, read, now).catch(() => undefined)
    look()
    const clock = setInterval(look, SECOND_MS)
    document.addEventListener('visibilitychange', look)
    return () => {
      clearInterval(clock)
      document.removeEventListener('visibilitychange', look)
    }
  }, [library, scenarios, now])
}
