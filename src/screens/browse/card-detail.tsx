import { useEffect, useRef } from 'react'
import { Link } from 'react-router-dom'
import { folded, literal } from '#core/query/pattern.ts'
import { printQuery } from '#core/query.ts'
import type { Subject } from '#core/queue.ts'
import actions from '#parts/actions.module.css'
import { CardFace } from '#parts/desk/card-face.tsx'
import { Icon } from '#parts/icon.tsx'
import { useLibrary } from '#screens/edges.ts'
import { inAddress } from '#screens/in-address.ts'
import { CardInfo } from '#screens/review/card-info.tsx'
import { CardNotices } from '#screens/review/card-notices.tsx'
import { noteAddress, reviewAddress, useSurroundings } from '#screens/surroundings.tsx'
import { ActionsBar } from './actions-bar.tsx'
import type { Bulk } from './bulk.ts'
import styles from './card-detail.module.css'

type Props = {
  readonly subject: Subject
  /** As a screen of its own: it has the title, and a way back. */
  readonly alone: boolean
  readonly onClose: () => void
  /** To the card before or after it in the list; undefined at its ends. */
  readonly onBefore: (() => void) | undefined
  readonly onAfter: (() => void) | undefined
  readonly onDo: (bulk: Bulk) => void
  readonly onTell: (words: string) => void
}

/** A card with both sides, how it stands, and each answer so far. */
export function CardDetail({ subject, alone, onClose, onBefore, onAfter, onDo, onTell }: Props) {
  const { card } = subject
  const around = useSurroundings()
  const note = useLibrary((library) => (card.note === undefined ? undefined : library.notes.get(card.note)))
  const title = useRef<HTMLHeadingElement>(null)
  const query = printQuery({ kind: 'id', value: literal(folded(card.id)) })

  // The focus belongs to the browser; a screen begins at its title.
  useEffect(() => {
    if (alone) title.current?.focus({ preventScroll: true })
  }, [alone])

  const Title = alone ? 'h1' : 'h2'
  return (
    <section className={styles.detail} aria-label="Card">
      <header className={styles.head}>
        {alone && (
          <button type="button" className={actions.square} aria-label="Back to the list" onClick={onClose}>
            <Icon name="previous" />
          </button>
        )}
        <Title ref={title} tabIndex={-1} className={alone ? styles.title : 'unseen'}>
          Card
        </Title>
        <p className={`soft ${styles.trail}`}>{card.trail.join(' › ')}</p>
        <Step name="Card before" icon="up" onPress={onBefore} />
        <Step name="Card after" icon="down" onPress={onAfter} />
      </header>
      <div className={styles.sides}>
        <CardFace
          card={card}
          side={card.back.length > 0 || card.cloze !== undefined ? 'answer' : 'question'}
          around={around}
        />
        <CardNotices card={card} />
        {card.scenario && (
          <p className="soft">A scenario: its situation and its questions come up when it is studied.</p>
        )}
      </div>
      <ActionsBar cards={[subject]} query={query} onDo={onDo} onTell={onTell} />
      <nav className={styles.links} aria-label="This card">
        <Link to={reviewAddress(query)} className={actions.secondary}>
          Study
        </Link>
        <Link to={`/statistics?q=${inAddress(query)}`} className={actions.secondary}>
          Statistics
        </Link>
        {note && (
          <Link to={noteAddress(note.id, card.scenario ? undefined : card.anchor)} className={actions.secondary}>
            Note
          </Link>
        )}
      </nav>
      <CardInfo card={card} />
    </section>
  )
}

type StepProps = {
  readonly name: string
  readonly icon: 'up' | 'down'
  readonly onPress: (() => void) | undefined
}

function Step({ name, icon, onPress }: StepProps) {
  return (
    <button
      type="button"
      className={`${actions.square} ${styles.step}`}
      aria-label={name}
      aria-disabled={!onPress}
      onClick={onPress}
    >
      <Icon name={icon} />
    </button>
  )
}
