import { useEffect, useState } from 'react'
import { inSlices } from '#core/in-slices.ts'
import type { SittableExam } from '#core/mock/composing.ts'
import type { AskedCard } from '#core/readiness/of-deck.ts'
import { type PastReadiness, pastInSteps } from '#core/readiness/past.ts'
import { useEdges } from '#screens/edges.ts'

/** What earlier days and mocks would have been told, worked out in slices; undefined until then. */
export function usePast(exam: SittableExam, asked: readonly AskedCard[]): PastReadiness | undefined {
  const { library, now, giveWay } = useEdges()
  const [past, setPast] = useState<{ readonly exam: SittableExam; readonly found: PastReadiness }>()
  useEffect(() => {
    let isWanted = true
    async function read() {
      const { readLog, progress } = library.getState()
      const steps = pastInSteps({ log: await readLog(), asked, exam, mocks: progress.mocks.values() })
      const found = await inSlices(steps, { now, giveWay, isWanted: () => isWanted })
      if (found) setPast({ exam, found })
    }
    void read()
    return () => {
      isWanted = false
    }
  }, [library, now, giveWay, exam, asked])
  return past?.exam === exam ? past.found : undefined
}
