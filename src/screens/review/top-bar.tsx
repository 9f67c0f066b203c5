import { Link } from 'react-router-dom'
import { useStore } from 'zustand'
import { tally } from '#core/session.ts'
import actions from '#parts/actions.module.css'
import { Hairline } from '#parts/desk/hairline.tsx'
import { SaveStatus } from '#parts/desk/save-status.tsx'
import { Icon } from '#parts/icon.tsx'
import { useLibrary } from '#screens/edges.ts'
import type { ReviewStore } from '#state/review-store.ts'
import styles from './top-bar.module.css'

export function TopBar({ review, onMore }: { readonly review: ReviewStore; readonly onMore: () => void }) {
  const sitting = useStore(review, (state) => state.sitting)
  if (!sitting) return null
  const { finished, total } = tally(sitting)
  return (
    <header className={styles.bar}>
      <Hairline done={finished} of={total} />
      <div className={styles.row}>
        <Link to="/" className={actions.square} aria-label="Leave; the sitting stays open">
          <Icon name="close" />
        </Link>
        <p className={`soft ${styles.where}`}>
          {Math.min(finished + 1, total)} of {total} · <Saved />
        </p>
        <button
          type="button"
          className={`${actions.quiet} ${styles.undo}`}
          disabled={sitting.steps.length === 0}
          onClick={review.getState().undo}
        >
          <Icon name="undo" size={18} />
          Undo
        </button>
        <button type="button" className={actions.square} aria-label="More" aria-haspopup="dialog" onClick={onMore}>
          <Icon name="more" />
        </button>
      </div>
    </header>
  )
}

function Saved() {
  return <SaveStatus unsaved={useLibrary((library) => library.saving.unsaved)} />
}
