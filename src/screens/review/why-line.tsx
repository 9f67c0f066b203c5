import { useState } from 'react'
import { useStore } from 'zustand'
import type { Card } from '#core/deck.ts'
import { progressOf } from '#core/progress.ts'
import { lastStep } from '#core/session.ts'
import { useEdges } from '#screens/edges.ts'
import type { ReviewStore } from '#state/review-store.ts'
import styles from './desk.module.css'
import { whyWords } from './why-words.ts'

type Props = { readonly review: ReviewStore; readonly card: Card }

/** Why a card of Today comes; nothing where the learner chose it by a query, or without an exam ahead. */
export function WhyLine({ review, card }: Props) {
  const isOfToday = useStore(review, ({ sitting }) => sitting?.query === '' && sitting.counts)
  const step = useStore(review, ({ sitting }) => sitting && lastStep(sitting)?.event)
  return isOfToday ? <Why key={`${card.id} ${step}`} card={card} /> : null
}

function Why({ card }: { readonly card: Card }) {
  const { library, planning } = useEdges()
  // Asked once, when the card comes up: a line that came later would move what is being read.
  const [words] = useState(() => {
    const { code, solved } = planning.getState()
    const { progress, deck, today } = library.getState()
    if (!code || !solved || today >= solved.plan.date) return undefined
    const why = code.whyToday(solved, { card, progress: progressOf(progress, card.id) }, deck, today)
    return why && whyWords(why)
  })
  return words ? <p className={`soft ${styles.why}`}>{words}</p> : null
}
