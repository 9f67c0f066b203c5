import { Suspense, useEffect, useRef, useState } from 'react'
import type { DrawnChoice } from '#core/scenario/drawn.ts'
import actions from '#parts/actions.module.css'
import { Icon } from '#parts/icon.tsx'
import { letterOf } from '#parts/question/letters.ts'
import { useEdges } from '#screens/edges.ts'
import { Later } from '#screens/later.ts'
import { questionLab } from './later-lab.ts'
import styles from './run-it.module.css'

type Props = {
  readonly card: string
  readonly question: DrawnChoice
  /** What was answered; undefined while the question is open. */
  readonly picks?: readonly string[]
  /** The learner has run an option before answering. */
  readonly onTried?: () => void
}

/** Trains a question's own options in place: the learner's first, then the key; or, before answering, one by one. */
export function RunIt({ card, question, picks, onTried }: Props) {
  const { library, runLab } = useEdges()
  const [isOpen, setOpen] = useState(false)
  const [tried, setTried] = useState<readonly string[]>([])
  const isRunnable = question.lab !== undefined
  // What does not come now is asked for again when it is wanted, and says why.
  useEffect(() => {
    if (isRunnable) void questionLab.fetch().catch(() => undefined)
  }, [isRunnable])
  const top = useRef<HTMLElement>(null)
  const hasTried = tried.length > 0
  // What comes of a run stands below the options, and must not be looked for.
  useEffect(() => {
    if (hasTried) top.current?.scrollIntoView({ block: 'start' })
  }, [hasTried])
  if (!question.lab) return null
  const names = new Map(question.options.map(({ id }, place) => [id, letterOf(place)]))
  const shown = picks ?? tried

  function tryOut(option: string) {
    setTried(tried.includes(option) ? tried : [...tried, option])
    onTried?.()
  }

  if (picks && !isOpen) {
    return (
      <button type="button" className={actions.secondary} onClick={() => setOpen(true)}>
        Run it
      </button>
    )
  }
  return (
    <section ref={top} className={styles.lab} aria-label="Run it">
      {!picks && (
        <>
          <p>Run options before you answer:</p>
          <div className={styles.options}>
            {question.options.map(({ id }) => (
              <button
                key={id}
                type="button"
                className={actions.secondary}
                aria-pressed={tried.includes(id)}
                onClick={() => tryOut(id)}
              >
                {tried.includes(id) && <Icon name="check" size={16} />}
                Run {names.get(id)}
              </button>
            ))}
          </div>
          {question.lab.experiment === 'counts' && (
            <p className="soft">Whoever runs it first has looked: a right answer then counts as Hard.</p>
          )}
        </>
      )}
      {shown.length > 0 && (
        <Suspense fallback={<p aria-busy="true" />}>
          <Later
            of={questionLab}
            question={question.lab}
            names={names}
            picks={shown}
            isAnswered={picks !== undefined}
            run={runLab}
            onRun={(set, seed, won) => library.getState().record({ type: 'lab-run', card, set, seed, won })}
          />
        </Suspense>
      )}
    </section>
  )
}
