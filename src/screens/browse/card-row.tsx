import { type CSSProperties, memo } from 'react'
import { frontLine } from '#core/browse/front-line.ts'
import { cardStanding } from '#core/browse.ts'
import type { Subject } from '#core/queue.ts'
import { type Day, daysBetween } from '#core/time.ts'
import { Icon } from '#parts/icon.tsx'
import { TagMark } from '#parts/text/tag-mark.tsx'
import { useSurroundings } from '#screens/surroundings.tsx'
import styles from './card-row.module.css'
import { dueWords, STANDING_WORDS, stabilityWords } from './row-words.ts'

type Props = {
  readonly id: string
  readonly subject: Subject
  readonly today: Day
  /** From 0, of so many. */
  readonly place: number
  readonly count: number
  readonly top: number
  readonly isChosen: boolean
  readonly isActive: boolean
  /** Shown beside the list. */
  readonly isOpen: boolean
}

const MOST_TAGS = 4

/** A card of the list. It says all it shows, so that a screen reader has one sentence to read. */
export const CardRow = memo(function CardRow({ id, subject, today, place, count, top, ...is }: Props) {
  const { card, progress } = subject
  const line = frontLine(card)
  const style: CSSProperties = { transform: `translateY(${top}px)` }
  return (
    // biome-ignore lint/a11y/useFocusableInteractive: the list has the focus, and points here.
    <div
      id={id}
      role="option"
      aria-selected={is.isChosen}
      aria-current={is.isOpen ? 'true' : undefined}
      aria-setsize={count}
      aria-posinset={place + 1}
      data-place={place}
      className={`${styles.row} ${is.isActive ? styles.active : ''}`}
      style={style}
    >
      <span className={styles.box} aria-hidden="true">
        {is.isChosen && <Icon name="check" size={18} />}
      </span>
      <span className={styles.front}>{line || card.id}</span>
      <span className={styles.under}>
        <Standing subject={subject} today={today} />
        <Tags subject={subject} />
      </span>
      {progress.flagged && (
        <span className={styles.flag}>
          <Icon name="flag" size={16} />
          <span className="unseen">Flagged</span>
        </span>
      )}
    </div>
  )
})

function Standing({ subject, today }: { readonly subject: Subject; readonly today: Day }) {
  const standing = cardStanding(subject, today)
  const isLate = subject.progress.due !== undefined && daysBetween(today, subject.progress.due) <= 0
  const due = standing === 'suspended' ? undefined : dueWords(subject, today)
  const stability = stabilityWords(subject)
  return (
    <span className={styles.standing}>
      <span className={standing === 'suspended' ? styles.aside : undefined}>{STANDING_WORDS[standing]}</span>
      {due && (
        <>
          {' · '}
          <span className={isLate ? styles.late : undefined}>{due}</span>
        </>
      )}
      {stability && ` · ${stability}`}
    </span>
  )
}

function Tags({ subject: { card, progress } }: { readonly subject: Subject }) {
  const { roleOf } = useSurroundings()
  const nearest = card.tags.toReversed()
  const isMarked = (tag: string) => roleOf(tag) !== 'plain'
  // The learner's own were put there to be seen; of the others, what has a highlighter of its own says most.
  const tags = new Set([...(progress.myTags ?? []), ...nearest.filter(isMarked), ...nearest])
  return (
    <span className={styles.tags}>
      {[...tags].slice(0, MOST_TAGS).map((tag) => (
        <TagMark key={tag} name={tag} role={roleOf(tag)} />
      ))}
    </span>
  )
}
