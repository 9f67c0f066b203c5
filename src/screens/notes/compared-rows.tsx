import { type ComparedItem, type Comparison, rowsOf } from '#core/book/comparison.ts'
import { Inlines } from '#parts/text/inlines.tsx'
import { useSurroundings } from '#screens/surroundings.tsx'
import styles from './compared.module.css'
import { ComparedTable } from './compared-table.tsx'

type Props = { readonly comparison: Comparison; readonly pair: readonly [ComparedItem, ComparedItem] }

/** What is said of each, property by property. */
export function ComparedRows({ comparison, pair }: Props) {
  const around = useSurroundings()
  const [first, second] = pair
  const rows = rowsOf(comparison, pair).map(({ property, cells, same }) => ({
    id: property,
    property,
    cells: (same ? cells.slice(0, 1) : cells).map((cell) => (
      <>
        {same && <span className={styles.same}>Both: </span>}
        <Inlines content={cell} around={around} />
      </>
    )),
  }))
  return <ComparedTable caption={`${first.name} and ${second.name}`} pair={pair} rows={rows} />
}
