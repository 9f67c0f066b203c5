import { useMemo, useState } from 'react'
import { useNavigate } from 'react-router-dom'
import { useStore } from 'zustand'
import { draw } from '#core/scenario/draw.ts'
import { variantSeed } from '#core/session.ts'
import actions from '#parts/actions.module.css'
import { Empty } from '#parts/empty.tsx'
import { useTitle } from '#screens/frame/screen.tsx'
import styles from '#screens/review/desk.module.css'
import { DeskDialogs, type OpenDialog } from '#screens/review/desk-dialogs.tsx'
import { TopBar } from '#screens/review/top-bar.tsx'
import { Asking } from '#screens/scenario/asking.tsx'
import { SCENARIO_KEYS } from '#screens/scenario/keys.ts'
import { Outcome } from '#screens/scenario/outcome.tsx'
import type { ReviewStore } from '#state/review-store.ts'
import { useLibrary } from './edges.ts'
import { useShelf } from './use-shelf.ts'

/** The scenario that is up in a sitting: asked, and then explained. */
export function ScenarioDesk({ review }: { readonly review: ReviewStore }) {
  useTitle('Sitting')
  const navigate = useNavigate()
  const [dialog, setDialog] = useState<OpenDialog>()
  const shelf = useShelf()
  const id = useStore(review, ({ card }) => card) ?? ''
  const checked = useStore(review, (state) => state.checked)
  const sitting = useStore(review, (state) => state.sitting)
  const card = useLibrary((library) => library.cards.get(id))
  const seed = checked?.given.seed ?? (sitting ? variantSeed(sitting, id) : 0)
  const scenario = shelf?.scenarios.get(id)
  const drawn = useMemo(() => scenario && draw(scenario, seed), [scenario, seed])
  if (!card) return null

  const desk = { review, card, leave: () => navigate('/'), open: setDialog, isActive: dialog === undefined }
  return (
    <div className={styles.desk}>
      <h1 className="unseen">Sitting</h1>
      <TopBar review={review} onMore={() => setDialog('menu')} />
      {!shelf || !sitting ? (
        <p aria-busy="true" />
      ) : !drawn?.ok ? (
        <Missing review={review} />
      ) : checked ? (
        <Outcome key={seed} {...desk} drawn={drawn.value} checked={checked} shelf={shelf} />
      ) : (
        <Asking key={`${id} ${seed}`} {...desk} drawn={drawn.value} />
      )}
      <DeskDialogs review={review} card={card} open={dialog} onOpen={setDialog} keys={SCENARIO_KEYS} />
    </div>
  )
}

/** The card is there and its scenario is not, or no variant of it can be drawn: a deck that was put together wrongly. */
function Missing({ review }: { readonly review: ReviewStore }) {
  return (
    <>
      <Empty title="This scenario cannot be shown">
        <p>Its text is not in the deck. Skip it; what you answered before is kept.</p>
      </Empty>
      <div className={styles.bottom}>
        <button type="button" className={`${actions.primary} ${actions.wide}`} onClick={review.getState().skip}>
          Skip
        </button>
      </div>
    </>
  )
}
