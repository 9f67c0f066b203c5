import { type ComparedItem, type Comparison, rowsOf } from '#core/book/comparison.ts'
import { Inlines } from '#parts/text/inlines.tsx'
import { useSurroundings } from '#screens/surroundings.tsx'
import styles from './compared.module.css'

type Props = { readonly comparison: Comparison; readonly pair: readonly [ComparedItem, ComparedItem] }

/**
 * What is said of each, property by property. A property has a row of its own above its two cells: three columns have
 * no room on a phone.
 */
export function ComparedRows({ comparison, pair }: Props) {
  const around = useSurroundings()
  const [first, second] = pair
  return (
    <table className={styles.table}>
      <caption className="unseen">
        {first.name} and {second.name}
      </caption>
      <thead>
        <tr>
          {pair.map(({ id, name }) => (
            <th key={id} scope="col">
              {name}
            </th>
          ))}
        </tr>
      </thead>
      {rowsOf(comparison, pair).map(({ property, cells, same }) => (
        <tbody key={property}>
          <tr>
            <th scope="rowgroup" colSpan={2} className={styles.property}>
              {property}
            </th>
          </tr>
          <tr>
            {(same ? cells.slice(0, 1) : cells).map((cell, place) => (
              // biome-ignore lint/suspicious/noArrayIndexKey: the first and the second.
              <td key={place} {...(same && { colSpan: 2 })}>
                {same && <span className={styles.same}>Both: </span>}
                <Inlines content={cell} around={around} />
              </td>
            ))}
          </tr>
        </tbody>
      ))}
    </table>
  )
}
