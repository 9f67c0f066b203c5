import { useId } from 'react'
import styles from './pills.module.css'

type Props = {
  readonly values: readonly string[]
  readonly chosen: string | undefined
  readonly onChoose: (value: string) => void
  /** Names of hyperparameters' values. */
  readonly isCode?: boolean
}

/** One of a few, perhaps none yet; they wrap where names are long. */
export function Pills({ values, chosen, onChoose, isCode = false }: Props) {
  const name = useId()
  return (
    <div className={styles.pills}>
      {values.map((value) => (
        <label key={value} className={styles.pill}>
          <input
            type="radio"
            className={styles.input}
            name={name}
            checked={value === chosen}
            onChange={() => onChoose(value)}
          />
          {isCode ? <code>{value}</code> : value}
        </label>
      ))}
    </div>
  )
}
