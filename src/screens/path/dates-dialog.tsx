import { type FormEvent, useState } from 'react'
import { Link } from 'react-router-dom'
import type { PathDates } from '#core/path/path-progress.ts'
import type { Timeline } from '#core/path/timeline.ts'
import { isDay } from '#core/time.ts'
import actions from '#parts/actions.module.css'
import { Dialog } from '#parts/dialog.tsx'
import { longDay } from '#parts/durations.ts'
import type { Tale } from '#screens/browse/told.tsx'
import { useEdges, useLibrary } from '#screens/edges.ts'
import { DateField } from '#screens/plan/date-field.tsx'
import { datePath } from '#state/path.ts'
import styles from './dates-dialog.module.css'

type Props = {
  readonly timeline: Timeline
  readonly onClose: () => void
  readonly onDone: (tale: Tale) => void
}

/** When the path begins and ends. With a plan, its exam is the end. */
export function DatesDialog({ timeline, onClose, onDone }: Props) {
  const { library } = useEdges()
  const plan = useLibrary(({ progress }) => progress.plan)
  const dates = useLibrary(({ progress }) => progress.path.dates)
  const [start, setStart] = useState<string>(timeline.start)
  const [end, setEnd] = useState<string>(plan ? (dates.end ?? '') : timeline.end)
  const last = plan?.date ?? end
  const problem = isDay(start) && isDay(last) && start < last ? undefined : 'It must end after it begins.'

  function keep(wished: PathDates) {
    const event = datePath(library, wished)
    onDone({ words: 'Dates changed', ...(event && { event }) })
    onClose()
  }

  function save(event: FormEvent) {
    event.preventDefault()
    if (problem) return
    keep({ ...(isDay(start) && { start }), ...(isDay(end) && { end }) })
  }

  return (
    <Dialog title="Dates of the path" onClose={onClose}>
      <form className={styles.form} onSubmit={save} noValidate>
        <DateField label="It begins on" value={start} problem={plan ? problem : undefined} onChange={setStart} />
        {plan ? (
          <p>
            It ends with your exam on {longDay(plan.date)}. <Link to="/plan">Change the plan</Link>
          </p>
        ) : (
          <>
            <DateField label="It ends before" value={end} problem={problem} onChange={setEnd} />
            <p className="soft">
              The weeks are stretched or pressed together to fit. An <Link to="/plan">exam plan</Link> sets the end by
              itself.
            </p>
          </>
        )}
        <div className={styles.buttons}>
          <button type="submit" className={actions.secondary} disabled={problem !== undefined}>
            Save
          </button>
          <button type="button" className={actions.quiet} onClick={() => keep({})}>
            As the path is meant
          </button>
        </div>
      </form>
    </Dialog>
  )
}
