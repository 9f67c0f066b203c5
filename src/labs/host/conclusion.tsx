import { useId, useState } from 'react'
import actions from '#parts/actions.module.css'
import fields from '#parts/controls/field.module.css'
import styles from './host.module.css'

type Props = { readonly said: string | undefined; readonly onConclude: (text: string) => void }

const LONGEST = 200

/** What the learner takes away, in a line of their own. */
export function Conclusion({ said = '', onConclude }: Props) {
  const id = useId()
  const [text, setText] = useState(said)
  const kept = text.trim()
  return (
    <form
      className={styles.section}
      onSubmit={(event) => {
        event.preventDefault()
        if (kept !== said) onConclude(kept)
      }}
    >
      <label htmlFor={id} className={fields.label}>
        Your conclusion, in one line
      </label>
      <input
        id={id}
        className={fields.low}
        maxLength={LONGEST}
        value={text}
        autoComplete="off"
        onChange={(event) => setText(event.target.value)}
      />
      <button type="submit" className={actions.primary} disabled={kept === said}>
        {said && kept === said ? 'Kept' : 'Keep'}
      </button>
    </form>
  )
}
