import { Link } from 'react-router-dom'
import { useStore } from 'zustand'
import { tally } from '#core/session.ts'
import actions from '#parts/actions.module.css'
import { Hairline } from '#parts/desk/hairline.tsx'
import { Place } from '#parts/desk/place.tsx'
import { Icon } from '#parts/icon.tsx'
import { useEdges, useLibrary } from '#screens/edges.ts'
import type { ReviewStore } from '#state/review-store.ts'
import styles from './top-bar.module.css'

export function TopBar({ review, onMore }: { readonly review: ReviewStore; readonly onMore: () => void }) {
  const { now } = useEdges()
  const sitting = useStore(review, (state) => state.sitting)
  const unsaved = useLibrary((library) => library.saving.unsaved)
  if (!sitting) return null
  const { minutes } = sitting
  const { finished, total, answered } = tally(sitting)
  // It changes with the cards; a clock that ticks belongs to a mock.
  const gone = (now() - sitting.startedAt) / 60_000
  return (
    <header className={styles.bar}>
      {minutes === undefined ? (
        <Hairline done={finished} of={total} />
      ) : (
        <Hairline done={Math.min(minutes, gone)} of={minutes} label="Minutes gone" />
      )}
      <div className={styles.row}>
        <Link to="/" className={actions.square} aria-label="Leave; the sitting stays open">
          <Icon name="close" />
        </Link>
        <Place unsaved={unsaved}>
          {minutes === undefined
            ? `${Math.min(finished + 1, total)} of ${total}`
            : `${answered} done, ${minutesLeft(minutes - gone)}`}
        </Place>
        <button
          type="button"
          className={`${actions.quiet} ${styles.undo}`}
          disabled={sitting.steps.length === 0}
          onClick={review.getState().undo}
        >
          <Icon name="undo" size={18} />
          <span>Undo</span>
        </button>
        <button type="button" className={actions.square} aria-label="More" aria-haspopup="dialog" onClick={onMore}>
          <Icon name="more" />
        </button>
      </div>
    </header>
  )
}

function minutesLeft(minutes: number): string {
  return minutes <= 0 ? 'the last one' : `${Math.ceil(minutes)} min left`
}
