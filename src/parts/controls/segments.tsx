import { useId } from 'react'
import styles from './segments.module.css'

export type Segment<Value> = { readonly value: Value; readonly label: string }

type Props<Value> = {
  /** What is chosen here, for those who cannot see the layout. */
  readonly legend: string
  readonly segments: readonly Segment<Value>[]
  readonly value: Value
  readonly onChange: (value: Value) => void
  /** Shows the legend above. */
  readonly titled?: boolean
}

/** One of a few: radio buttons, so that arrow keys and screen readers know them. */
export function Segments<Value extends string | number>({ legend, segments, value, onChange, titled }: Props<Value>) {
  const name = useId()
  return (
    <fieldset>
      <legend className={titled ? styles.legend : 'unseen'}>{legend}</legend>
      <div className={styles.segments}>
        {segments.map((segment) => (
          <label key={segment.value} className={styles.segment}>
            <input
              type="radio"
              className={styles.input}
              name={name}
              checked={segment.value === value}
              onChange={() => onChange(segment.value)}
            />
            {segment.label}
          </label>
        ))}
      </div>
    </fieldset>
  )
}
