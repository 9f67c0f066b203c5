import { useId, useState } from 'react'
import actions from '#parts/actions.module.css'
import styles from './choice-form.module.css'
import type { LabChoice } from './description.ts'
import { Words } from './words.tsx'

type Props = {
  readonly ask: string
  readonly choices: readonly LabChoice[]
  readonly onRun: (choice: string) => void
}

/** Commit first: one of the choices, and then it is run. */
export function ChoiceForm({ ask, choices, onRun }: Props) {
  const name = useId()
  const [chosen, setChosen] = useState<string>()
  return (
    <form
      className={styles.form}
      onSubmit={(event) => {
        event.preventDefault()
        if (chosen) onRun(chosen)
      }}
    >
      <fieldset className={styles.choices}>
        <legend className={styles.ask}>
          <Words text={ask} />
        </legend>
        {choices.map(({ id, text }) => (
          <label key={id} className={styles.choice}>
            <input type="radio" name={name} value={id} checked={chosen === id} onChange={() => setChosen(id)} />
            <span>
              <Words text={text} />
            </span>
          </label>
        ))}
      </fieldset>
      <button type="submit" className={actions.primary} disabled={!chosen}>
        Run it
      </button>
    </form>
  )
}
