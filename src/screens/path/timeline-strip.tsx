import { useState } from 'react'
import { tickedOf } from '#core/path/learning-path.ts'
import { daysAhead, passed, type Timeline } from '#core/path/timeline.ts'
import { daysBetween } from '#core/time.ts'
import actions from '#parts/actions.module.css'
import { counted, shortDay } from '#parts/durations.ts'
import type { Tale } from '#screens/browse/told.tsx'
import { useLibrary } from '#screens/edges.ts'
import { DatesDialog } from './dates-dialog.tsx'
import styles from './timeline-strip.module.css'
import { standingWords } from './words.ts'

type Props = { readonly timeline: Timeline; readonly onDone: (tale: Tale) => void }

/** All weeks at a glance: an area is as wide as its time, filled as far as it is ticked, and now is marked. */
export function TimelineStrip({ timeline, onDone }: Props) {
  const today = useLibrary((library) => library.today)
  const ticks = useLibrary(({ progress }) => progress.path.ticks)
  const plan = useLibrary(({ progress }) => progress.plan)
  const code = useLibrary(({ deck }) => deck.exams.find(({ id }) => id === plan?.exam)?.code)
  const [isDating, setIsDating] = useState(false)
  const { start, end, legs } = timeline
  const all = tickedOf(
    legs.flatMap(({ area }) => area.topics),
    ticks,
  )
  const now = passed({ from: start, until: end }, today)
  const isOn = today >= start && today < end
  return (
    <section className={styles.section}>
      <h2>Timeline</h2>
      <p>{standingWords(timeline, daysAhead(timeline, ticks, today), today, all.done === all.all)}</p>
      <div className={styles.strip} aria-hidden="true">
        {legs.map(({ area, from, until }) => {
          const { done, all: parts } = tickedOf(area.topics, ticks)
          return (
            <span key={area.id} className={styles.leg} style={{ flexGrow: Math.max(1, daysBetween(from, until)) }}>
              <span className={styles.done} style={{ inlineSize: `${(100 * done) / parts}%` }} />
            </span>
          )
        })}
        {isOn && <span className={styles.now} style={{ insetInlineStart: `${100 * now}%` }} />}
      </div>
      <p className={`soft ${styles.ends}`}>
        <span>{shortDay(start)}</span>
        {isOn && <span>week {weekOf(now, daysBetween(start, end))}</span>}
        <span>
          {shortDay(end)}
          {plan?.date === end && ` · ${code ?? plan.exam}`}
        </span>
      </p>
      <button type="button" className={`${actions.quiet} ${styles.change}`} onClick={() => setIsDating(true)}>
        Change the dates
      </button>
      {isDating && <DatesDialog timeline={timeline} onClose={() => setIsDating(false)} onDone={onDone} />}
    </section>
  )
}

/** 3 of 12 */
function weekOf(share: number, days: number): string {
  const weeks = Math.max(1, Math.ceil(days / 7))
  return `${Math.min(weeks, Math.floor((share * days) / 7) + 1)} of ${counted(weeks, 'week').split(' ')[0]}`
}
