import { useState } from 'react'
import { Link } from 'react-router-dom'
import type { Composition, SittableExam } from '#core/mock/composing.ts'
import actions from '#parts/actions.module.css'
import { Empty } from '#parts/empty.tsx'
import sheet from '#parts/sheet.module.css'
import { useEdges, useLibrary } from '#screens/edges.ts'
import { Screen } from '#screens/frame/screen.tsx'
import { mockAddress } from '#screens/mock/addresses.ts'
import { composedFor, openMock, startMock } from '#state/mocks.ts'
import { AboutExam } from './about-exam.tsx'
import styles from './lobby.module.css'
import { Shortage } from './shortage.tsx'

/** What is about to be sat, said honestly; and one tap to begin. */
export function Lobby({ exam }: { readonly exam: SittableExam }) {
  const { library } = useEdges()
  // What is shown here is what is started.
  const [composition] = useState(() => composedFor(library.getState(), exam))
  const [relaxed, setRelaxed] = useState(false)
  const other = useLibrary((state) => openMock(state)?.exam)
  return (
    <Screen title={`Mock exam ${exam.code}`} note={exam.name}>
      {composition.items.length === 0 ? (
        <Empty title="The deck has no questions for this exam">
          <p>
            It asks scenarios of the exam's own question types that name one of its domains. Suspended ones are left
            out.
          </p>
        </Empty>
      ) : (
        <>
          <Asked exam={exam} composition={composition} />
          <Shortage exam={exam} composition={composition} />
          <label className={styles.relaxed}>
            <input type="checkbox" checked={relaxed} onChange={(event) => setRelaxed(event.target.checked)} />
            <span>
              Relaxed
              <span className={`soft ${styles.hint}`}>May be paused; the question is hidden meanwhile.</span>
            </span>
          </label>
          {other ? (
            <OtherOpen exam={other} />
          ) : (
            <button type="button" className={actions.primary} onClick={() => startMock(library, composition, relaxed)}>
              Start
            </button>
          )}
          <p className={`soft ${styles.rules}`}>
            No word on your answers before the end. The clock goes on when you close the app, and every answer is kept
            as you give it. {relaxed ? '' : 'It cannot be paused.'}
          </p>
        </>
      )}
      <AboutExam exam={exam} />
      <p className="soft">
        Not affiliated with Amazon Web Services. These are questions of our own, none of the exam's: a mock shows where
        you stand, and promises nothing.
      </p>
      <Link to="/mock" className={styles.link}>
        Other exams, and earlier mocks
      </Link>
    </Screen>
  )
}

function Asked({ exam, composition }: { readonly exam: SittableExam; readonly composition: Composition }) {
  const { minutes, unscored } = exam.blueprint
  const questions = composition.items.length
  const idle = composition.items.filter(({ scored }) => !scored).length
  return (
    <div className={`${sheet.sheet} ${styles.asked}`}>
      <p className={styles.figures}>
        <strong className={styles.number}>{questions}</strong> {questions === 1 ? 'question' : 'questions'} in{' '}
        <strong className={styles.number}>{composition.minutes}</strong>{' '}
        {composition.minutes === 1 ? 'minute' : 'minutes'}
      </p>
      {unscored.value > 0 && (
        <p className="soft">
          {questions - idle} of them count. As in the exam, {idle} {idle === 1 ? 'does' : 'do'} not, and nobody sees
          which.
        </p>
      )}
      {!minutes.verified && (
        <p className={styles.unsure}>
          <strong>{minutes.value} minutes are not verified.</strong> {minutes.note}
        </p>
      )}
    </div>
  )
}

function OtherOpen({ exam }: { readonly exam: string }) {
  const code = useLibrary(({ deck }) => deck.exams.find(({ id }) => id === exam)?.code ?? exam)
  return (
    <>
      <Link to={mockAddress(exam)} className={actions.primary}>
        Continue {code}
      </Link>
      <p className="soft">A mock of {code} is open. Finish it before you start another.</p>
    </>
  )
}
