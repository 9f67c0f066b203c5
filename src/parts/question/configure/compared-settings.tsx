import type { DrawnConfigure, SettingValue } from '#core/scenario/drawn.ts'
import type { Verdict } from '#core/scenario/grading.ts'
import { Icon } from '#parts/icon.tsx'
import { type Configured, compareSettings } from './comparing.ts'
import styles from './configure-review.module.css'

type Props = {
  readonly question: DrawnConfigure
  readonly given: Configured | undefined
  readonly verdict: Verdict
}

export function ComparedSettings({ question, given, verdict }: Props) {
  const nameOf = (algorithm: string | undefined) => question.algorithms.find(({ id }) => id === algorithm)?.name
  return (
    <table className={styles.table}>
      <thead>
        <tr>
          <th scope="col">Hyperparameter</th>
          <th scope="col">Yours</th>
          <th scope="col">One right answer</th>
        </tr>
      </thead>
      <tbody>
        {question.algorithms.length > 1 && (
          <tr>
            <th scope="row">Algorithm</th>
            <td>{nameOf(given?.algorithm) ?? 'none'}</td>
            <td>{nameOf(question.key.algorithm)}</td>
          </tr>
        )}
        {compareSettings(question, given, verdict).map(({ name, yours, key, isBroken }) => (
          <tr key={name}>
            <th scope="row">
              <code>{name}</code>
            </th>
            <td className={isBroken === undefined ? undefined : isBroken ? styles.broken : styles.met}>
              <Value of={yours} />
              {isBroken !== undefined && (
                <>
                  <Icon name={isBroken ? 'close' : 'check'} size={14} />
                  <span className="unseen">{isBroken ? 'breaks a rule' : 'keeps the rules'}</span>
                </>
              )}
            </td>
            <td>
              <Value of={key} />
            </td>
          </tr>
        ))}
      </tbody>
    </table>
  )
}

function Value({ of: value }: { readonly of: SettingValue | undefined }) {
  return value === undefined ? '–' : <code>{value}</code>
}
