import { useEffect, useState } from 'react'
import { type Search, searched } from '#core/browse.ts'
import type { Subject } from '#core/queue.ts'

/**
 * What a search finds; undefined before the first has ended. It runs in slices between which the page is free, so that
 * typing goes on whatever the number of cards; what was found before stays until then.
 */
export function useSearch(subjects: readonly Subject[], { query, sort, down, today }: Search) {
  const [found, setFound] = useState<readonly Subject[]>()
  // The page's own work comes between two slices.
  useEffect(() => {
    let isWanted = true
    async function run() {
      const search = searched(subjects, { query, sort, down, today })
      for (let step = search.next(); isWanted; step = search.next()) {
        if (step.done) return setFound(step.value)
        await nextTask()
      }
    }
    void run()
    return () => {
      isWanted = false
    }
  }, [subjects, query, sort, down, today])
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
