import { useId } from 'react'
import { startingValues } from '#core/scenario/draw.ts'
import type { DrawnConfigure, SettingValue } from '#core/scenario/drawn.ts'
import type { ConfigurableAlgorithm } from '#core/scenario.ts'
import type { FormProps } from '#parts/question/form-props.ts'
import styles from './configure-form.module.css'
import { Pills } from './pills.tsx'
import { SettingField } from './setting-field.tsx'

/** An algorithm, where several are offered, and its settings, each where it starts until it is touched. */
export function ConfigureForm({ question, answer, onAnswer, around }: FormProps<DrawnConfigure>) {
  const id = useId()
  const given = answer?.type === 'configure' ? answer : undefined
  const { algorithms } = question
  const only = algorithms.length === 1 ? algorithms[0] : undefined
  const algorithm = algorithms.find((one) => one.id === given?.algorithm) ?? only
  const values = { ...startingValues(algorithm), ...given?.values }

  function choose(chosen: ConfigurableAlgorithm | undefined) {
    if (chosen) onAnswer({ type: 'configure', algorithm: chosen.id, values: startingValues(chosen) })
  }

  function set(name: string, value: SettingValue) {
    if (algorithm) onAnswer({ type: 'configure', algorithm: algorithm.id, values: { ...values, [name]: value } })
  }

  return (
    <div className={styles.form}>
      {only ? (
        <p className={styles.only}>{only.name}</p>
      ) : (
        <fieldset>
          <legend className={styles.legend}>Algorithm</legend>
          <Pills
            values={algorithms.map(({ name }) => name)}
            chosen={algorithm?.name}
            onChoose={(name) => choose(algorithms.find((one) => one.name === name))}
          />
        </fieldset>
      )}
      {algorithm ? (
        <ul className={styles.settings} aria-label="Hyperparameters">
          {algorithm.settings.map((setting) => (
            <SettingField
              key={`${algorithm.id} ${setting.name}`}
              id={`${id}${setting.name}`}
              setting={setting}
              around={around}
              value={values[setting.name] ?? setting.start}
              onSet={(value) => set(setting.name, value)}
            />
          ))}
        </ul>
      ) : (
        <p className="soft">Its hyperparameters appear once you have chosen one.</p>
      )}
    </div>
  )
}
