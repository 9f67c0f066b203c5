import actions from '#parts/actions.module.css'
import { Icon } from '#parts/icon.tsx'
import styles from './told.module.css'

export type Tale = { readonly words: string; readonly event?: string }

type Props = {
  readonly tale: Tale | undefined
  readonly onUndo: (event: string) => void
  readonly onClose: () => void
  /** Over the foot of a screen that is longer than the window. */
  readonly isAfloat?: boolean
}

/** What was done last, with the way back. It stays until the learner goes on: nobody has to be quick. */
export function Told({ tale, onUndo, onClose, isAfloat = false }: Props) {
  const { words, event } = tale ?? {}
  return (
    <div className={tale && `${styles.told} ${isAfloat ? styles.afloat : ''}`}>
      <p role="status">{words}</p>
      {event !== undefined && (
        <button type="button" className={actions.secondary} onClick={() => onUndo(event)}>
          <Icon name="undo" size={18} />
          Undo
        </button>
      )}
      {tale && (
        <button type="button" className={actions.square} aria-label="Dismiss" onClick={onClose}>
          <Icon name="close" size={20} />
        </button>
      )}
    </div>
  )
}
