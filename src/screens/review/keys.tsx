import styles from './keys.module.css'

const KEYS: readonly (readonly [keys: readonly string[], does: string])[] = [
  [['Space', 'Enter'], 'Show the answer, then grade it Good'],
  [['1'], 'Again'],
  [['2'], 'Hard'],
  [['3'], 'Good'],
  [['4'], 'Easy'],
  [['u'], 'Undo'],
  [['s'], 'Skip'],
  [['Shift + S'], 'Suspend'],
  [['f'], 'Flag, or take the flag off'],
  [['i'], 'Card info'],
  [['?'], 'These keys'],
  [['Escape'], 'Leave; the sitting stays open'],
]

export function Keys() {
  return (
    <dl className={styles.keys}>
      {KEYS.map(([keys, does]) => (
        <div key={does} className={styles.row}>
          <dt>
            {keys.map((key) => (
              <kbd key={key} className={styles.key}>
                {key}
              </kbd>
            ))}
          </dt>
          <dd>{does}</dd>
        </div>
      ))}
    </dl>
  )
}
