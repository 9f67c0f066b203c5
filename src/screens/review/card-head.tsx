import { useStore } from 'zustand'
import type { Card } from '#core/deck.ts'
import { progressOf } from '#core/progress.ts'
import { Icon } from '#parts/icon.tsx'
import { TagMark } from '#parts/text/tag-mark.tsx'
import { useLibrary } from '#screens/edges.ts'
import { useSurroundings } from '#screens/surroundings.tsx'
import type { ReviewStore } from '#state/review-store.ts'
import styles from './desk.module.css'
import { WhyLine } from './why-line.tsx'

type Props = {
  readonly review: ReviewStore
  readonly card: Card
  /** Said instead of where the card belongs and of its tags, as long as these would give the answer away. */
  readonly instead?: string
}

/** Where the card that is up belongs, and its tags. */
export function CardHead({ review, card, instead }: Props) {
  const { roleOf } = useSurroundings()
  const isFlagged = useLibrary(({ progress }) => progressOf(progress, card.id).flagged ?? false)
  const isCram = useStore(review, ({ sitting }) => sitting?.counts === false)
  return (
    <header className={styles.head}>
      <p className="soft">
        {isCram && <strong>Cram · </strong>}
        {instead ?? card.trail.join(' › ')}
      </p>
      <p className={styles.tags}>
        {isFlagged && (
          <span className={styles.flagged}>
            <Icon name="flag" size={16} />
            Flagged
          </span>
        )}
        {instead === undefined && card.tags.map((tag) => <TagMark key={tag} name={tag} role={roleOf(tag)} />)}
      </p>
      <WhyLine review={review} card={card} />
    </header>
  )
}
