import { useVirtualizer } from '@tanstack/react-virtual'
import { useRef } from 'react'
import { Link } from 'react-router-dom'
import type { FoundNote } from '#core/browse/found-notes.ts'
import { counted } from '#parts/durations.ts'
import { Icon } from '#parts/icon.tsx'
import { noteAddress } from '#screens/surroundings.tsx'
import styles from './found-note-list.module.css'

type Props = {
  readonly notes: readonly FoundNote[]
  /** Shows the found cards of a note. */
  readonly onCards: (note: string) => void
}

/** The found notes: to read, or to go on with their cards. */
export function FoundNoteList({ notes, onCards }: Props) {
  const scroller = useRef<HTMLDivElement>(null)
  const virtual = useVirtualizer({
    count: notes.length,
    getScrollElement: () => scroller.current,
    estimateSize: () => 60,
    overscan: 8,
  })
  return (
    <div ref={scroller} className={styles.scroller}>
      <ul className={styles.all} style={{ blockSize: virtual.getTotalSize() }} aria-label="Notes">
        {virtual.getVirtualItems().map(({ index, start }) => {
          const one = notes[index]
          if (!one) return null
          return (
            <li
              key={one.note.id}
              ref={virtual.measureElement}
              data-index={index}
              className={styles.row}
              style={{ transform: `translateY(${start}px)` }}
              aria-setsize={notes.length}
              aria-posinset={index + 1}
            >
              <Link to={noteAddress(one.note.id)} className={styles.link}>
                {one.note.title}
              </Link>
              <button
                type="button"
                className={styles.cards}
                aria-label={`${cardWords(one)} of ${one.note.title}`}
                aria-disabled={one.found === 0}
                onClick={one.found === 0 ? undefined : () => onCards(one.note.id)}
              >
                {cardWords(one)}
                {one.found > 0 && <Icon name="next" size={18} />}
              </button>
            </li>
          )
        })}
      </ul>
    </div>
  )
}

function cardWords({ found, cards }: FoundNote): string {
  if (cards === 0) return 'no cards'
  return found === cards ? counted(cards, 'card') : `${found} of ${counted(cards, 'card')}`
}
