import type { ReactNode } from 'react'
import type { ComparedItem } from '#core/book/comparison.ts'
import styles from './compared.module.css'

type ComparedRow = {
  readonly id: string
  readonly property: ReactNode
  /** What is said of each, or once of both. */
  readonly cells: readonly ReactNode[]
}

type Props = {
  readonly caption: string
  readonly pair: readonly [ComparedItem, ComparedItem]
  readonly rows: readonly ComparedRow[]
}

/**
 * Two side by side, property by property. A property has a row of its own above its two cells: three columns have no
 * room on a phone.
 */
export function ComparedTable({ caption, pair, rows }: Props) {
  return (
    <table className={styles.table}>
      <caption className="unseen">{caption}</caption>
      <thead>
        <tr>
          {pair.map(({ id, name }) => (
            <th key={id} scope="col">
              {name}
            </th>
          ))}
        </tr>
      </thead>
      {rows.map(({ id, property, cells }) => (
        <tbody key={id}>
          <tr>
            <th scope="rowgroup" colSpan={2} className={styles.property}>
              {property}
            </th>
          </tr>
          <tr>
            {cells.map((cell, place) => (
              // biome-ignore lint/suspicious/noArrayIndexKey: the first and the second.
              <td key={place} {...(cells.length === 1 && { colSpan: 2 })}>
                {cell}
              </td>
            ))}
          </tr>
        </tbody>
      ))}
    </table>
  )
}
