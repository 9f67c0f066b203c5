import { useId } from 'react'
import { CONFIDENCES, type Confidence } from '#core/scenario/confidence.ts'
import styles from './commit-bar.module.css'

/** Asks how sure the learner is, before there are options to lean on. */
export function CommitBar({ onCommit }: { readonly onCommit: (sure: Confidence) => void }) {
  const id = useId()
  return (
    <fieldset aria-describedby={id}>
      <legend className={styles.legend}>How sure are you?</legend>
      <p id={id} className={`soft ${styles.hint}`}>
        Answer in your head first, then on the screen.
      </p>
      <div className={styles.buttons}>
        {CONFIDENCES.map((sure) => (
          <button key={sure} type="button" className={styles.button} onClick={() => onCommit(sure)}>
            <Level of={CONFIDENCES.indexOf(sure) + 1} />
            {CONFIDENCE_WORDS[sure]}
          </button>
        ))}
      </div>
    </fieldset>
  )
}

export const CONFIDENCE_WORDS: Readonly<Record<Confidence, string>> = {
  unsure: 'Unsure',
  fairly: 'Fairly',
  sure: 'Sure',
}

/** One to three dots filled. */
function Level({ of: filled }: { readonly of: number }) {
  return (
    <span className={styles.level} aria-hidden="true">
      {CONFIDENCES.map((sure, index) => (
        <span key={sure} className={index < filled ? styles.filled : undefined} />
      ))}
    </span>
  )
}
