import { useId } from 'react'
import { progressOf } from '#core/progress.ts'
import actions from '#parts/actions.module.css'
import { Icon } from '#parts/icon.tsx'
import { useLibrary } from '#screens/edges.ts'
import styles from './disagree.module.css'

type Disagreement = {
  readonly disagrees: boolean
  readonly toggle: () => void
  readonly say: (reason: string) => void
}

/** The learner's own mark on a scenario that they hold to be wrong. */
export function useDisagreement(card: string): Disagreement {
  const disagrees = useLibrary(({ progress }) => progressOf(progress, card).disagreed ?? false)
  const record = useLibrary((library) => library.record)
  return {
    disagrees,
    toggle: () => record({ type: 'disagreed', card, disagrees: !disagrees }),
    say: (reason) => record({ type: 'disagreed', card, disagrees: true, reason }),
  }
}

/** Nobody is told; it is found again by is:disagreed, and the reason is in the log. */
export function Disagree({ disagrees, toggle, say }: Disagreement) {
  const id = useId()
  return (
    <div className={styles.disagree}>
      <button type="button" className={actions.secondary} aria-pressed={disagrees} onClick={toggle}>
        <Icon name="flag" size={18} />I disagree
      </button>
      {disagrees && (
        <>
          <label htmlFor={id}>Why? For yourself; find it again by is:disagreed</label>
          <textarea
            id={id}
            rows={2}
            className={styles.reason}
            onBlur={(event) => {
              const reason = event.target.value.trim()
              if (reason) say(reason)
            }}
          />
        </>
      )}
    </div>
  )
}
