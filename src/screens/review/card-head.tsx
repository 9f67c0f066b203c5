import { useStore } from 'zustand'
import type { Card } from '#core/deck.ts'
import { progressOf } from '#core/progress.ts'
import { Icon } from '#parts/icon.tsx'
import { TagMark } from '#parts/text/tag-mark.tsx'
import { useLibrary } from '#screens/edges.ts'
import { useSurroundings } from '#screens/surroundings.tsx'
import type { ReviewStore } from '#state/review-store.ts'
import styles from './desk.module.css'

/** Where the card that is up belongs, and its tags. */
export function CardHead({ review, card }: { readonly review: ReviewStore; readonly card: Card }) {
  const { roleOf } = useSurroundings()
  const isFlagged = useLibrary(({ progress }) => progressOf(progress, card.id).flagged ?? false)
  const isCram = useStore(review, ({ sitting }) => sitting?.counts === false)
  return (
    <header className={styles.head}>
      <p className="soft">
        {isCram && <strong>Cram · </strong>}
        {card.trail.join(' › ')}
      </p>
      <p className={styles.tags}>
        {isFlagged && (
          <span className={styles.flagged}>
            <Icon name="flag" size={16} />
            Flagged
          </span>
        )}
        {card.tags.map((tag) => (
          <TagMark key={tag} name={tag} role={roleOf(tag)} />
        ))}
      </p>
    </header>
  )
}
