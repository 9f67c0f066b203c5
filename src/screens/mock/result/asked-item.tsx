import { useEffect, useRef, useState } from 'react'
import { Link } from 'react-router-dom'
import type { Card } from '#core/deck.ts'
import type { Marking } from '#core/mock/marking.ts'
import type { Mock } from '#core/mock/mock.ts'
import { plainText } from '#core/prose.ts'
import type { Misconception } from '#core/scenario.ts'
import actions from '#parts/actions.module.css'
import { Icon } from '#parts/icon.tsx'
import { QuestionReview } from '#parts/question/question-review.tsx'
import { Prose } from '#parts/text/prose.tsx'
import { useLibrary } from '#screens/edges.ts'
import { spentWords } from '#screens/mock/times.ts'
import { Disagree, useDisagreement } from '#screens/scenario/disagree.tsx'
import { noteAddress, useSurroundings } from '#screens/surroundings.tsx'
import styles from './asked-item.module.css'

type Props = {
  readonly mock: Mock
  readonly place: number
  readonly isRight: boolean | null
  readonly marking: Marking | undefined
  readonly misconceptions: ReadonlyMap<string, Misconception>
  /** Led to by a link: it opens, and comes into view. */
  readonly isLinked: boolean
}

/** One question of a finished mock: a line, and on demand all of it. */
export function AskedItem({ mock, place, isRight, marking, misconceptions, isLinked }: Props) {
  const id = mock.items[place]?.card ?? ''
  const card = useLibrary((library) => library.cards.get(id))
  const details = useRef<HTMLDetailsElement>(null)
  // Sixty-five of them painted at once would be felt on a phone.
  const [isOpen, setOpen] = useState(isLinked)
  // Where the page stands is the browser's.
  useEffect(() => {
    if (!isLinked) return
    setOpen(true)
    details.current?.scrollIntoView({ block: 'start' })
  }, [isLinked])
  const work = mock.work[place]
  return (
    <li>
      <details
        ref={details}
        id={`q${place + 1}`}
        className={styles.item}
        open={isOpen}
        onToggle={(event) => setOpen(event.currentTarget.open)}
      >
        <summary className={styles.line}>
          <span className={styles.number}>{place + 1}</span>
          <span>
            {card ? plainText(card.front) : id}
            <span className={`soft ${styles.detail}`}>
              <span className={isRight ? styles.right : styles.wrong}>{outcomeWords(isRight, work?.answer)}</span> ·{' '}
              {spentWords(work?.spentMs ?? 0)}
              {work?.flagged && ' · flagged'}
              {!mock.items[place]?.scored && ' · did not count'}
            </span>
          </span>
        </summary>
        {isOpen && (
          <div className={styles.content}>
            {marking ? (
              <Whole marking={marking} answer={work?.answer} misconceptions={misconceptions} />
            ) : (
              <p>This question is no longer in the deck.</p>
            )}
            {card && <Ways card={card} />}
          </div>
        )}
      </details>
    </li>
  )
}

function outcomeWords(isRight: boolean | null, answer: unknown): string {
  if (isRight === null) return 'left out'
  if (isRight) return 'right'
  return answer ? 'wrong' : 'not answered'
}

type WholeProps = {
  readonly marking: Marking
  readonly answer: Mock['work'][number]['answer']
  readonly misconceptions: ReadonlyMap<string, Misconception>
}

function Whole({ marking, answer, misconceptions }: WholeProps) {
  const around = useSurroundings()
  return (
    <>
      {marking.change && <p className="soft">You changed your answer, from {marking.change}.</p>}
      <div className={styles.situation}>
        <Prose blocks={marking.drawn.situation} around={around} topLevel={4} />
      </div>
      <QuestionReview
        question={marking.question}
        answer={answer}
        verdict={marking.verdict}
        misconceptionOf={(one) => misconceptions.get(one)}
        around={around}
      />
    </>
  )
}

/** Where it is explained, and what to do about a question that one holds to be wrong. */
function Ways({ card }: { readonly card: Card }) {
  return (
    <div className={styles.ways}>
      {card.note !== undefined && (
        <Link to={noteAddress(card.note, card.anchor)} className={actions.secondary}>
          <Icon name="notes" size={18} />
          Read its note
        </Link>
      )}
      <Disagree {...useDisagreement(card.id)} />
    </div>
  )
}
