import { type ReactNode, useEffect, useState } from 'react'
import { recallOn } from '#core/card-progress.ts'
import type { Card } from '#core/deck.ts'
import type { LogEvent } from '#core/event.ts'
import { progressOf } from '#core/progress.ts'
import { isSuspended as isPutAside } from '#core/queue.ts'
import actions from '#parts/actions.module.css'
import { GRADE_WORDS } from '#parts/desk/grade-bar.tsx'
import { counted, intervalWords, percent, shortDay } from '#parts/durations.ts'
import { TagMark } from '#parts/text/tag-mark.tsx'
import { useEdges, useLibrary } from '#screens/edges.ts'
import { useSurroundings } from '#screens/surroundings.tsx'
import styles from './card-info.module.css'
import { CardSources } from './card-sources.tsx'

/** All that is known of a card: what it is, how well it is remembered, and each answer so far. */
export function CardInfo({ card }: { readonly card: Card }) {
  const { roleOf } = useSurroundings()
  const progress = useLibrary((library) => progressOf(library.progress, card.id))
  const today = useLibrary((library) => library.today)
  const recall = recallOn(progress, today)
  const record = useLibrary((library) => library.record)
  const isSuspended = isPutAside({ card, progress })
  return (
    <div className={styles.info}>
      <dl className={styles.facts}>
        <Fact term="Recall today">{recall === undefined ? 'not met yet' : percent(recall)}</Fact>
        <Fact term="Next due">{isSuspended ? 'suspended' : progress.due ? shortDay(progress.due) : 'new'}</Fact>
        {progress.memory && (
          <>
            <Fact term="Stability" hint="How long until recall falls to 90 %">
              {intervalWords(Math.max(1, Math.round(progress.memory.stability)))}
            </Fact>
            <Fact term="Difficulty" hint="From 1, easy, to 10">
              {progress.memory.difficulty.toFixed(1)}
            </Fact>
          </>
        )}
        <Fact term="Answers">
          {progress.reps}
          {progress.lapses > 0 && `, forgotten ${counted(progress.lapses, 'time')}`}
        </Fact>
      </dl>
      {isSuspended && (
        <button
          type="button"
          className={actions.secondary}
          onClick={() => record({ type: 'suspended', cards: [card.id], suspended: false })}
        >
          Bring it back
        </button>
      )}
      <History card={card.id} />
      <p className={styles.tags}>
        {card.tags.map((tag) => (
          <TagMark key={tag} name={tag} role={roleOf(tag)} />
        ))}
      </p>
      <div className="soft">
        <CardSources card={card} />
        <p>
          Id: <code>{card.id}</code>
        </p>
      </div>
    </div>
  )
}

type FactProps = { readonly term: string; readonly hint?: string; readonly children: ReactNode }

function Fact({ term, hint, children }: FactProps) {
  return (
    <div className={styles.fact}>
      <dt>
        {term}
        {hint && <span className={`soft ${styles.hint}`}>{hint}</span>}
      </dt>
      <dd>{children}</dd>
    </div>
  )
}

type Answer = Extract<LogEvent, { type: 'answered' }>

function History({ card }: { readonly card: string }) {
  const answers = useAnswers(card)
  if (!answers) return <p className="soft">Reading the log…</p>
  if (answers.length === 0) return <p className="soft">No answers yet.</p>
  return (
    <table className={styles.history}>
      <caption className="unseen">Answers, newest first</caption>
      <thead>
        <tr>
          <th scope="col">Day</th>
          <th scope="col">Grade</th>
          <th scope="col">Seconds</th>
        </tr>
      </thead>
      <tbody>
        {answers.map(({ id, day, grade, tookMs, counts }) => (
          <tr key={id}>
            <td>{shortDay(day)}</td>
            <td className={styles[grade]}>
              {GRADE_WORDS[grade]}
              {!counts && ' (cram)'}
            </td>
            <td>{Math.round(tookMs / 1_000)}</td>
          </tr>
        ))}
      </tbody>
    </table>
  )
}

/** Newest first, without those taken back; undefined until the log, which lies on the disk, is read. */
function useAnswers(card: string): readonly Answer[] | undefined {
  const { library } = useEdges()
  const [answers, setAnswers] = useState<readonly Answer[]>()
  useEffect(() => {
    let isWanted = true
    void library
      .getState()
      .readLog()
      .then((log) => {
        if (isWanted) setAnswers(answersIn(log, card))
      })
    return () => {
      isWanted = false
    }
  }, [library, card])
  return answers
}

function answersIn(log: readonly LogEvent[], card: string): Answer[] {
  const undone = new Set(log.flatMap((event) => (event.type === 'undone' ? [event.event] : [])))
  return log
    .filter((event): event is Answer => event.type === 'answered' && event.card === card && !undone.has(event.id))
    .reverse()
}
