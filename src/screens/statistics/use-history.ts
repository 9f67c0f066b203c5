import { useEffect, useState } from 'react'
import type { LogEvent } from '#core/event.ts'
import { type Answered, historyInSteps } from '#core/statistics/history.ts'
import { useEdges, useLibrary } from '#screens/edges.ts'

export type Past = { readonly log: readonly LogEvent[]; readonly history: readonly Answered[] }

/** After so long a page is asked what else there is to do: a tap must never wait. */
const SLICE_MS = 12

/**
 * The whole log and the history of answers in it; undefined until they are read. Read again when something was added;
 * until then what was known stays. A long log is gone through in slices.
 */
export function usePast(): Past | undefined {
  const { library, now } = useEdges()
  const newest = useLibrary(({ progress }) => progress.newest?.id)
  const [past, setPast] = useState<Past>()
  // biome-ignore lint/correctness/useExhaustiveDependencies: a new event is the occasion.
  useEffect(() => {
    let isWanted = true
    async function read() {
      const log = await library.getState().readLog()
      const pass = historyInSteps(log)
      // Reading took its time already: the first slice waits as the others do.
      let until = 0
      for (;;) {
        if (now() >= until) {
          await new Promise((resolve) => setTimeout(resolve))
          if (!isWanted) return
          until = now() + SLICE_MS
        }
        const step = pass.next()
        if (step.done) return setPast({ log, history: step.value })
      }
    }
    void read()
    return () => {
      isWanted = false
    }
  }, [library, newest, now])
  return past
}
