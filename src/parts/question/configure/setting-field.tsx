import type { SettingValue } from '#core/scenario/drawn.ts'
import type { Setting } from '#core/scenario.ts'
import { Icon } from '#parts/icon.tsx'
import { Inlines } from '#parts/text/inlines.tsx'
import type { Surroundings } from '#parts/text/surroundings.ts'
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
export function SettingField({ around, ...props }: Props & { readonly around: Surroundings }) {
  const { id, setting, value } = props
  const name = <Inlines content={[{ kind: 'code', text: setting.name }]} around={around} />
  const isChanged = value !== setting.start
  const isPills = setting.kind === 'pick' && setting.values.length <= MOST_PILLS
  return (
    <li className={`${styles.setting} ${isChanged ? styles.changed : ''}`}>
      <div className={styles.head}>
        {isPills ? <span id={id}>{name}</span> : <label htmlFor={id}>{name}</label>}
        <span className={styles.state}>{isChanged ? 'changed' : hasDefault(setting) ? 'at default' : 'not set'}</span>
      </div>
      <Control {...props} />
      <p id={`${id}range`} className="soft">
        {setting.range}
        {hasDefault(setting) && (
          <>
            {' · '}default <code>{setting.start}</code>
          </>
        )}
      </p>
    </li>
  )
}

/** Where the range says what stands for nothing, the start is no default: there is none. */
function hasDefault({ start, range }: Setting): boolean {
  return start !== 'not set' && !/\b(required|not set)\b/.test(range)
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
    <div className={styles.pick}>
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
      <Icon name="down" size={18} />
    </div>
  )
}
