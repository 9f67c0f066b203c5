import { useEffect, useState } from 'react'
import { type Search, searched } from '#core/browse.ts'
import type { Subject } from '#core/queue.ts'
import type { Day } from '#core/time.ts'

export type Found = {
  readonly cards: readonly Subject[]
  /** What was searched: another one begins another list. */
  readonly search: Search
}

/**
 * What a search finds; undefined before the first has ended. It runs in slices between which the page is free, so that
 * typing goes on whatever the number of cards; what was found before stays until then.
 */
export function useSearch(subjects: readonly Subject[], search: Search, today: Day): Found | undefined {
  const [found, setFound] = useState<Found>()
  // The page's own work comes between two slices.
  useEffect(() => {
    let isWanted = true
    async function run() {
      const slices = searched(subjects, search, today)
      for (let slice = slices.next(); isWanted; slice = slices.next()) {
        if (slice.done) return setFound({ cards: slice.value, search })
        await nextTask()
      }
    }
    void run()
    return () => {
      isWanted = false
    }
  }, [subjects, search, today])
  return found
}

/** A message is the soonest task there is: a timer waits 4 ms, and twenty of those can be felt. */
function nextTask(): Promise<void> {
  return new Promise((resolve) => {
    const { port1, port2 } = new MessageChannel()
    port1.onmessage = () => {
      port1.close()
      resolve()
    }
    port2.postMessage(undefined)
  })
}
