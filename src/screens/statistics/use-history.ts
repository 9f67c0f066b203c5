import { useEffect, useState } from 'react'
import type { LogEvent } from '#core/event.ts'
import { inSlices } from '#core/in-slices.ts'
import { type Answered, historyInSteps } from '#core/statistics/history.ts'
import { useEdges, useLibrary } from '#screens/edges.ts'

export type Past = { readonly log: readonly LogEvent[]; readonly history: readonly Answered[] }

/**
 * The whole log and the history of answers in it; undefined until they are read. Read again when something was added;
 * until then what was known stays. A long log is gone through in slices.
 */
export function usePast(): Past | undefined {
  const { library, now, giveWay } = useEdges()
  const newest = useLibrary(({ progress }) => progress.newest?.id)
  const [past, setPast] = useState<Past>()
  // biome-ignore lint/correctness/useExhaustiveDependencies: a new event is the occasion.
  useEffect(() => {
    let isWanted = true
    async function read() {
      const log = await library.getState().readLog()
      const history = await inSlices(historyInSteps(log), { now, giveWay, isWanted: () => isWanted })
      if (history) setPast({ log, history })
    }
    void read()
    return () => {
      isWanted = false
    }
  }, [library, newest, now, giveWay])
  return past
}
