import { DESK_KEYS } from './desk-action.ts'
import styles from './keys.module.css'

export type KeyHint = readonly [keys: readonly string[], does: string]

const CARD_KEYS: readonly KeyHint[] = [
  [['Space', 'Enter'], 'Show the answer, then grade it Good'],
  [['1'], 'Again'],
  [['2'], 'Hard'],
  [['3'], 'Good'],
  [['4'], 'Easy'],
  ...DESK_KEYS,
]

export function Keys({ keys: hints = CARD_KEYS }: { readonly keys?: readonly KeyHint[] | undefined }) {
  return (
    <dl>
      {hints.map(([keys, does]) => (
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
