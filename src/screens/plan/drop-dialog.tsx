import actions from '#parts/actions.module.css'
import { Dialog } from '#parts/dialog.tsx'
import styles from '#screens/plan.module.css'

type Props = { readonly onClose: () => void; readonly onDrop: () => void }

/** Asks once more. */
export function DropDialog({ onClose, onDrop }: Props) {
  return (
    <Dialog title="Drop the plan?" onClose={onClose}>
      <p>
        Today goes back to bringing each card when it is due, without an exam in view. What you have learnt stays as it
        is.
      </p>
      <div className={styles.buttons}>
        <button type="button" className={actions.primary} onClick={onDrop}>
          Drop it
        </button>
        <button type="button" className={actions.secondary} onClick={onClose}>
          Keep it
        </button>
      </div>
    </Dialog>
  )
}
