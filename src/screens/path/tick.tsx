import type { ReactNode } from 'react'
import styles from './tick.module.css'

type Props = {
  readonly checked: boolean
  readonly onChange: (checked: boolean) => void
  readonly children: ReactNode
}

/** A box to tick with its words; all of it can be pressed. */
export function Tick({ checked, onChange, children }: Props) {
  return (
    <label className={styles.tick}>
      <input
        type="checkbox"
        className={styles.box}
        checked={checked}
        onChange={(event) => onChange(event.target.checked)}
      />
      <span className={styles.words}>{children}</span>
    </label>
  )
}
