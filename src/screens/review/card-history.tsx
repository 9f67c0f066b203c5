import { useEffect, useMemo, useState } from 'react'
import type { LogEvent } from '#core/event.ts'
import { takenBack } from '#core/taken-back.ts'
import { GRADE_WORDS } from '#parts/desk/grade-bar.tsx'
import { shortDay } from '#parts/durations.ts'
import { useEdges } from '#screens/edges.ts'
import styles from './card-history.module.css'
import { CardMemory, useRememberedCard } from './card-memory.tsx'

type Answer = Extract<LogEvent, { type: 'answered' }>

/** How a card was remembered, and each answer to it, newest first. */
export function CardHistory({ card }: { readonly card: string }) {
  const log = useLog()
  return log ? <History card={card} log={log} /> : <p className="soft">Reading the log…</p>
}

function History({ card, log }: { readonly card: string; readonly log: readonly LogEvent[] }) {
  const remembered = useRememberedCard(card, log)
  const answers = useMemo(() => answersIn(log, card), [log, card])
  if (answers.length === 0) return <p className="soft">No answers yet.</p>
  return (
    <>
      {remembered && <CardMemory {...remembered} />}
      <Answers answers={answers} />
    </>
  )
}

function Answers({ answers }: { readonly answers: readonly Answer[] }) {
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

/** Undefined until the log, which lies on the disk, is read. */
function useLog(): readonly LogEvent[] | undefined {
  const { library } = useEdges()
  const [log, setLog] = useState<readonly LogEvent[]>()
  useEffect(() => {
    let isWanted = true
    void library
      .getState()
      .readLog()
      .then((read) => isWanted && setLog(read))
    return () => {
      isWanted = false
    }
  }, [library])
  return log
}

/** Newest first, without those taken back. */
function answersIn(log: readonly LogEvent[], card: string): Answer[] {
  const { out } = takenBack(log)
  return log
    .filter((event): event is Answer => event.type === 'answered' && event.card === card && !out.has(event.id))
    .reverse()
}
