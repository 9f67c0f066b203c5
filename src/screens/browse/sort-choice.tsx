import { useId } from 'react'
import actions from '#parts/actions.module.css'
import { Icon } from '#parts/icon.tsx'
import styles from './sort-choice.module.css'

type Props<Sort> = {
  readonly words: Readonly<Record<Sort & string, string>>
  readonly sort: Sort
  readonly down: boolean
  readonly onChange: (sort: Sort, down: boolean) => void
}

/** By what a list is sorted, and which way. */
export function SortChoice<Sort extends string>({ words, sort, down, onChange }: Props<Sort>) {
  const id = useId()
  return (
    <div className={styles.sort}>
      <label htmlFor={id} className="unseen">
        Sort by
      </label>
      <select
        id={id}
        className={styles.select}
        value={sort}
        onChange={(event) => onChange(event.target.value as Sort, down)}
      >
        {Object.entries<string>(words).map(([value, name]) => (
          <option key={value} value={value}>
            {name}
          </option>
        ))}
      </select>
      <button
        type="button"
        className={`${actions.square} ${styles.way}`}
        aria-label="Descending"
        aria-pressed={down}
        onClick={() => onChange(sort, !down)}
      >
        <Icon name={down ? 'down' : 'up'} size={20} />
      </button>
    </div>
  )
}
