import styles from './figures.module.css'

export type Cell = string | number

export type Table = {
  /** Where what the rows are does not tell it from other tables of the screen. */
  readonly name?: string
  /** The first names what the rows are. */
  readonly columns: readonly string[]
  /** Each with its name first; no two have the same. */
  readonly rows: readonly (readonly [string, ...Cell[]])[]
}

/** What a plot shows, for those who would rather read it. */
export function Figures(table: Table) {
  return (
    <details className={styles.figures}>
      <summary>In figures</summary>
      <FigureTable {...table} />
    </details>
  )
}

export function FigureTable({ name, columns, rows }: Table) {
  return (
    // Wider than a phone, it is moved sideways, by keys too.
    // biome-ignore lint/a11y/noNoninteractiveTabindex: what scrolls must be reached without a mouse.
    <section className={styles.scroll} tabIndex={0} aria-label={`${name ?? columns[0]}, in figures`}>
      <table className={styles.table}>
        <thead>
          <tr>
            {columns.map((column) => (
              <th key={column} scope="col">
                {column}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {rows.map(([name, ...cells]) => (
            <tr key={name}>
              <th scope="row">{name}</th>
              {cells.map((cell, index) => (
                <td key={columns[index + 1]}>{typeof cell === 'number' ? cell.toLocaleString('en-GB') : cell}</td>
              ))}
            </tr>
          ))}
        </tbody>
      </table>
    </section>
  )
}
