import { useEffect, useState } from 'react'
import type { LogEvent } from '#core/event.ts'
import { GRADE_WORDS } from '#parts/desk/grade-bar.tsx'
import { shortDay } from '#parts/durations.ts'
import { useEdges } from '#screens/edges.ts'
import styles from './card-history.module.css'

type Answer = Extract<LogEvent, { type: 'answered' }>

/** Each answer to a card, newest first. */
export function CardHistory({ card }: { readonly card: string }) {
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
