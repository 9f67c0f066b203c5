import { useEffect, useLayoutEffect, useState } from 'react'
import { useStore } from 'zustand'
import { useEdges } from '#screens/edges.ts'
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
  const { screenLock } = useEdges()
  // A phone that goes dark in the middle of a question is in the way.
  useEffect(() => {
    if (isFinished) return
    screenLock.hold()
    return () => screenLock.release()
  }, [screenLock, isFinished])
  return isFinished ? <Summary review={review} /> : <Desk review={review} />
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
