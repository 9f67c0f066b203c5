import { useLayoutEffect, useMemo, useRef, useState } from 'react'
import { Link, useNavigate } from 'react-router-dom'
import { useStore } from 'zustand'
import type { Grade } from '#core/grade.ts'
import { lastStep } from '#core/session.ts'
import actions from '#parts/actions.module.css'
import { CardFace } from '#parts/desk/card-face.tsx'
import { GradeBar } from '#parts/desk/grade-bar.tsx'
import { SwipeSurface } from '#parts/desk/swipe-surface.tsx'
import { Empty } from '#parts/empty.tsx'
import { useLibrary } from '#screens/edges.ts'
import { useTitle } from '#screens/frame/screen.tsx'
import { noteAddress, useSurroundings } from '#screens/surroundings.tsx'
import { comingBack } from '#state/coming-back.ts'
import type { ReviewStore } from '#state/review-store.ts'
import { CardHead } from './card-head.tsx'
import { CardNotices } from './card-notices.tsx'
import { CardSources } from './card-sources.tsx'
import styles from './desk.module.css'
import { DeskDialogs, type OpenDialog } from './desk-dialogs.tsx'
import { TopBar } from './top-bar.tsx'
import { useDeskKeys } from './use-desk-keys.ts'

/** The card that is up, with everything in reach that can be done to it. */
export function Desk({ review }: { readonly review: ReviewStore }) {
  useTitle('Sitting')
  const around = useSurroundings()
  const [dialog, setDialog] = useState<OpenDialog>()
  const id = useStore(review, ({ card }) => card) ?? ''
  const side = useStore(review, (state) => state.side)
  const step = useStore(review, ({ sitting }) => sitting && lastStep(sitting)?.event)
  const card = useLibrary((library) => library.cards.get(id))
  const focus = useFocusOn(`${id} ${step}`, side)
  const navigate = useNavigate()
  useDeskKeys(review, { isActive: dialog === undefined, leave: () => navigate('/'), open: setDialog })
  const { turn, grade } = review.getState()

  return (
    <div className={styles.desk}>
      <h1 className="unseen">Sitting</h1>
      <TopBar review={review} onMore={() => setDialog('menu')} />
      <div className={styles.middle}>
        {card ? (
          <>
            <CardHead review={review} card={card} />
            <SwipeSurface
              key={`${id} ${step}`}
              onTap={side === 'question' ? turn : undefined}
              onGrade={side === 'answer' ? grade : undefined}
            >
              <CardFace card={card} side={side} around={around} focusRef={focus} />
            </SwipeSurface>
            {side === 'answer' && <CardNotices card={card} />}
            {side === 'answer' && (
              <footer className={`soft ${styles.from}`}>
                <CardSources card={card} />
                {card.note !== undefined && <Link to={noteAddress(card.note, card.anchor)}>Read its note</Link>}
              </footer>
            )}
          </>
        ) : (
          <Empty title="This card is no longer in the deck">
            <p>Skip it; what you answered before is kept.</p>
          </Empty>
        )}
      </div>
      <div className={styles.bottom}>
        {!card ? (
          <button type="button" className={`${actions.primary} ${actions.wide}`} onClick={review.getState().skip}>
            Skip
          </button>
        ) : side === 'question' ? (
          <button type="button" className={`${actions.primary} ${actions.wide}`} onClick={turn}>
            Show answer
          </button>
        ) : (
          <Grades review={review} card={id} onGrade={grade} />
        )}
      </div>
      {card && <DeskDialogs review={review} card={card} open={dialog} onOpen={setDialog} />}
    </div>
  )
}

type GradesProps = { readonly review: ReviewStore; readonly card: string; readonly onGrade: (grade: Grade) => void }

function Grades({ review, card, onGrade }: GradesProps) {
  const sitting = useStore(review, (state) => state.sitting)
  const cards = useLibrary((library) => library.cards)
  const progress = useLibrary((library) => library.progress)
  const today = useLibrary((library) => library.today)
  const returns = useMemo(
    () => (sitting?.counts ? comingBack({ cards, progress, today }, sitting, card) : undefined),
    [cards, progress, today, sitting, card],
  )
  return <GradeBar onGrade={onGrade} returns={returns} />
}

/** Whenever another side comes up, the focus goes to it, so that it is read out and the next Tab starts there. */
function useFocusOn(occasion: string, side: 'question' | 'answer') {
  const target = useRef<HTMLElement>(null)
  // biome-ignore lint/correctness/useExhaustiveDependencies: a new card is the occasion, not an ingredient.
  useLayoutEffect(() => {
    target.current?.focus({ preventScroll: true })
    if (side === 'question') window.scrollTo(0, 0)
    else target.current?.scrollIntoView({ block: 'nearest' })
  }, [occasion, side])
  return target
}
