import { useEffect, useEffectEvent, useId, useRef } from 'react'
import { progressOf } from '#core/progress.ts'
import actions from '#parts/actions.module.css'
import { Icon } from '#parts/icon.tsx'
import { useEdges, useLibrary } from '#screens/edges.ts'
import styles from './disagree.module.css'

type Disagreement = {
  readonly disagrees: boolean
  readonly toggle: () => void
  readonly say: (reason: string) => void
}

/** The learner's own mark on a scenario that they hold to be wrong. */
export function useDisagreement(card: string): Disagreement {
  const { library } = useEdges()
  const disagrees = useLibrary(({ progress }) => progressOf(progress, card).disagreed ?? false)
  const { record } = library.getState()
  return {
    disagrees,
    toggle: () => record({ type: 'disagreed', card, disagrees: !disagrees }),
    say: (reason) => {
      // The field's last word comes when it goes; withdrawing the mark is why it may go.
      const isMarked = progressOf(library.getState().progress, card).disagreed
      if (isMarked) record({ type: 'disagreed', card, disagrees: true, reason })
    },
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
          <Reason id={id} onSay={say} />
        </>
      )}
    </div>
  )
}

function Reason({ id, onSay }: { readonly id: string; readonly onSay: (reason: string) => void }) {
  const typed = useRef('')
  const said = useRef('')
  function say() {
    const reason = typed.current.trim()
    if (reason === said.current) return
    said.current = reason
    onSay(reason)
  }
  const sayAtLast = useEffectEvent(say)
  // A field that goes while it has the focus is not told that it loses it.
  useEffect(() => () => sayAtLast(), [])
  return (
    <textarea
      id={id}
      rows={2}
      className={styles.reason}
      onChange={(event) => {
        typed.current = event.target.value
      }}
      onBlur={say}
    />
  )
}
