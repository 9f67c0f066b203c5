import { useMemo } from 'react'
import { type ComparedItem, type Setting, settingsOf } from '#core/book/comparison.ts'
import { Prose } from '#parts/text/prose.tsx'
import { useLibrary } from '#screens/edges.ts'
import { useSurroundings } from '#screens/surroundings.tsx'
import styles from './compared.module.css'
import { ComparedTable } from './compared-table.tsx'

type Pair = { readonly pair: readonly [ComparedItem, ComparedItem] }

/** The hyperparameters that two algorithms share, by name, and those that only one of them has. */
export function ComparedSettings({ pair }: Pair) {
  const notes = useLibrary(({ deck }) => deck.notes)
  const compared = useMemo(() => settingsOf(pair, notes), [pair, notes])
  if (!compared) return null
  const { shared, own } = compared
  return (
    <section className={styles.settings}>
      <h2 className={styles.title}>Hyperparameters with one name</h2>
      {shared.length === 0 ? (
        <p className="soft">None: no name stands in both lists.</p>
      ) : (
        <ComparedTable
          caption="Hyperparameters that both have"
          pair={pair}
          rows={shared.map(({ name, of: [first, second] }, row) => ({
            // Some algorithms have a name twice, once for each way to work.
            id: `${name} ${row}`,
            property: <code>{name}</code>,
            cells: [<Said key="first" setting={first} />, <Said key="second" setting={second} />],
          }))}
        />
      )}
      {pair.map(({ id, name }, place) => (
        <details key={id}>
          <summary>
            Only {name} has: {own[place === 0 ? 0 : 1].length}
          </summary>
          <ul className={styles.own}>
            {own[place === 0 ? 0 : 1].map((setting, row) => (
              // biome-ignore lint/suspicious/noArrayIndexKey: some algorithms have a name twice.
              <li key={`${setting.name} ${row}`}>
                <strong>
                  <code>{setting.name}</code>
                </strong>
                <Said setting={setting} />
              </li>
            ))}
          </ul>
        </details>
      ))}
    </section>
  )
}

function Said({ setting: { blocks } }: { readonly setting: Setting }) {
  return <Prose blocks={blocks} around={useSurroundings()} />
}
