import { useDeferredValue, useMemo } from 'react'
import { type Workload, workloads } from '#core/workload.ts'
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
  const { retention, tagRetentions, maximumIntervalDays, memory } = useLibrary((library) => library.progress.settings)
  // The whole curve takes a tenth of a second, and need not be drawn anew when another point of it is chosen.
  const learner = useMemo(
    () => ({ settings: { retention: 0, tagRetentions, maximumIntervalDays, memory }, habits, today }),
    [tagRetentions, maximumIntervalDays, memory, habits, today],
  )
  const later = useDeferredValue(learner)
  const curve = useMemo(() => workloads(subjects, later), [subjects, later])
  const figures = useMemo(() => withChosen(curve, retention, subjects, later), [curve, retention, subjects, later])
  const now = figures.find((one) => one.retention === retention)
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

function withChosen(
  curve: readonly Workload[],
  retention: number,
  ...[subjects, learner]: Parameters<typeof workloads>
): readonly Workload[] {
  if (curve.some((one) => one.retention === retention)) return curve
  return [...curve, ...workloads(subjects, learner, [retention])].toSorted((a, b) => a.retention - b.retention)
}

function perDay({ cards, minutes }: Workload): string {
  return `${rounded(cards)} cards and ${rounded(minutes)} minutes a day`
}

function rounded(value: number): string {
  return value < 10 ? value.toFixed(1) : Math.round(value).toLocaleString('en-GB')
}
