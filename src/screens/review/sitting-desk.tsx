import { useEffect, useLayoutEffect, useState } from 'react'
import { useStore } from 'zustand'
import { useEdges, useLibrary } from '#screens/edges.ts'
import { Later } from '#screens/later.ts'
import { scenarioDesk } from '#screens/scenario/later-desk.ts'
import { fetchShelf } from '#screens/use-shelf.ts'
import { createReviewStore, type ReviewStore } from '#state/review-store.ts'
import { Desk } from './desk.tsx'
import { Summary } from './summary.tsx'

/** The open sitting: its next card, or what came of it. */
export function SittingDesk() {
  const review = useReviewStore()
  return review ? <DeskOrSummary review={review} /> : null
}

function DeskOrSummary({ review }: { readonly review: ReviewStore }) {
  const isFinished = useStore(review, ({ card }) => card === undefined)
  const isScenario = useIsScenario(review)
  const { screenLock } = useEdges()
  // A phone that goes dark in the middle of a question is in the way.
  useEffect(() => {
    if (isFinished) return
    screenLock.hold()
    return () => screenLock.release()
  }, [screenLock, isFinished])
  if (isFinished) return <Summary review={review} />
  return isScenario ? <Later of={scenarioDesk} review={review} /> : <Desk review={review} />
}

/** Fetched as soon as the sitting has one, a scenario is there when it comes up. */
function useIsScenario(review: ReviewStore): boolean {
  const { scenarios } = useEdges()
  const id = useStore(review, ({ card }) => card)
  const cards = useLibrary((library) => library.cards)
  const hasScenarios = useStore(
    review,
    ({ sitting }) => sitting?.cards.some((card) => cards.get(card)?.scenario) ?? false,
  )
  useEffect(() => {
    if (!hasScenarios) return
    // What cannot be fetched now is asked for again when it is up, and then says why.
    void Promise.all([scenarioDesk.fetch(), fetchShelf(scenarios)]).catch(() => undefined)
  }, [hasScenarios, scenarios])
  return id !== undefined && cards.get(id)?.scenario !== undefined
}

/** A store for as long as the learner looks at the sitting; made before anything is painted. */
function useReviewStore(): ReviewStore | undefined {
  const { library, now } = useEdges()
  const [review, setReview] = useState<ReviewStore>()
  useLayoutEffect(() => {
    const made = createReviewStore(library, now)
    setReview(made)
    return () => made.getState().close()
  }, [library, now])
  return review
}
