import { useDeferredValue, useMemo } from 'react'
import { RETENTIONS, type Workload, workloads } from '#core/workload.ts'
import { percent } from '#parts/durations.ts'
import { useLibrary } from '#screens/edges.ts'
import { subjectsIn } from '#state/selectors.ts'
import styles from './workload-of-retention.module.css'
import { WorkloadPlot } from './workload-plot.tsx'

/** What each retention would cost with these cards, and where the learner's choice stands. */
export function WorkloadOfRetention() {
  const subjects = useLibrary(subjectsIn)
  const habits = useLibrary((library) => library.progress.habits)
  const today = useLibrary((library) => library.today)
  const chosen = useLibrary((library) => library.progress.settings)
  // Some hundredths of a second for a large deck: the number that was pressed changes first.
  const settings = useDeferredValue(chosen)
  const figures = useMemo(
    () => workloads(subjects, { settings, habits, today }, withChosen(settings.retention)),
    [subjects, settings, habits, today],
  )
  const now = figures.find(({ retention }) => retention === settings.retention)
  if (!now || now.cards === 0) return null
  const words = `At ${percent(now.retention)}, about ${perDay(now)}, on average over a year with every card met.`
  return (
    <figure className={styles.figure}>
      <figcaption>{words}</figcaption>
      <WorkloadPlot figures={figures} now={now} words={words} />
      <details>
        <summary>In figures</summary>
        <table className={styles.table}>
          <thead>
            <tr>
              <th scope="col">Retention</th>
              <th scope="col">Cards</th>
              <th scope="col">Minutes a day</th>
            </tr>
          </thead>
          <tbody>
            {figures.map((one) => (
              <tr key={one.retention} className={one === now ? styles.now : undefined}>
                <th scope="row">
                  {percent(one.retention)}
                  {one === now && ' (yours)'}
                </th>
                <td>{rounded(one.cards)}</td>
                <td>{rounded(one.minutes)}</td>
              </tr>
            ))}
          </tbody>
        </table>
      </details>
    </figure>
  )
}

function withChosen(retention: number): readonly number[] {
  return [...new Set([...RETENTIONS, retention])].toSorted((a, b) => a - b)
}

function perDay({ cards, minutes }: Workload): string {
  return `${rounded(cards)} cards and ${rounded(minutes)} minutes a day`
}

function rounded(value: number): string {
  return value < 10 ? value.toFixed(1) : Math.round(value).toLocaleString('en-GB')
}
