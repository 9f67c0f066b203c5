import { useMemo } from 'react'
import { type Rescheduling as Preview, rescheduling } from '#core/rescheduling.ts'
import actions from '#parts/actions.module.css'
import { counted } from '#parts/durations.ts'
import { Told } from '#screens/browse/told.tsx'
import { useLibrary } from '#screens/edges.ts'
import styles from '#screens/settings.module.css'
import { subjectsIn } from '#state/selectors.ts'
import { useDoing } from './use-doing.ts'
import { useSettings } from './use-settings.ts'

/** What was answered before by what is set now; what it would do is said first. */
export function Rescheduling() {
  const subjects = useLibrary(subjectsIn)
  const today = useLibrary((library) => library.today)
  const [settings] = useSettings()
  const preview = useMemo(() => rescheduling(subjects, settings, today), [subjects, settings, today])
  const { told, doIt } = useDoing()
  const moved = preview.sooner + preview.later
  const { dues } = preview
  return (
    <section className={styles.section}>
      <h2>Reschedule everything</h2>
      <p>
        What you set above counts from the next answer of each card. You can have it count for all cards at once; days
        that you set by hand are then lost.
      </p>
      <p>{previewWords(preview)}</p>
      {moved > 0 && (
        <button
          type="button"
          className={actions.secondary}
          onClick={() =>
            doIt({ type: 'rescheduled', ...(dues.length > 0 && { dues }) }, `${counted(moved, 'card')} rescheduled`)
          }
        >
          Reschedule {counted(moved, 'card')}
        </button>
      )}
      <Told {...told} />
    </section>
  )
}

function previewWords({ sooner, later, becomeDue }: Preview): string {
  if (sooner + later === 0) return 'Every card comes back when these settings say.'
  const moved = [sooner > 0 && `${counted(sooner, 'card')} sooner`, later > 0 && `${counted(later, 'card')} later`]
  const due = becomeDue === 0 ? 'none' : becomeDue.toLocaleString('en-GB')
  return `It would bring ${moved.filter(Boolean).join(' and ')}; ${due} would become due today.`
}
