import { type RefObject, useId } from 'react'
import fields from '#parts/controls/field.module.css'
import styles from '#screens/plan.module.css'

type Props = {
  readonly label: string
  readonly value: string
  readonly hint?: string | undefined
  readonly problem?: string | undefined
  readonly field?: RefObject<HTMLInputElement | null>
  readonly onChange: (value: string) => void
}

/** A day, in the way of the learner's own device. */
export function DateField({ label, value, hint, problem, field, onChange }: Props) {
  const id = useId()
  return (
    <div className={styles.field}>
      <label htmlFor={id} className={styles.label}>
        {label}
      </label>
      <input
        ref={field}
        id={id}
        type="date"
        className={`${fields.low} ${styles.input}`}
        value={value}
        aria-invalid={problem !== undefined}
        aria-describedby={problem || hint ? `${id}hint` : undefined}
        onChange={(event) => onChange(event.target.value)}
      />
      <p id={`${id}hint`} role="status" className={problem ? styles.problem : 'soft'}>
        {problem ?? hint}
      </p>
    </div>
  )
}
