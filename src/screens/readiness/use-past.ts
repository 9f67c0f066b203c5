import { useEffect, useState } from 'react'
import type { SittableExam } from '#core/mock/composing.ts'
import type { AskedCard } from '#core/readiness/of-deck.ts'
import { type PastReadiness, pastInSteps } from '#core/readiness/past.ts'
import { useEdges } from '#screens/edges.ts'

/** After so long a page is asked what else there is to do: a tap must never wait. */
const SLICE_MS = 12

/** What earlier days and mocks would have been told, worked out in slices; undefined until then. */
export function usePast(exam: SittableExam, asked: readonly AskedCard[]): PastReadiness | undefined {
  const { library, now } = useEdges()
  const [past, setPast] = useState<{ readonly exam: SittableExam; readonly found: PastReadiness }>()
  useEffect(() => {
    let isWanted = true
    async function read() {
      const { readLog, progress } = library.getState()
      const steps = pastInSteps({ log: await readLog(), asked, exam, mocks: progress.mocks.values() })
      // Reading took its time already: the first slice waits as the others do.
      let until = 0
      for (;;) {
        if (now() >= until) {
          await new Promise((resolve) => setTimeout(resolve))
          if (!isWanted) return
          until = now() + SLICE_MS
        }
        const step = steps.next()
        if (step.done) return setPast({ exam, found: step.value })
      }
    }
    void read()
    return () => {
      isWanted = false
    }
  }, [library, now, exam, asked])
  return past?.exam === exam ? past.found : undefined
}
