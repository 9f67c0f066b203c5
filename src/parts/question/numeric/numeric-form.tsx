import { useId, useState } from 'react'
import type { DrawnNumeric } from '#core/scenario/drawn.ts'
import type { FormProps } from '#parts/question/form-props.ts'
import { Keypad } from './keypad.tsx'
import { pressed } from './keys.ts'
import styles from './numeric-form.module.css'
import { numberIn, problemOf } from './typed-number.ts'

/** A number to type, or to tap on a keypad of one's own. */
export function NumericForm({ question, answer, onAnswer }: FormProps<DrawnNumeric>) {
  const id = useId()
  const value = answer?.type === 'numeric' ? answer.value : undefined
  const [draft, setDraft] = useState('')
  const [isTouched, setTouched] = useState(false)
  // An answer that comes from elsewhere is shown as it is.
  const text = value === undefined || value === numberIn(draft) ? draft : String(value)
  const problem = problemOf(text)

  function type(next: string) {
    const number = numberIn(next)
    setDraft(next)
    onAnswer(number === undefined ? undefined : { type: 'numeric', value: number })
  }

  return (
    <div className={styles.form}>
      <div className={styles.line}>
        <label htmlFor={id} className={styles.label}>
          Your answer
        </label>
        <div className={styles.box}>
          <input
            id={id}
            className={styles.field}
            // Under a finger the system's keyboard would only cover the question and the keypad.
            inputMode={isTouched ? 'none' : 'decimal'}
            autoComplete="off"
            enterKeyHint="done"
            value={text}
            aria-invalid={problem !== undefined}
            aria-describedby={`${id}unit ${id}problem`}
            onPointerDown={({ pointerType }) => setTouched(pointerType === 'touch')}
            onChange={(event) => type(event.target.value)}
          />
          <span id={`${id}unit`} className={styles.unit}>
            {question.unit}
          </span>
        </div>
      </div>
      <p id={`${id}problem`} role="status" className={styles.problem}>
        {problem}
      </p>
      <Keypad onPress={(key) => type(pressed(text, key))} />
    </div>
  )
}
