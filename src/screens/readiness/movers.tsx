import { useMemo } from 'react'
import { useNavigate } from 'react-router-dom'
import type { Mover } from '#core/readiness/movers.ts'
import actions from '#parts/actions.module.css'
import { counted } from '#parts/durations.ts'
import { useEdges, useLibrary } from '#screens/edges.ts'
import { DAYS_AHEAD, moversFor, type Standing, startMover } from '#state/readiness.ts'
import styles from './movers.module.css'
import { groupName, type Names, pointsWords, sittingWords } from './words.ts'

/** Where some minutes would bring most, each with its sitting. */
export function Movers({ standing }: { readonly standing: Standing }) {
  const { library } = useEdges()
  const navigate = useNavigate()
  const progress = useLibrary((state) => state.progress)
  const deck = useLibrary((state) => state.deck)
  const today = useLibrary((state) => state.today)
  const { exam, isPlanned } = standing
  const movers = useMemo(() => moversFor({ deck, progress, today }, standing), [deck, progress, today, standing])
  const names: Names = {
    domain: (number) => {
      const domain = exam.domains.find((one) => one.number === number)
      return domain ? `domain ${number}, ${domain.name}` : `domain ${number}`
    },
    topic: (topic) => deck.notes.find((note) => note.topic === topic)?.title ?? asTitle(topic),
  }
  if (movers.length === 0) return <p>Nothing more today: every card that would gain by it was answered already.</p>

  function start(mover: Mover) {
    if (startMover(library, mover, exam)) navigate('/review')
  }

  return (
    <>
      <p>
        {isPlanned
          ? 'What some minutes of each today would add on the exam day, if it were all that you still studied.'
          : `What some minutes of each today would add if the exam were in ${counted(DAYS_AHEAD, 'day')}, and it were all that you studied until then.`}
      </p>
      <ol className={styles.movers}>
        {movers.map((mover) => {
          const name = groupName(mover.group, names)
          return (
            <li key={name} className={styles.mover}>
              <span className={styles.words}>
                <strong>{name}</strong>
                <span>{pointsWords(mover.gain, exam)}</span>
                <span className="soft">{sittingWords(mover)}</span>
              </span>
              <button type="button" className={actions.secondary} onClick={() => start(mover)}>
                Start <span className="unseen">with {name}</span>
              </button>
            </li>
          )
        })}
      </ol>
    </>
  )
}

/** Of a topic that no note is on: its name in words. */
function asTitle(topic: string): string {
  const words = topic.replaceAll('-', ' ')
  return words.charAt(0).toUpperCase() + words.slice(1)
}
