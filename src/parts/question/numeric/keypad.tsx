import { Icon } from '#parts/icon.tsx'
import { KEYS, type Key } from './keys.ts'
import styles from './numeric-form.module.css'

/** Digits for the thumb, larger than those of a system keyboard and without its cover over the question. */
export function Keypad({ onPress }: { readonly onPress: (key: Key) => void }) {
  return (
    <fieldset className={styles.keypad}>
      <legend className="unseen">Keypad</legend>
      {KEYS.map((key) => (
        // Whoever has a keyboard types into the field; fourteen stops on the way to the next button serve nobody.
        <button
          key={key}
          type="button"
          tabIndex={-1}
          className={`${styles.key} ${styles[key] ?? ''}`}
          onClick={() => onPress(key)}
        >
          <Face of={key} />
        </button>
      ))}
    </fieldset>
  )
}

const SIGNS: Readonly<Partial<Record<Key, string>>> = { Minus: '−', Point: '.', Clear: 'C' }

function Face({ of: key }: { readonly of: Key }) {
  const sign = key === 'Delete' ? <Icon name="backspace" /> : SIGNS[key]
  if (!sign) return key
  return (
    <>
      <span aria-hidden="true">{sign}</span>
      <span className="unseen">{key}</span>
    </>
  )
}
