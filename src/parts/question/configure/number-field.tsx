import { useState } from 'react'
import type { Setting } from '#core/scenario.ts'
import actions from '#parts/actions.module.css'
import { Icon } from '#parts/icon.tsx'
import { numberIn, problemOf } from '#parts/question/numeric/typed-number.ts'
import styles from './configure-form.module.css'
import { clamped, stepped } from './stepping.ts'

type Props = {
  readonly id: string
  readonly setting: Extract<Setting, { kind: 'number' }>
  readonly value: number
  readonly onSet: (value: number) => void
}

/** A number to type or to step. Whatever is being typed, the value that counts stays a legal one. */
export function NumberField({ id, setting, value, onSet }: Props) {
  const [draft, setDraft] = useState<string>()
  const problem = draft === undefined ? undefined : problemOf(draft)

  function type(text: string) {
    const number = numberIn(text)
    setDraft(text)
    if (number !== undefined) onSet(clamped(number, setting))
  }

  function step(by: 1 | -1) {
    setDraft(undefined)
    onSet(stepped(value, by, setting))
  }

  return (
    <>
      <div className={styles.stepper}>
        <button
          type="button"
          className={actions.square}
          aria-label={`Less: ${setting.name}`}
          aria-disabled={value <= setting.least}
          onClick={() => step(-1)}
        >
          <Icon name="minus" size={20} />
        </button>
        <div className={styles.box}>
          <input
            id={id}
            className={styles.field}
            inputMode="decimal"
            autoComplete="off"
            size={8}
            value={draft ?? value}
            aria-invalid={problem !== undefined}
            aria-describedby={`${id}unit ${id}range ${id}problem`}
            onChange={(event) => type(event.target.value)}
            onFocus={(event) => event.target.select()}
            onBlur={() => setDraft(undefined)}
            onKeyDown={(event) => {
              const by = { ArrowUp: 1, ArrowDown: -1 } as const
              if (event.key !== 'ArrowUp' && event.key !== 'ArrowDown') return
              event.preventDefault()
              step(by[event.key])
            }}
          />
          <span id={`${id}unit`} className="soft">
            {setting.unit}
          </span>
        </div>
        <button
          type="button"
          className={actions.square}
          aria-label={`More: ${setting.name}`}
          aria-disabled={value >= setting.most}
          onClick={() => step(1)}
        >
          <Icon name="plus" size={20} />
        </button>
      </div>
      <p id={`${id}problem`} role="status" className={styles.problem}>
        {problem}
      </p>
    </>
  )
}
