import type { SettingValue } from '#core/scenario/drawn.ts'
import type { Setting } from '#core/scenario.ts'
import styles from './configure-form.module.css'
import { NumberField } from './number-field.tsx'
import { Pills } from './pills.tsx'

type Props = {
  readonly id: string
  readonly setting: Setting
  readonly value: SettingValue
  readonly onSet: (value: SettingValue) => void
}

/** More values than these are chosen from a list. */
const MOST_PILLS = 3

/** A hyperparameter: its name, what is legal, where it starts, and its value. */
export function SettingField({ id, setting, value, onSet }: Props) {
  const isChanged = value !== setting.start
  const isPills = setting.kind === 'pick' && setting.values.length <= MOST_PILLS
  return (
    <li className={`${styles.setting} ${isChanged ? styles.changed : ''}`}>
      <div className={styles.head}>
        {isPills ? <code id={id}>{setting.name}</code> : <label htmlFor={id}>{<code>{setting.name}</code>}</label>}
        <span className={styles.state}>{isChanged ? 'changed' : 'at default'}</span>
      </div>
      <Control id={id} setting={setting} value={value} onSet={onSet} />
      <p id={`${id}range`} className="soft">
        {setting.range} · default <code>{setting.start}</code>
      </p>
    </li>
  )
}

function Control({ id, setting, value, onSet }: Props) {
  if (setting.kind === 'number') {
    return <NumberField id={id} setting={setting} value={Number(value)} onSet={onSet} />
  }
  const chosen = String(value)
  if (setting.values.length <= MOST_PILLS) {
    return (
      <div role="radiogroup" aria-labelledby={id} aria-describedby={`${id}range`}>
        <Pills values={setting.values} chosen={chosen} onChoose={onSet} isCode />
      </div>
    )
  }
  return (
    <select
      id={id}
      className={styles.select}
      aria-describedby={`${id}range`}
      value={chosen}
      onChange={(event) => onSet(event.target.value)}
    >
      {setting.values.map((one) => (
        <option key={one}>{one}</option>
      ))}
    </select>
  )
}
