import { useId, useState } from 'react'
import actions from '#parts/actions.module.css'
import { Icon } from '#parts/icon.tsx'
import styles from './stepper.module.css'

type Props = {
  readonly label: string
  /** What the number does, in a line. */
  readonly hint?: string
  readonly unit?: string
  readonly value: number
  readonly least: number
  readonly most: number
  readonly step?: number
  readonly onChange: (value: number) => void
}

/** A number to type, or to nudge by thumb. What is typed counts once the field is left; outside the range it does not. */
export function Stepper({ label, hint, unit, value, least, most, step = 1, onChange }: Props) {
  const id = useId()
  const [draft, setDraft] = useState<string>()

  function choose(next: number) {
    setDraft(undefined)
    const kept = Math.min(most, Math.max(least, next))
    if (kept !== value) onChange(kept)
  }

  function leave() {
    const typed = draft?.trim() ? Math.round(Number(draft)) : Number.NaN
    choose(Number.isFinite(typed) ? typed : value)
  }

  return (
    <div className={styles.row}>
      <div>
        <label htmlFor={id} className={styles.label}>
          {label}
        </label>
        {hint && (
          <p id={`${id}hint`} className="soft">
            {hint}
          </p>
        )}
      </div>
      <div className={styles.stepper}>
        <button
          type="button"
          className={actions.square}
          aria-label={`Less: ${label}`}
          disabled={value <= least}
          onClick={() => choose(value - step)}
        >
          <Icon name="minus" size={18} />
        </button>
        <input
          id={id}
          className={styles.field}
          inputMode="numeric"
          value={draft ?? value}
          aria-describedby={hint ? `${id}hint` : undefined}
          onChange={(event) => setDraft(event.target.value)}
          onBlur={leave}
          onKeyDown={(event) => {
            if (event.key === 'Enter') leave()
          }}
        />
        {unit && <span className={styles.unit}>{unit}</span>}
        <button
          type="button"
          className={actions.square}
          aria-label={`More: ${label}`}
          disabled={value >= most}
          onClick={() => choose(value + step)}
        >
          <Icon name="plus" size={18} />
        </button>
      </div>
    </div>
  )
}
