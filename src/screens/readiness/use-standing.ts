import { useEffect, useMemo, useState } from 'react'
import { useStore } from 'zustand'
import type { SittableExam } from '#core/mock/composing.ts'
import type { Answered } from '#core/readiness/calibration.ts'
import { useEdges, useLibrary } from '#screens/edges.ts'
import { answersForetold } from '#state/exam-plan.ts'
import { type Standing, standingFor } from '#state/readiness.ts'

/** `reading` until the log is read; `nothing` where the exam asks nothing of the deck. */
export type Found = Standing | 'reading' | 'nothing'

/** Where the learner stands before an exam, told again when something was answered or a plan is solved. */
export function useStanding(exam: SittableExam): Found {
  const deck = useLibrary((library) => library.deck)
  const progress = useLibrary((library) => library.progress)
  const today = useLibrary((library) => library.today)
  const solved = useStore(useEdges().planning, (planning) => planning.solved)
  const answers = useAnswers()
  const { cards, plan, settings } = progress
  // biome-ignore lint/correctness/useExhaustiveDependencies: of the progress only the cards, the plan and the settings.
  return useMemo(
    () => (answers ? (standingFor({ deck, progress, today }, exam, answers, solved) ?? 'nothing') : 'reading'),
    [deck, cards, plan, settings, today, exam, answers, solved],
  )
}

/** What the log says about the memory model; what was read last stays while it is read again. */
function useAnswers(): readonly Answered[] | undefined {
  const { library } = useEdges()
  const cards = useLibrary(({ progress }) => progress.cards)
  const [answers, setAnswers] = useState<readonly Answered[]>()
  // The log is on the disk.
  // biome-ignore lint/correctness/useExhaustiveDependencies: other cards are the occasion.
  useEffect(() => {
    let isWanted = true
    void answersForetold(library.getState()).then((read) => isWanted && setAnswers(read))
    return () => {
      isWanted = false
    }
  }, [library, cards])
  return answers
}
