import { type ComparedItem, type Setting, settingsOf } from '#core/book/comparison.ts'
import styles from './compared.module.css'

type Pair = { readonly pair: readonly [ComparedItem, ComparedItem] }

/** The hyperparameters that two algorithms share, by name, and those that only one of them has. */
export function ComparedSettings({ pair }: Pair) {
  const compared = settingsOf(pair)
  if (!compared) return null
  const { shared, own } = compared
  return (
    <section className={styles.settings}>
      <h2 className={styles.title}>Hyperparameters with one name</h2>
      {shared.length === 0 ? (
        <p className="soft">None: no name stands in both lists.</p>
      ) : (
        <table className={styles.table}>
          <caption className="unseen">Hyperparameters that both have</caption>
          <thead>
            <tr>
              {pair.map(({ id, name }) => (
                <th key={id} scope="col">
                  {name}
                </th>
              ))}
            </tr>
          </thead>
          {shared.map(({ name, of }) => (
            <tbody key={name}>
              <tr>
                <th scope="rowgroup" colSpan={2} className={styles.property}>
                  <code>{name}</code>
                </th>
              </tr>
              <tr>
                {of.map((setting, place) => (
                  // biome-ignore lint/suspicious/noArrayIndexKey: the first and the second.
                  <td key={place}>
                    <Facts setting={setting} />
                    <p>{setting.effect}</p>
                  </td>
                ))}
              </tr>
            </tbody>
          ))}
        </table>
      )}
      {pair.map(({ id, name }, place) => (
        <details key={id}>
          <summary>
            Only {name} has: {own[place === 0 ? 0 : 1].length}
          </summary>
          <ul className={styles.own}>
            {own[place === 0 ? 0 : 1].map((setting) => (
              <li key={setting.name}>
                <strong>
                  <code>{setting.name}</code>
                </strong>
                <Facts setting={setting} />
                <p>{setting.effect}</p>
              </li>
            ))}
          </ul>
        </details>
      ))}
    </section>
  )
}

function Facts({ setting: { required, default: value, range, tuning } }: { readonly setting: Setting }) {
  return (
    <p className="soft">
      {value === undefined ? (required ? 'Required' : 'No default') : `Default ${value}`} · {range}
      {tuning && ` · tuned from ${tuning}`}
    </p>
  )
}
