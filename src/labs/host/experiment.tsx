import { useState } from 'react'
import type { LabSettings, LabValue } from '#core/lab.ts'
import type { LabOffer } from '#labs/lab-model.ts'
import actions from '#parts/actions.module.css'
import fields from '#parts/controls/field.module.css'
import styles from './experiment.module.css'

type Props = {
  readonly offers: readonly LabOffer[]
  readonly own: LabSettings | undefined
  /** Undefined takes the learner's own try away. */
  readonly onOwn: (own: LabSettings | undefined) => void
}

/** Settings to be tried beside, each among values worth trying; the first of them is where it starts. */
export function Experiment({ offers, own = {}, onOwn }: Props) {
  const [set, setSet] = useState(own)
  if (offers.length === 0) return null
  return (
    <details className={styles.experiment}>
      <summary>Try values of your own</summary>
      <form
        className={styles.form}
        onSubmit={(event) => {
          event.preventDefault()
          onOwn(Object.keys(set).length > 0 ? set : undefined)
        }}
      >
        {offers.map(({ setting, values }) => (
          <label key={setting} className={styles.row}>
            <code>{setting}</code>
            <select
              className={`${fields.low} ${fields.narrow}`}
              value={String(set[setting] ?? values[0])}
              onChange={({ target: { value } }) => setSet(changed(set, setting, values, value))}
            >
              {values.map((value) => (
                <option key={String(value)} value={String(value)}>
                  {shortOf(value)}
                </option>
              ))}
            </select>
          </label>
        ))}
        <button type="submit" className={actions.secondary}>
          Run it
        </button>
      </form>
    </details>
  )
}

/** What stands where it starts is not set. */
function changed(set: LabSettings, setting: string, values: readonly LabValue[], text: string): LabSettings {
  const { [setting]: _, ...others } = set
  const value = values.find((one) => String(one) === text)
  return value === undefined || value === values[0] ? others : { ...others, [setting]: value }
}

function shortOf(value: LabValue): string {
  return typeof value === 'number' ? String(Number(value.toPrecision(3))) : String(value)
}
